import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import * as z from 'zod';
import type { Move } from './model/addresses/settle-pages.ts';
import type { Article } from './model/article.ts';
import { addressLoader, glossaryLoader, reportLoader } from './model/loader.ts';
import type { Term } from './model/term.ts';

/** Clinical reports: read, checked, numbered and addressed by the model; with the versions that are kept. */
const reports = defineCollection({
  loader: reportLoader(),
  schema: z.custom<{ article: Article; versions: Article[] }>(),
});

/** The terms of the glossary, by name. */
const glossary = defineCollection({
  loader: glossaryLoader(),
  schema: z.custom<{ terms: Term[] }>(),
});

/** Addresses of pages that are no longer there: where they lead. */
const addresses = defineCollection({
  loader: addressLoader(),
  schema: z.custom<{ moves: Move[]; gone: string[] }>(),
});

/** The site's own prose, one page per file: `about.mdx` is `/about/`. */
const pages = defineCollection({
  loader: glob({ pattern: '*.mdx', base: './src/content/pages' }),
  schema: z.strictObject({
    /** The heading of the page. */
    title: z.string().min(1),
    /** For search engines and link previews. */
    description: z.string().min(1).max(200),
  }),
});

/** What authors and editors need to know, one page per file: `writing.mdx` is `/guide/writing/`. */
const guide = defineCollection({
  loader: glob({ pattern: '*.mdx', base: './src/content/guide' }),
  schema: z.strictObject({
    /** The heading of the page. */
    title: z.string().min(1),
    /** What the page is for; also for search engines and link previews. */
    description: z.string().min(1).max(200),
    /** Its place in the list of pages: smaller numbers come first. */
    order: z.number(),
  }),
});

export const collections = { reports, glossary, addresses, pages, guide };
