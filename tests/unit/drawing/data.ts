/** Random courses and findings, the same at every run. */
import { eventKinds } from '../../../src/model/course.ts';
import type { CourseEvent } from '../../../src/model/course.ts';
import { placesOf } from '../../../src/model/findings.ts';
import type { Finding, Findings } from '../../../src/model/findings.ts';

export type Random = () => number;

/** Numbers from 0 up to 1 (Park and Miller's generator). */
export function randomFrom(seed: number): Random {
  let state = seed + 1;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

function pick<T>(random: Random, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)] as T;
}

const stock = [
  'MRI',
  'of',
  'a',
  'L4–L5',
  'x-ray/CT',
  'Spondylolisthesis',
  'Wörter',
  '脊柱',
  'iii',
  '“W”',
];

export function randomWords(random: Random, most: number): string {
  const words = [pick(random, stock)];
  if (random() < 0.1) words.push('W'.repeat(60));
  while (random() < 0.9) words.push(pick(random, stock));
  return words.join(' ').slice(0, most).trim();
}

export function randomCourse(random: Random): CourseEvent[] {
  return Array.from({ length: 1 + Math.floor(random() * 15) }, (_, index) => ({
    when: randomWords(random, 80),
    ...(index > 0 && random() < 0.5
      ? {
          after: {
            value: 1 + Math.floor(random() * 900),
            unit: pick(random, ['days', 'weeks', 'months', 'years'] as const),
          },
        }
      : {}),
    kind: pick(random, eventKinds),
    text: randomWords(random, 140),
    passage: 'text',
  }));
}

export function randomFindings(random: Random): Findings {
  const regions =
    random() < 0.5
      ? Array.from({ length: 5 }, (_, index) => `${index} ${randomWords(random, 36)}`)
      : undefined;
  const places = placesOf({ ...(regions ? { regions } : {}) }).slice(random() * 8);
  const entries = Array.from({ length: 1 + Math.floor(random() * 12) }, (): Finding => ({
    ...(random() < 0.8 ? { level: pick(random, places).name } : { positionStated: false as const }),
    ...(random() < 0.5 ? { side: pick(random, ['left', 'right', 'both'] as const) } : {}),
    ...(random() < 0.5 ? { compartment: randomWords(random, 40) } : {}),
    modality: randomWords(random, 30),
    text: randomWords(random, 140),
    passage: 'text',
  }));
  return { ...(regions ? { regions } : {}), entries };
}
