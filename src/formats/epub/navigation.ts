import type { Article, Section } from '../../model/article.ts';
import { dataTables } from '../data-tables.ts';
import { statementsOf, titleOf } from '../sentences.ts';
import { inlineText } from '../../model/text.ts';
import { element, group } from '../xml.ts';
import type { Content, Xml } from '../xml.ts';
import { textFile } from './files.ts';

/** An entry of a list, with those below it. */
interface Entry {
  anchor: string;
  words: string;
  below?: Entry[];
}

/** The navigation document (EPUB 3.3, 7), as the content of `<body>`. */
export function navigation(article: Article): Content {
  const { figures, tables } = article;
  return [
    list('toc', 'Contents', contents(article)),
    list(
      'loi',
      'Figures',
      figures.map(({ anchor, label, title }) => ({ anchor, words: `${label}. ${title}` })),
    ),
    list(
      'lot',
      'Tables',
      tables.map(({ anchor, label, caption }) => ({
        anchor,
        words: `${label}. ${inlineText(caption)}`,
      })),
    ),
    landmarks(article),
  ];
}

/** Everything that has a heading, in the order of the text. */
function contents(article: Article): Entry[] {
  const { meta, sections, references, furtherReading } = article;
  const entry = ({ anchor, title, sections: parts }: Section): Entry => ({
    anchor,
    words: title,
    below: parts.map(entry),
  });
  const sectionsOf = (role: 'abstract' | 'body'): Entry[] =>
    sections.filter((one) => one.role === role).map(entry);
  return [
    { anchor: '', words: titleOf(article) },
    { anchor: 'key-facts', words: 'Key facts' },
    ...sectionsOf('abstract'),
    ...dataTables(article).map(({ anchor, title }) => ({ anchor, words: title })),
    ...sectionsOf('body'),
    ...(statementsOf(meta).length > 0 ? [{ anchor: 'statements', words: 'Statements' }] : []),
    ...(references.length > 0 ? [{ anchor: 'references', words: 'References' }] : []),
    ...(furtherReading.length > 0 ? [{ anchor: 'further-reading', words: 'Further reading' }] : []),
  ];
}

function list(type: string, title: string, entries: readonly Entry[]): Content {
  return (
    entries.length > 0 &&
    group(
      'nav',
      {
        'epub:type': type,
        role: type === 'toc' ? 'doc-toc' : undefined,
        'aria-label': title,
      },
      element(type === 'toc' ? 'h1' : 'h2', {}, title),
      items(entries),
    )
  );
}

function items(entries: readonly Entry[]): Xml {
  return group(
    'ol',
    {},
    entries.map(({ anchor, words, below = [] }) =>
      element('li', {}, place(anchor, words), below.length > 0 && items(below)),
    ),
  );
}

function place(anchor: string, words: string, type?: string): Xml {
  const href = anchor === '' ? textFile : `${textFile}#${anchor}`;
  return element('a', { href, 'epub:type': type }, words);
}

function landmarks({ sections, references }: Article): Xml {
  const body = sections.find(({ role }) => role === 'body');
  const places = [
    place('', 'Title', 'titlepage'),
    ...(body ? [place(body.anchor, 'Text', 'bodymatter')] : []),
    ...(references.length > 0 ? [place('references', 'References', 'bibliography')] : []),
  ];
  return group(
    'nav',
    { 'epub:type': 'landmarks', 'aria-label': 'Landmarks', hidden: 'hidden' },
    element('h2', {}, 'Landmarks'),
    group(
      'ol',
      {},
      places.map((one) => element('li', {}, one)),
    ),
  );
}
