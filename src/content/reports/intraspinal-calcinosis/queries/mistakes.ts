/** Queries with slips of the hand, and queries for what is not there. */
import type { Line } from '../../../../../tests/search/judged.ts';

const methotrexate =
  'methotrexate-prescribed methotrexate-continued non-operative-measures note-methotrexate-order note-age-and-intervals note-five-year-start term:methotrexate';
const laminectomy =
  'abstract-laminectomy abstract-herniation operation-l4-l5 open-laminectomy lumbar-laminectomy-for-calcinosis term:laminectomy';
const radiculopathy =
  'abstract-radiculopathy three-months symptoms-and-signs left-l5-radiculopathy note-radiculopathy-side term:radiculopathy';
const histopathology = 'histopathology fig-histology term:histopathology';
const spelling = { notice: 'spelling' } as const;

export const typo: Line[] = [
  ['metotrexate', methotrexate, spelling],
  ['methotraxate', methotrexate, spelling],
  ['nethotrexate', methotrexate, spelling],
  ['mehtotrexate', methotrexate, spelling],
  ['lamenectomy', laminectomy, spelling],
  ['lami nectomy', laminectomy],
  ['radiculopthy', radiculopathy, spelling],
  ['rediculopaty', radiculopathy, spelling],
  ['parathiroid hormone', 'calciphylaxis-fifth-type term:parathyroid-hormone', spelling],
  ['telangectasia', 'crest-features term:telangiectasia', spelling],
  ['hystopathology', histopathology, spelling],
  ['istopathology', histopathology, spelling],
  ['perinueral cyst', 'perineural-cyst term:perineural-cyst', spelling],
  ['wafarin', 'non-operative-measures term:warfarin', spelling],
  ['low-dose warfrain', 'non-operative-measures', spelling],
  ['osification', 'xray-ossification note-ossification-wording term:ossification', spelling],
  [
    'calciphilaxis',
    'calciphylaxis-fifth-type note-four-types-then-five term:calciphylaxis',
    spelling,
  ],
  [
    'achiles reflex',
    'achilles-reflexes abstract-examination note-reflexes-and-root term:achilles-reflex',
    spelling,
  ],
  ['dorsi flexion', 'foot-weakness note-weakness-side term:dorsiflexion'],
  ['plantarflexion weak', 'foot-weakness note-weakness-side note-reflexes-and-root'],
  ['softtissue types', 'historical-types'],
  ['vitamind parathyroid', 'calciphylaxis-fifth-type term:vitamin-d term:parathyroid-hormone'],
  ['Lasgue sign', 'lasegue-sign abstract-examination term:lasegue-sign', spelling],
  ['compresion of the left root', 'leading-lesion note-reflexes-and-root', spelling],
  ['skin biospy dermis', 'skin-biopsy', spelling],
  ['syndrom crest', 'term:crest-syndrome crest-features'],
  [
    'disstrophic calcinosis',
    'dystrophic-calcinosis historical-types note-dystrophic-implied term:dystrophic-calcification',
    spelling,
  ],
  ['herniaton imitated', 'abstract-herniation left-l5-radiculopathy', spelling],
  ['hsitology', histopathology, spelling],
  ['scleordactyly', 'crest-features term:sclerodactyly', spelling],
];

/** A word of the library with one that is not in it: the second may be left out, but not silently. */
export const negative: Line[] = [
  ['methotrexate hepatotoxicity', methotrexate, { absent: 'hepatotoxicity' }],
  ['laminectomy pneumothorax', laminectomy, { absent: 'pneumothorax' }],
  ['warfarin pregnancy', 'non-operative-measures term:warfarin', { absent: 'pregnancy' }],
  ['MRI gadolinium', '* term:mri', { absent: 'gadolinium' }],
  ['radiculopathy incontinence', radiculopathy, { absent: 'incontinence' }],
  ['skin biopsy vasculitis', 'skin-biopsy term:skin-biopsy', { absent: 'vasculitis' }],
  ['calciphylaxis qqqq', 'calciphylaxis-fifth-type term:calciphylaxis', { absent: 'qqqq' }],
  ['perineural cyst seizures', 'perineural-cyst term:perineural-cyst', { absent: 'seizures' }],
  ['ossification zoledronate', 'xray-ossification term:ossification', { absent: 'zoledronate' }],
  ['recurrence after chemotherapy', '* term:recurrence', { absent: 'chemotherapy' }],
  ['was scleroderma treated with rituximab', '* term:systemic-sclerosis', { absent: 'rituximab' }],
  ['Achilles reflexes apomorphine', 'achilles-reflexes', { absent: 'apomorphine' }],
];

export const none: Line[] = [
  ['antibodies', 'none'],
  ['misdiagnosed', 'none'],
  ['outpatient', 'none'],
  // An index by itself finds what begins like it: pages with “A”.
  ['abscess', 'none'],
  ['abscess qqqq', 'none'],
  ['qqqq', 'none'],
  ['pneumothorax', 'none'],
  ['zoledronate', 'none'],
  ['myocardial', 'none'],
  ['gadolinium hepatotoxicity', 'none'],
  ['"zebra unicorn"', 'none'],
  ['日本語', 'none'],
  ['98765432', 'none'],
  ['what about hippopotamus', 'none'],
  ['constructor __defineGetter__', 'none'],
];
