/** What an adopter says of the site as a whole, in `src/site.config.ts`. */
import * as z from 'zod';

const words = z.string().trim().min(1);

export const siteConfig = z.strictObject({
  title: words.describe('The name of the site.'),
  description: words.max(200).describe('One sentence on what the site holds.'),
  language: words.describe('The language of menus and pages, as a BCP 47 tag.'),
  editors: words.describe('Who restates reports, as it stands after “Restated by”.'),
  journal: z
    .strictObject({
      title: words.describe('The title of the journal.'),
      publisher: words.optional().describe('Who publishes it.'),
      issn: z
        .string()
        .regex(/^\d{4}-\d{3}[\dX]$/, 'is not an ISSN like 0000-0000')
        .optional()
        .describe('Its ISSN, `0000-0000`.'),
    })
    .optional()
    .describe('For sites that publish original reports.'),
});

export type SiteConfig = z.output<typeof siteConfig>;
export type SiteConfigInput = z.input<typeof siteConfig>;
