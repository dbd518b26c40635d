/** `npm run new <id>`: writes a made-up report to write over. */
import { writeScaffold } from './new/scaffold.ts';
import { Refusal } from './refusal.ts';
import { today } from './today.ts';

const [id = '', ...others] = process.argv.slice(2);

try {
  if (others.length > 0) {
    throw new Refusal(
      `An id is one word.\nJoin the words with hyphens: \`npm run new ${[id, ...others].join('-').toLowerCase()}\`.`,
    );
  }
  const folder = writeScaffold(process.cwd(), id, today());
  console.log(
    [
      `${folder}/ has a made-up report to write over:`,
      '  report.mdx       the fields at the top, each explained, and the text',
      '  references.json  the works that it cites',
      '',
      'What to do next:',
      '  1. npm run dev    and open the address that it prints, followed by',
      `                    reports/${id}/ ; the page follows every saved change`,
      '  2. write over what is in the two files; put pictures beside them',
      '  3. npm run check  lists what to look at before publishing',
      '  4. npm run build  writes the site to dist/',
      '',
      'The page /guide/writing/ of the site explains every field and every part.',
    ].join('\n'),
  );
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
