import path from 'node:path';
import sharp from 'sharp';
import type { Article, Figure } from '../model/article.ts';
import type { Problem } from '../model/problem.ts';
import { reportsFolder } from '../model/read/library.ts';

/**
 * Pictures that cannot be read to their end, or have more pixels than the image service takes. It
 * would publish the one with grey in place of what is missing, and the other as it is, metadata and all.
 *
 * @param root the folder of the project
 */
export async function pictureFaults(
  root: string,
  articles: readonly Article[],
): Promise<readonly Problem[]> {
  const faults: Problem[] = [];
  for (const { id, figures } of articles) {
    const found = await Promise.all(figures.map((figure) => faultOf(root, id, figure)));
    faults.push(...found.flatMap((fault) => fault ?? []));
  }
  return faults;
}

async function faultOf(
  root: string,
  id: string,
  { image, position }: Figure,
): Promise<Problem | null> {
  if (!image) return null;
  const folder = `${reportsFolder}/${id}`;
  try {
    const picture = sharp(path.join(root, folder, image.file), { failOn: 'truncated' });
    await picture.resize(8).raw().toBuffer();
    return null;
  } catch (error) {
    const tooLarge = error instanceof Error && error.message.includes('pixel limit');
    return {
      file: `${folder}/report.mdx`,
      line: position.line,
      column: position.column,
      reason: tooLarge
        ? `The picture \`${image.file}\` has more pixels than can be processed (268 million).`
        : `The picture \`${image.file}\` cannot be read to its end.`,
      advice: tooLarge
        ? 'Export it smaller: 4000 pixels along the longer side show every detail.'
        : 'Export it again from where it was made, or copy it again from there.',
    };
  }
}
