import type { APIRoute } from 'astro';
import { toLlms } from '../formats/llms.ts';
import { allGuidePages, allReports, allTerms } from '../library.ts';
import { absoluteHref, guidePath, href, reportPath, site } from '../site.ts';

/** What there is to read for language models, by whole addresses where they are known. */
export const GET: APIRoute = async () => {
  const address = (path: string): string => absoluteHref(path) ?? href(path);
  const terms = await allTerms();
  const list = toLlms({
    site,
    reports: await allReports(),
    addressOf: ({ id }) => address(`${reportPath(id)}report.md`),
    glossary:
      terms.length > 0
        ? [
            {
              title: 'Glossary',
              description: `${terms.length} terms with definitions and synonyms.`,
              address: address('/glossary/'),
            },
            {
              title: 'The glossary as data',
              description: 'The same in JSON.',
              address: address('/glossary.json'),
            },
          ]
        : [],
    guide: (await allGuidePages()).map(({ id, data: { title, description } }) => ({
      title,
      description,
      address: address(guidePath(id)),
    })),
  });
  return new Response(list, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
