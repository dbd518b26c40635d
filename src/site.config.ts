import type { SiteConfigInput } from './model/site.ts';

export default {
  title: 'Casebook',
  description: 'Clinical case reports to read, search and share.',
  language: 'en',
  editors: 'the Casebook editors',
} satisfies SiteConfigInput;
