/** Every check, in the order in which its findings are printed. */
import { ages } from './ages.ts';
import { care } from './care.ts';
import { dates } from './dates.ts';
import { fileNames } from './file-names.ts';
import { identifiers } from './identifiers.ts';
import { leftOver } from './left-over.ts';
import { library } from './library.ts';
import { names } from './names.ts';
import { pictures } from './pictures.ts';
import { references } from './references.ts';
import type { Check } from './review.ts';
import { missingStatements } from './statements.ts';
import { terms } from './terms.ts';

export const checks: Check[] = [
  library,
  leftOver,
  missingStatements,
  references,
  terms,
  names,
  dates,
  ages,
  identifiers,
  fileNames,
  pictures,
  care,
];
