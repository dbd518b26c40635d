/** Questions as clinicians, students and patients ask them. */
import type { Line } from '../../../../../tests/search/judged.ts';

export const question: Line[] = [
  ['was a CT done', 'note-ct-not-reported'],
  [
    'how long was she followed',
    'five-year-mri abstract-five-years six-month-mri note-five-year-start fig-control-mri',
  ],
  [
    'which nerve root was compressed',
    'leading-lesion left-l5-radiculopathy note-reflexes-and-root',
  ],
  ['what did the histology show', 'histopathology fig-histology'],
  ['could it come back', 'abstract-five-years six-month-mri five-year-mri term:recurrence'],
  ['how old was the patient', 'first-presentation note-age-and-intervals'],
  ['what dose of methotrexate was given', 'methotrexate-prescribed note-age-and-intervals'],
  ['why was surgery not minimally invasive', 'open-or-minimally-invasive'],
  [
    'where in the spine is calcinosis most common',
    'regional-orders rare-and-severe note-regional-orders-differ',
  ],
  ['does calcinosis cause pain', 'symptoms-and-signs'],
  [
    'is calciphylaxis one of the four types',
    'calciphylaxis-fifth-type note-four-types-then-five historical-types',
  ],
  ['what are the features of CREST', 'crest-features term:crest-syndrome'],
  ['did the patient have Raynaud disease', 'note-raynaud-wording note-severity-and-type'],
  ['was the mass at S1 removed?', 'note-s1-mass-fate'],
  [
    'are serum calcium levels normal in dystrophic calcinosis',
    'dystrophic-calcinosis note-dystrophic-implied',
  ],
  ['what does calcifer mean', 'term:calcifer calciphylaxis-fifth-type note-four-types-then-five'],
  ['what is a laminectomy', 'term:laminectomy'],
  ['What does SSc stand for?', 'term:systemic-sclerosis'],
  ['which imaging do the authors recommend', 'abstract-imaging note-ct-not-reported'],
  ['how long had the leg pain been increasing', 'three-months'],
  ['on which side was the weakness', 'note-weakness-side abstract-examination'],
  ['which drugs can lessen the symptoms', 'non-operative-measures'],
  ['what stain was used for the section', 'fig-histology'],
  ['at what magnification is the photomicrograph', 'fig-histology'],
  ['what did the MRI five years later show', 'five-year-mri abstract-five-years fig-control-mri'],
  ['what did the skin biopsy show', 'skin-biopsy'],
  [
    'is calcinosis of the lumbar canal rare',
    'abstract-rare-site spinal-calcinosis-rare regional-orders rare-and-severe',
  ],
  ['what did the X-rays show', 'xray-stenosis xray-ossification'],
  ['were other disc protrusions seen', 'disc-protrusions'],
  ['was the Lasegue sign positive on both sides', 'lasegue-sign abstract-examination'],
  ['what were her first complaints', 'first-presentation'],
  [
    'is the limited or the diffuse type more often with calcinosis under the skin',
    'subcutaneous-calcinosis crest-features',
  ],
  [
    'should the patient keep taking methotrexate after the operation',
    'methotrexate-continued note-methotrexate-order',
  ],
  ['were any symptoms left after surgery', 'no-symptoms symptoms-resolved note-outcome-times'],
  [
    'what is the difference between calcification and ossification',
    'term:calcification term:ossification note-ossification-wording',
  ],
  ['how is a Tarlov cyst found', 'perineural-cyst term:perineural-cyst'],
];
