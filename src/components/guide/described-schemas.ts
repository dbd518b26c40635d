/** The schemas that the guide explains, by the names that its pages use. */
import type * as z from 'zod';
import { components } from '../../model/read/components.ts';
import { furtherReadingEntry } from '../../model/reference.ts';
import { reportMeta } from '../../model/report.ts';
import { siteConfig } from '../../model/site.ts';
import { termEntry } from '../../model/term.ts';

interface Described {
  schema: z.ZodType;
  /** Fields that another table has. */
  omits?: (name: string) => boolean;
}

const [original, restatement] = reportMeta.options;
const isCommon = (name: string): boolean => {
  const [first = ''] = name.split('.');
  return first !== 'kind' && first in original.shape && first in restatement.shape;
};

export const describedSchemas: Record<DescribedSchema, Described> = {
  /** What originals and restatements have in common; the items of CARE have a list of their own. */
  report: {
    schema: original,
    omits: (name) => !isCommon(name) || name.startsWith('care.'),
  },
  original: { schema: original, omits: isCommon },
  restatement: { schema: restatement, omits: isCommon },
  reference: { schema: furtherReadingEntry },
  site: { schema: siteConfig },
  term: { schema: termEntry },
  Abstract: { schema: components.Abstract },
  Passage: { schema: components.Passage },
  EditorNote: { schema: components.EditorNote },
  Figure: { schema: components.Figure },
  Table: { schema: components.Table },
};

export type DescribedSchema =
  'report' | 'original' | 'restatement' | 'reference' | 'site' | 'term' | keyof typeof components;
