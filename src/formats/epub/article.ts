import { zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import type { Article } from '../../model/article.ts';
import { openCache } from '../cache.ts';
import type { Surroundings } from '../index.ts';
import { keptPicture } from '../picture.ts';
import { titleOf } from '../sentences.ts';
import { element, group, xmlDocument } from '../xml.ts';
import type { Content } from '../xml.ts';
import { navigationFile, pictureFile, styleFile, textFile } from './files.ts';
import type { Setting } from './inlines.ts';
import { navigation } from './navigation.ts';
import { packageDocument } from './package.ts';
import { style } from './style.ts';
import { text } from './text.ts';

/**
 * A report as a book (EPUB 3.3). Ids in its text are the anchors of the article. Of the same article
 * the bytes are the same: dates are those of the report, and files in the archive have none.
 */
export async function toEpub(article: Article, around: Surroundings): Promise<Uint8Array> {
  const setting: Setting = { article, around };
  const files: Zippable = {
    // First, and not compressed, so that the kind of file can be told by its beginning (OCF, 4.3).
    mimetype: [Buffer.from('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': bytesOf(xmlDocument(container)),
    'EPUB/package.opf': bytesOf(xmlDocument(packageDocument(setting))),
    [`EPUB/${navigationFile}`]: page('Contents', navigation(article), setting),
    [`EPUB/${textFile}`]: page(titleOf(article), text(setting), setting),
    [`EPUB/${styleFile}`]: bytesOf(style),
  };
  const cache = openCache(around.root, 'pictures');
  for (const figure of article.figures) {
    if (!figure.image) continue;
    const name = pictureFile(figure);
    const bytes = await around.pictureBytes(figure.image.file);
    const picture = await keptPicture(bytes, `${article.id}.${name}`, cache);
    files[`EPUB/${name}`] = [picture, { level: 0 }];
  }
  // Archives tell local time: this is the first moment that they can, in every zone.
  return zipSync(files, { mtime: new Date(1980, 0, 1) });
}

const container = group(
  'container',
  { xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container', version: '1.0' },
  group(
    'rootfiles',
    {},
    element('rootfile', {
      'full-path': 'EPUB/package.opf',
      'media-type': 'application/oebps-package+xml',
    }),
  ),
);

function page(title: string, body: Content, { article: { meta } }: Setting): Uint8Array {
  const root = group(
    'html',
    {
      xmlns: 'http://www.w3.org/1999/xhtml',
      'xmlns:epub': 'http://www.idpf.org/2007/ops',
      'xml:lang': meta.language,
      lang: meta.language,
    },
    group(
      'head',
      {},
      element('title', {}, title),
      element('link', { rel: 'stylesheet', type: 'text/css', href: styleFile }),
    ),
    group('body', {}, body),
  );
  return bytesOf(xmlDocument(root, ['html']));
}

function bytesOf(words: string): Uint8Array {
  return new TextEncoder().encode(words);
}
