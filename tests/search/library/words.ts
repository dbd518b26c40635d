/** The words of the synthetic reports: made-up ones, and general ones that every report uses. */
import { createRandom } from './random.ts';

const onsets = 'b br d dr f g gl h j k kl l m n p pl pr r s sk sn st t tr v w z'.split(' ');
const vowels = 'a e i o u ai ou'.split(' ');
/** No ending that English takes for an inflection. */
const closings = 'b bax dorf dux fim gol gun kob lub lim mork nog pax pim rak rix tov tum von zek'
  .split(' ')
  .concat('zol');

/** How many made-up words there are. */
export const vocabularySize = 15_000;

const allWords = makeWords(vocabularySize + 400);

/** Made-up words that can be pronounced, of two to five syllables; each only once. */
export const madeUpWords: readonly string[] = allWords.slice(0, vocabularySize);

/** More such words, for the names of the made-up glossary alone. */
export const furtherWords: readonly string[] = allWords.slice(vocabularySize);

function makeWords(count: number): string[] {
  const random = createRandom(4711);
  const words = new Set<string>();
  while (words.size < count) {
    const syllables = random.pick([1, 2, 2, 2, 3, 3, 4]);
    let word = '';
    for (let made = 0; made < syllables; made += 1) {
      word += random.pick(onsets) + random.pick(vowels);
    }
    const closed = word + random.pick(closings);
    if (closed.length >= 5) words.add(closed);
  }
  return [...words];
}

/** Words that say nothing by themselves. */
export const functionWords =
  'the of and with in was on to a for from at by were as after before without both not'.split(' ');

/** General words of clinical reports. */
export const clinicalWords = `pain left right examination patient history months weeks days years
  symptom swelling weakness fever cough normal abnormal lesion mass tissue biopsy treatment therapy
  operation surgery surgical incision recovery outcome acute chronic severe mild moderate upper
  lower bilateral proximal distal anterior posterior lateral medial superior inferior arm leg hand
  foot knee hip shoulder elbow wrist ankle neck chest abdomen back head skin bone muscle nerve joint
  blood pressure pulse heart lung liver kidney stomach bowel bladder brain infection inflammation
  fracture ulcer nodule rash itching nausea vomiting dizziness fatigue headache numbness tingling
  reflex sensation movement strength walking standing resting sleeping reported measured treated
  examined admitted discharged improved worsened remained increased decreased removed repaired
  imaging scan image contrast signal density margin border size shape colour diagnosis prognosis
  laboratory sample culture count level dose daily weekly oral injection tablet drug course initial
  final first second third single multiple small large several rare common typical unusual
  suspected confirmed excluded possible probable unknown similar different early late`
  .split(/\s+/)
  .filter(Boolean);

/** Two spellings of one word; a report uses one of them. */
export const spellings: readonly (readonly [british: string, american: string])[] = [
  ['oedema', 'edema'],
  ['fibre', 'fiber'],
  ['haematoma', 'hematoma'],
  ['ischaemic', 'ischemic'],
  ['anaemia', 'anemia'],
  ['tumour', 'tumor'],
];

/** What reports measure and mark, with signs that keyboards lack. */
export const clinicalTokens = [
  'L2–L3',
  'S2',
  '30°',
  '×100',
  'H&E',
  'CO₂',
  'β-blocker',
  'TNF‑α',
  'C5/6',
  '10 mg/kg',
  'p < 0.05',
  'T11–T12',
  'HLA-B27',
  '99ᵐTc',
  'Ménière',
  'X-ray',
  'non‑contrast',
  '18F-FDG',
] as const;
