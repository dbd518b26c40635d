/** What the pages for authors and editors may use beside the authors' components. */
import { proseComponents } from '../prose/index.ts';
import CareItems from './CareItems.astro';
import Example from './Example.astro';
import Fields from './Fields.astro';
import Formats from './Formats.astro';
import FrontMatter from './FrontMatter.astro';
import IdentifierKinds from './IdentifierKinds.astro';
import TermExample from './TermExample.astro';

export const guideComponents = {
  ...proseComponents,
  CareItems,
  Example,
  Fields,
  Formats,
  FrontMatter,
  IdentifierKinds,
  TermExample,
};
