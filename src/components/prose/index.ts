/**
 * The authors' components for MDX that is compiled (the site's own prose; a report outside the
 * model): the same names and attributes as in a report, the same markup.
 */
import Abstract from './Abstract.astro';
import EditorNote from './EditorNote.astro';
import Figure from './Figure.astro';
import Passage from './Passage.astro';
import Table from './Table.astro';

export const proseComponents = { Abstract, EditorNote, Figure, Passage, Table };
