/** What an adopter says of the site as a whole, in `src/site.config.ts`. */
import * as z from 'zod';

const words = z.string().trim().min(1);

export const siteConfig = z.strictObject({
  /** The name of the site. */
  title: words,
  /** One sentence on what the site holds. */
  description: words.max(200),
  /** BCP 47 tag of the language of menus and pages. */
  language: words,
  /** Who restates reports, as it stands after "Restated by". */
  editors: words,
  /** For sites that publish original reports. */
  journal: z
    .strictObject({
      title: words,
      publisher: words.optional(),
      issn: z
        .string()
        .regex(/^\d{4}-\d{3}[\dX]$/)
        .optional(),
    })
    .optional(),
});

export type SiteConfig = z.output<typeof siteConfig>;
export type SiteConfigInput = z.input<typeof siteConfig>;
