/** What readers ask of this report, with the places that answer. */
import { aboutReport } from '../../../../../tests/search/judged.ts';
import type { Kind, Line, Query } from '../../../../../tests/search/judged.ts';
import { negative, none, typo } from './mistakes.ts';
import { abbreviation, lay, synonym } from './names.ts';
import { question } from './questions.ts';
import { token } from './tokens.ts';
import { exact, inflection, phrase, prefix } from './words.ts';

const lines: Record<Kind, Line[]> = {
  exact,
  prefix,
  token,
  phrase,
  synonym,
  abbreviation,
  lay,
  inflection,
  typo,
  question,
  negative,
  none,
};

export const queries: Query[] = Object.entries(lines).flatMap(([kind, list]) =>
  aboutReport('intraspinal-calcinosis', kind as Kind, list),
);
