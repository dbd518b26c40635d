/** Queries of levels, signs and abbreviations in the ways in which people type them. */
import type { Line } from '../../../../../tests/search/judged.ts';

const segment =
  'leading-lesion operation-l4-l5 open-laminectomy left-l5-radiculopathy abstract-mri abstract-laminectomy abstract-radiculopathy abstract-herniation purpose-of-report note-s1-mass-fate note-level-and-number term:l4-l5';
const fifth = `${segment} xray-stenosis xray-ossification note-reflexes-and-root fig-preoperative-mri term:l5`;
const xrays =
  'xray-stenosis xray-ossification abstract-imaging note-stenosis-type note-ossification-wording note-ct-not-reported term:x-ray';
const lasegue = 'lasegue-sign abstract-examination term:lasegue-sign';
const first =
  's1-mass xray-stenosis fig-preoperative-mri note-s1-mass-fate note-level-and-number term:s1';

export const token: Line[] = [
  ['L4-L5', segment],
  ['L4–L5', segment],
  ['L4‑L5', segment],
  ['L4/5', segment],
  ['L4/L5', segment],
  ['l4 l5', segment],
  // A segment is also found by one of its levels.
  ['L5', fifth],
  ['radiculopathy L5', 'left-l5-radiculopathy abstract-radiculopathy term:l5'],
  ['laminectomy L5', 'operation-l4-l5 open-laminectomy abstract-laminectomy abstract-herniation'],
  ['L5 root', 'leading-lesion note-reflexes-and-root term:l5 term:nerve-root'],
  ['L3', 'xray-ossification term:l3'],
  ['S1', first],
  ['mass S1', 's1-mass fig-preoperative-mri note-s1-mass-fate note-level-and-number'],
  ['30°', 'lasegue-sign term:lasegue-sign'],
  ['×100', 'fig-histology'],
  ['x200', 'fig-histology'],
  ['H&E', 'fig-histology term:haematoxylin-eosin'],
  ['h & e', 'fig-histology term:haematoxylin-eosin'],
  ['haematoxylin-eosin', 'fig-histology term:haematoxylin-eosin'],
  ['X-ray', xrays],
  ['xray', xrays],
  ['x ray', xrays],
  ['X‑rays', xrays],
  ['Lasègue', lasegue],
  ['lasegue', lasegue],
  ['Lasègue’s sign', lasegue],
  ['non‑surgical measures', 'non-operative-measures'],
  ['surgical measures', 'non-operative-measures term:decompression'],
  ['low dose warfarin', 'non-operative-measures term:warfarin'],
  ['anti inflammatory', 'non-operative-measures term:anti-inflammatory-drug'],
];
