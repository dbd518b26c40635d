/** `npm run format`: lays out the code as Prettier does. */
import { programOf, runInView } from './programs.ts';

const given = process.argv.slice(2);
const { code } = await runInView(programOf('prettier'), [
  '--write',
  '--log-level=warn',
  ...(given.length > 0 ? given : ['.']),
]);
process.exitCode = code ?? 1;
