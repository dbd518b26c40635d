/**
 * Queries in other words than the report’s. What the glossary says of a term is worth little to a
 * reader who looks for reports: only places in the report count, where it has the thing.
 */
import type { Line } from '../../../../../tests/search/judged.ts';

const herniation =
  'abstract-herniation purpose-of-report left-l5-radiculopathy note-disc-terms disc-protrusions';
const ankle = 'achilles-reflexes abstract-examination note-reflexes-and-root';
const sclerosis =
  'abstract-severe-deficit abstract-severity crest-features subcutaneous-calcinosis purpose-of-report methotrexate-prescribed note-severity-and-type note-raynaud-wording';
const resonance =
  'abstract-mri abstract-five-years abstract-imaging leading-lesion disc-protrusions perineural-cyst s1-mass six-month-mri five-year-mri note-ct-not-reported fig-preoperative-mri fig-control-mri';
const xrays =
  'xray-stenosis xray-ossification abstract-imaging note-stenosis-type note-ossification-wording note-ct-not-reported';
const radiculopathy =
  'abstract-radiculopathy three-months symptoms-and-signs left-l5-radiculopathy note-radiculopathy-side';
const told = { notice: 'synonym' } as const;

export const synonym: Line[] = [
  ['straight leg raise test', 'lasegue-sign abstract-examination', told],
  ['Tarlov cyst', 'perineural-cyst', told],
  ['H&E stain', 'fig-histology'],
  ['prolapsed disc', herniation, told],
  ['herniated nucleus pulposus', herniation, told],
  ['ankle jerk', ankle, told],
  ['systemic scleroderma', sclerosis],
  ['progressive systemic sclerosis', sclerosis],
  ['computerised tomography', 'abstract-imaging note-ct-not-reported', told],
  ['magnetic resonance scan', resonance],
  ['plain radiograph', xrays, told],
  [
    'paravertebral',
    'abstract-severe-deficit fig-histology note-level-and-number ref-tan-2016',
    told,
  ],
  ['calcium antagonist', 'non-operative-measures'],
  ['axial plane', 'fig-preoperative-mri fig-control-mri', told],
  ['mass posterior to S1', 's1-mass'],
  ['esophageal dysmotility', 'crest-features'],
  ['hematoxylin and eosin', 'fig-histology'],
  ['collagen fibers', 'skin-biopsy histopathology'],
  ['tumorous calcification', 'historical-types'],
  ['pathohistological examination', 'histopathology fig-histology', told],
  ['first sacral vertebra', 's1-mass xray-stenosis fig-preoperative-mri note-s1-mass-fate'],
  ['anti-inflammatory medication', 'non-operative-measures'],
  ['contained herniation', 'disc-protrusions note-disc-terms'],
];

export const abbreviation: Line[] = [
  ['SSc', sclerosis, told],
  [
    'MTX',
    'methotrexate-prescribed methotrexate-continued non-operative-measures note-methotrexate-order note-age-and-intervals note-five-year-start',
    told,
  ],
  ['PTH', 'calciphylaxis-fifth-type', told],
  ['CUA', 'calciphylaxis-fifth-type note-four-types-then-five', told],
  ['CCB', 'non-operative-measures', told],
  ['SLR positive', 'lasegue-sign abstract-examination', told],
  ['HNP L4-L5', 'abstract-herniation purpose-of-report left-l5-radiculopathy', told],
  ['CREST', 'crest-features subcutaneous-calcinosis note-severity-and-type'],
  ['SSc MTX', 'methotrexate-prescribed note-methotrexate-order'],
];

export const lay: Line[] = [
  ['slipped disc', herniation, told],
  ['slipped disk', herniation, told],
  ['CAT scan', 'abstract-imaging note-ct-not-reported', told],
  ['pinched nerve', `${radiculopathy} leading-lesion`, told],
  ['sciatica', radiculopathy, told],
  ['scleroderma', `${sclerosis} ref-smucker-2006`],
  ['keyhole spine surgery', 'open-or-minimally-invasive', told],
  ['cold white fingers', 'crest-features note-raynaud-wording', told],
  ['spider veins', 'crest-features', told],
  ['anti-inflammatory medicine', 'non-operative-measures'],
  ['Raynaud’s', 'crest-features note-raynaud-wording note-severity-and-type'],
  ['straight leg raise', 'lasegue-sign abstract-examination', told],
  ['calcium deposit', 'histopathology abstract-herniation symptoms-and-signs'],
  ['leg test at 30 degrees', 'lasegue-sign term:lasegue-sign'],
  ['blood thinner', 'non-operative-measures term:warfarin'],
];
