/** The components that a report may use, and what may be written in their tags. */
import * as z from 'zod';
import { reservedPrefixes } from '../claimants.ts';
import type { Position } from '../article.ts';
import { licenceIds } from '../licence.ts';
import type { SyntaxNode } from './mdx.ts';
import type { Reporter } from './reporter.ts';
import { adviseOn, nearest } from './zod-advice.ts';

const words = z.string().trim().min(1);

/** A name that becomes part of an address, for good. */
const name = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'is not a name of small letters, digits and single hyphens');

const passageName = name
  .regex(/^[^0-9]/, 'begins with a digit, which an id in XML cannot')
  .refine(
    (value) => !reservedPrefixes.some((prefix) => value.startsWith(prefix)),
    `begins like an address that the site gives itself (${reservedPrefixes.join(' ')})`,
  );

export const components = {
  Abstract: z
    .strictObject({})
    .describe('The abstract, at the beginning. Its parts have headings of the third level.'),

  Passage: z
    .strictObject({
      id: passageName.describe('The address, after `#`. It is public: once published it stays.'),
    })
    .describe('Gives a sentence, or a paragraph, an address of its own.'),

  EditorNote: z
    .strictObject({
      id: name.describe('The address is `note-` and this name.'),
      title: words.describe('What the note is about, in two to five words.'),
    })
    .describe('An editor’s note on the paragraph, figure or table before it.'),

  Figure: z
    .strictObject({
      id: name.describe('The address is `fig-` and this name.'),
      title: words.describe('The title of the figure, without its number.'),
      src: z
        .string()
        .regex(
          /^(?:\.\/)?[\w.-]+\.(?:png|jpe?g|webp|avif|tiff?)$/i,
          'is not a picture file beside the report (PNG, JPEG, WebP, AVIF or TIFF; SVG can hold scripts)',
        )
        .optional()
        .describe('The picture’s file, beside the report.'),
      alt: words
        .optional()
        .describe('What can be seen, for readers who cannot see it; needed with `src`.'),
      modality: words
        .optional()
        .describe('How the picture was made: `MRI`, `X-ray`, `Photomicrograph`.'),
      view: words.optional().describe('From where it was taken, or in which plane.'),
      panels: words
        .optional()
        .describe('The panels and what each is: `a, b: sagittal plane; c: transverse plane`.'),
      stain: words.optional().describe('The stain of a histological section.'),
      magnification: words
        .optional()
        .describe('The magnification, by panel: `×100 (a), ×200 (b)`.'),
      credit: words.optional().describe('Who made the picture, if not the report’s authors.'),
      licence: z
        .enum(licenceIds)
        .optional()
        .describe('The licence of the picture, if not the report’s.'),
    })
    .check(pictureNeeds)
    .describe(
      'A figure, with its caption between the tags; without `src` it is shown as a card that describes it.',
    ),

  Table: z
    .strictObject({ id: name.describe('The address is `tbl-` and this name.') })
    .describe('A caption (a paragraph) and a Markdown table.'),
} as const;

/** A picture needs words, and words about a picture need the picture. */
function pictureNeeds(
  ctx: z.core.ParsePayload<{ [Name in 'src' | 'alt' | 'credit' | 'licence']?: string | undefined }>,
): void {
  const { src, alt, credit, licence } = ctx.value;
  if (src && !alt) {
    ctx.issues.push({
      code: 'custom',
      input: alt,
      path: ['alt'],
      message: 'says in words what the picture shows, and a picture needs it',
    });
  }
  if (src) return;
  for (const [name, value] of Object.entries({ alt, credit, licence })) {
    if (!value) continue;
    ctx.issues.push({
      code: 'custom',
      input: value,
      path: [name],
      message: 'is about a picture, but there is no `src`',
    });
  }
}

export type ComponentName = keyof typeof components;
export type Props<Name extends ComponentName> = z.output<(typeof components)[Name]>;

const names = Object.keys(components) as ComponentName[];

/** Whether a tag is one of the components; reports it, with the nearest one, when it is not. */
export function isComponent(node: SyntaxNode, reporter: Reporter): boolean {
  const tag = node.name ?? '';
  if (names.some((known) => known === tag)) return true;
  reporter.lost = true;
  const close = nearest(tag, names);
  const html = tag === '' || /^[a-z]/.test(tag);
  reporter.add(
    node.position.start,
    html
      ? `HTML (\`<${tag}>\`) is not allowed in a report.`
      : `There is no component \`<${tag}>\`.`,
    close && !html
      ? `Write \`<${close}>\` if that is what you meant.`
      : `Use Markdown, or one of ${names.map((known) => `\`<${known}>\``).join(', ')}.`,
  );
  return false;
}

/** The validated attributes of a component's tag, or `null` after reporting what is wrong. */
export function readProps<Name extends ComponentName>(
  node: SyntaxNode,
  component: Name,
  reporter: Reporter,
): Props<Name> | null {
  const values: Record<string, unknown> = {};
  const at: Position = node.position.start;
  let literal = true;
  for (const attribute of node.attributes ?? []) {
    if (attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string') {
      if (Object.hasOwn(values, attribute.name ?? '')) {
        reporter.add(at, `\`${attribute.name}\` stands twice in \`<${component}>\`.`, 'Keep one.');
        literal = false;
        continue;
      }
      Object.defineProperty(values, attribute.name ?? '', {
        value: attribute.value,
        enumerable: true,
      });
    } else {
      literal = false;
      reporter.add(
        at,
        `\`<${component}>\` has an attribute that is not plain text${attribute.name ? ` (\`${attribute.name}\`)` : ''}.`,
        `Write each attribute as name="words", without braces.`,
      );
    }
  }
  if (!literal) {
    reporter.lost = true;
    return null;
  }
  const schema: z.ZodType = components[component];
  const result = schema.safeParse(values);
  if (result.success) return result.data as Props<Name>;
  reporter.lost = true;
  for (const { reason, advice } of adviseOn(
    result.error,
    schema,
    values,
    `tag \`<${component}>\``,
  )) {
    reporter.add(at, reason, advice);
  }
  return null;
}
