/** The files by which reference managers take a report. */
import type { APIRoute } from 'astro';
import { toBibtex } from '../../../formats/bibtex.ts';
import { toCsl } from '../../../formats/csl.ts';
import { toRis } from '../../../formats/ris.ts';
import { allReports } from '../../../library.ts';
import type { Article } from '../../../model/article.ts';
import { absoluteHref, reportPath, site } from '../../../site.ts';

const formats = {
  bib: { write: toBibtex, type: 'application/x-bibtex; charset=utf-8' },
  ris: { write: toRis, type: 'application/x-research-info-systems; charset=utf-8' },
  'csl.json': {
    write: (items: ReturnType<typeof toCsl>) => `${JSON.stringify(items, null, 2)}\n`,
    type: 'application/vnd.citationstyles.csl+json; charset=utf-8',
  },
} as const;

type Format = keyof typeof formats;

export async function getStaticPaths() {
  const reports = await allReports();
  return reports.flatMap((article) =>
    Object.keys(formats).map((format) => ({
      params: { id: article.id, format },
      props: { article },
    })),
  );
}

export const GET: APIRoute = ({ params, props }) => {
  const { article } = props as { article: Article };
  const { write, type } = formats[params['format'] as Format];
  const items = toCsl(article, site, absoluteHref(reportPath(article.id)));
  return new Response(write(items), { headers: { 'Content-Type': type } });
};
