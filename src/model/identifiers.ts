/**
 * Indirect identifiers: facts that name nobody by themselves and together can point to one person.
 * Three or more kinds in one report are a reason to look again (Hrynaszkiewicz et al., BMJ 2010).
 * The patterns find English wording; what they miss, an editor must still see.
 */

export interface IdentifierKind {
  name: string;
  /** What counts as one. */
  says: string;
  /** How it is worded, any of these. */
  patterns: RegExp[];
}

const month =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\b\\.?';
const day = '(?:0?[1-9]|[12]\\d|3[01])';
const year = '(?:19|20)\\d\\d';

/** Calendar dates closer than a year; a year by itself, an interval and a fraction are none. */
const dateForms = [
  new RegExp(`\\b${year}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])\\b`),
  new RegExp(`\\b${day}[./]${day}[./]${year}\\b`),
  new RegExp(`\\b${day}(?:st|nd|rd|th)?(?:\\s+of)?\\s+${month}(?:,?\\s+${year}\\b)?`),
  new RegExp(
    `\\b${month}\\s+${day}(?:st|nd|rd|th)?\\b(?!\\s*(?:%|mg|mm|cm|patients))(?:,?\\s+${year}\\b)?`,
  ),
  new RegExp(`\\b${month},?\\s+(?:of\\s+)?${year}\\b`),
];

/** Any of them, the longest where several begin at one place. */
export const datePattern = new RegExp(dateForms.map(({ source }) => source).join('|'));

const person = '(?:woman|man|girl|boy|lady|gentleman|patient|female|male)';

export const identifierKinds: IdentifierKind[] = [
  {
    name: 'age',
    says: 'an age in years, in the text or in `patient.age`',
    patterns: [
      /\b\d{1,3}[-\s]year[-\s]olds?\b/i,
      /\b(?:aged|age of|at age)\s+\d{1,3}\b/i,
      new RegExp(`\\b(?:${person}|adult|child|infant) of \\d{1,3}\\b`, 'i'),
      /\b\d{1,3} years (?:old|of age)\b/i,
    ],
  },
  {
    name: 'sex',
    says: 'the sex or gender, in the text or in `patient.sex`',
    patterns: [/\b(?:woman|man|girl|boy|lady|gentleman|female|male)\b/i],
  },
  {
    name: 'place',
    says: 'where the patient lives, was born or has been, and named hospitals',
    patterns: [
      /\b(?:liv(?:es|ed|ing)|resid(?:es|ed|ing|ent)|born|raised|native|moved|emigrated|immigrated|travell?ed|returned) (?:in|of|at|to|from|near) (?:the )?\p{Lu}\p{Ll}+/u,
      /\b(?:a|the) (?:small |rural |remote )*(?:village|island|settlement)\b/i,
      /\b\p{Lu}\p{Ll}+ (?:\p{Lu}\p{Ll}+ )*(?:Hospital|Clinic|Infirmary|Prison)\b/u,
    ],
  },
  {
    name: 'occupation',
    says: 'what the patient works or worked as, or studies',
    patterns: [
      /\b(?:work(?:s|ed|ing)?|employed) (?:as|in|at) an? \w+/i,
      /\b(?:occupation|profession|retired|self-employed)\b/i,
      /\b(?:farmer|teacher|nurse|miner|soldier|pilot|mechanic|carpenter|builder|welder|baker|butcher|cleaner|driver|fisherman|firefighter|police officer|priest|musician|athlete|politician|student|veterinarian)\b/i,
    ],
  },
  {
    name: 'ethnicity',
    says: 'ethnic origin, nationality, religion',
    patterns: [
      new RegExp(
        `\\b(?:White|Black|Asian|Arab|Indian|Chinese|Japanese|African|European) (?:${person})\\b`,
      ),
      /\b(?:Caucasian|Hispanic|Latin[oax]|African[- ]American|Roma|Aboriginal|Indigenous|Inuit|M[aā]ori|Jewish|Muslim|Hindu|Ashkenazi)\b/,
      /\b(?:of \p{Lu}\p{Ll}+ (?:descent|origin|ancestry|ethnicity)|ethnicity|nationality)\b/u,
    ],
  },
  {
    name: 'date',
    says: 'calendar dates closer than a year; intervals (“three weeks later”) are not counted',
    patterns: [datePattern],
  },
  {
    name: 'rare disease',
    says: 'a disease that the report calls rare, or an event that few people have had',
    patterns: [
      /\b(?:is|are|was|extremely|exceedingly|exceptionally|very) rare\b/i,
      /\brare (?:disease|disorder|syndrome|condition|variant|site|tumou?r)\b/i,
      /\b(?:orphan disease|first (?:reported|published|known) case|only \w+ cases)\b/i,
    ],
  },
  {
    name: 'family',
    says: 'marriage, children, twins, number of births',
    patterns: [
      /\b(?:married|divorced|widow(?:er|ed)?|twins?|triplets?|quadruplets?|para \d|gravida \d|G\d+P\d+)\b/i,
      /\b(?:mother|father) of \w+\b/i,
    ],
  },
  {
    name: 'public event',
    says: 'an event of which the public may know: an accident, a crime, a contest, a report in the press',
    patterns: [
      /\b(?:(?:traffic|car|road|train|plane|helicopter|mining|industrial) (?:accident|crash)|explosion|earthquake|assault(?:ed)?|stabb(?:ed|ing)|newspapers?|in the (?:press|media))\b/i,
    ],
  },
];
