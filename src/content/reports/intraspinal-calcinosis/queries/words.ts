/** Queries of words that the report and the glossary have, as they stand or nearly so. */
import type { Line } from '../../../../../tests/search/judged.ts';

export const exact: Line[] = [
  ['calciphylaxis', 'calciphylaxis-fifth-type note-four-types-then-five term:calciphylaxis'],
  ['warfarin', 'non-operative-measures term:warfarin'],
  ['telangiectasia', 'crest-features term:telangiectasia'],
  ['perineural cyst', 'perineural-cyst term:perineural-cyst'],
  ['skin biopsy', 'skin-biopsy term:skin-biopsy'],
  ['fibrinous', 'histopathology note-lesion-words'],
  ['ossification', 'xray-ossification note-ossification-wording term:ossification'],
  ['parathyroid hormone', 'calciphylaxis-fifth-type term:parathyroid-hormone'],
  [
    'Achilles reflexes',
    'achilles-reflexes abstract-examination note-reflexes-and-root term:achilles-reflex',
  ],
  ['minimally invasive', 'open-or-minimally-invasive term:minimally-invasive-spine-surgery'],
  ['dermis', 'skin-biopsy'],
  ['calcium channel blockers', 'non-operative-measures term:calcium-channel-blocker'],
  ['range of motion', 'symptoms-and-signs'],
  ['serum calcium phosphorus', 'dystrophic-calcinosis note-dystrophic-implied'],
  ['Maraković', '*'],
  ['raguz', '*'],
  ['dorsiflexion', 'foot-weakness note-weakness-side term:dorsiflexion'],
  ['Reumatismo', 'ref-tan-2016'],
  ['Durant 2001', 'ref-durant-2001'],
  [
    'spinal locations of calcinosis',
    'spinal-locations-of-calcinosis spinal-calcinosis-rare regional-orders',
  ],
  ['metastatic idiopathic dystrophic', 'historical-types'],
  ['swollen joints cold extremities', 'first-presentation'],
  // What follows a figure belongs to the text again, not to the figure.
  ['advised to stay on methotrexate', 'methotrexate-continued', { without: ['fig-histology'] }],
  ['collagen fibres', 'histopathology skin-biopsy'],
  ['control MRI', 'fig-control-mri note-five-year-start term:follow-up'],
  ['tumor', 'fig-control-mri note-lesion-words note-five-year-start'],
];

export const prefix: Line[] = [
  [
    'metho',
    'methotrexate-prescribed methotrexate-continued non-operative-measures note-methotrexate-order note-age-and-intervals note-five-year-start term:methotrexate',
  ],
  ['calciph', 'calciphylaxis-fifth-type note-four-types-then-five term:calciphylaxis'],
  [
    'lami',
    'abstract-laminectomy abstract-herniation operation-l4-l5 open-laminectomy lumbar-laminectomy-for-calcinosis term:laminectomy',
  ],
  ['tela', 'crest-features term:telangiectasia'],
  ['warf', 'non-operative-measures term:warfarin'],
  ['perin', 'perineural-cyst term:perineural-cyst'],
  [
    'dystr',
    'dystrophic-calcinosis historical-types note-dystrophic-implied term:dystrophic-calcification',
  ],
  ['skin bio', 'skin-biopsy term:skin-biopsy'],
  ['range of mot', 'symptoms-and-signs'],
];

export const inflection: Line[] = [
  ['biopsies', 'skin-biopsy note-severity-and-type term:skin-biopsy'],
  [
    'laminectomies',
    'abstract-laminectomy abstract-herniation operation-l4-l5 open-laminectomy lumbar-laminectomy-for-calcinosis term:laminectomy',
  ],
  ['recurring', 'six-month-mri'],
  ['resecting the deposit', 'abstract-herniation'],
  ['compressing root', 'leading-lesion note-reflexes-and-root'],
  ['degenerating fibres', 'skin-biopsy'],
  ['prescribing methotrexate', 'methotrexate-prescribed note-methotrexate-order'],
  ['perineural cysts', 'perineural-cyst'],
  ['parathyroid hormones', 'calciphylaxis-fifth-type term:parathyroid-hormone'],
  ['extremity', 'first-presentation note-severity-and-type'],
  ['complaint', 'first-presentation'],
  ['imitating a herniation', 'abstract-herniation left-l5-radiculopathy note-disc-terms'],
  ['magnifications', 'fig-histology'],
  ['disc protrusion', 'disc-protrusions note-disc-terms term:disc-protrusion'],
  ['ossified bodies', 'xray-ossification note-ossification-wording'],
  ['recommending decompression', 'abstract-decompression abstract-imaging'],
];

export const phrase: Line[] = [
  ['"severe neurological deficit"', 'abstract-severe-deficit'],
  ['"range of motion" radiculopathy', 'symptoms-and-signs'],
  ['methotrexate "calcium channel blockers"', 'non-operative-measures'],
  ['"soft tissue" four types', 'historical-types'],
  ['"left L5 root"', 'leading-lesion note-reflexes-and-root'],
  ['dermis "skin biopsy"', 'skin-biopsy'],
  ['"thickening of the skin"', 'crest-features'],
  ['safety of "open surgery"', 'open-or-minimally-invasive'],
  ['weak "plantar flexion"', 'foot-weakness note-weakness-side note-reflexes-and-root'],
  ['"vitamin D or parathyroid hormone"', 'calciphylaxis-fifth-type term:calciphylaxis'],
  ['"significant compression of the left"', 'leading-lesion'],
  [
    'methotrexate -warfarin',
    'methotrexate-prescribed methotrexate-continued note-age-and-intervals note-five-year-start term:methotrexate',
    { without: ['non-operative-measures', 'term:warfarin'] },
  ],
  [
    'MRI -sagittal',
    'abstract-mri abstract-five-years abstract-imaging leading-lesion disc-protrusions perineural-cyst s1-mass six-month-mri five-year-mri note-ct-not-reported term:mri',
    { without: ['fig-preoperative-mri', 'fig-control-mri', 'term:sagittal-plane'] },
  ],
];
