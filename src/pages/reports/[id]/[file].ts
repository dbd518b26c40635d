/** The files beside a report. */
import type { APIRoute } from 'astro';
import { beginFiles, writeFile } from '../../../files.ts';
import { contentTypeOf, formats } from '../../../formats/index.ts';
import type { Format } from '../../../formats/index.ts';
import { allReports } from '../../../library.ts';
import type { Article } from '../../../model/article.ts';

export async function getStaticPaths() {
  const reports = await allReports();
  if (import.meta.env.PROD) await beginFiles(reports);
  return reports.flatMap((article) =>
    formats.map((format) => ({
      params: { id: article.id, file: format.file },
      props: { article, format },
    })),
  );
}

export const GET: APIRoute = async ({ props }) => {
  const { article, format } = props as { article: Article; format: Format };
  return new Response(await writeFile(article, format), {
    headers: { 'Content-Type': contentTypeOf(format) },
  });
};
