/** The course of a case, event by event, from which its picture and its table are made. */
import * as z from 'zod';

const words = z.string().trim().min(1);

/** What kinds of events there are; each has a mark of its own in the picture. */
export const eventKinds = [
  'symptom',
  'test',
  'diagnosis',
  'treatment',
  'operation',
  'follow-up',
] as const;

const interval = z.strictObject({
  value: z.number().positive().max(1000).describe('How many.'),
  unit: z.enum(['days', 'weeks', 'months', 'years']).describe('Of what.'),
});

const courseEvent = z.strictObject({
  when: z
    .string({
      error: 'must say when, in the words of the report: `At six months`, `Afterwards`, `Then`',
    })
    .trim()
    .min(1)
    .max(80)
    .describe(
      'The time in the words of the report: `At six months`; `Then` where it gives only the order.',
    ),
  after: interval
    .optional()
    .describe(
      'How long after the event before it, where the report leaves no doubt; left out elsewhere.',
    ),
  kind: z.enum(eventKinds).describe('What kind of event; each has a mark of its own.'),
  text: words.max(140).describe('What happened, in a few words.'),
  passage: words.describe('The address of the passage that carries the event, without `#`.'),
});

/** Events in their order; the first has none before it. */
export const course = z
  .array(courseEvent)
  .min(1)
  .check((ctx) => {
    if (!ctx.value[0]?.after) return;
    ctx.issues.push({
      code: 'custom',
      input: ctx.value[0].after,
      path: [0, 'after'],
      message: 'is the time since the event before, and the first event has none before it',
    });
  });

export type CourseEvent = z.output<typeof courseEvent>;
export type Interval = z.output<typeof interval>;
export type EventKind = CourseEvent['kind'];

/** `3 months`, `1 day`. */
export function intervalText({ value, unit }: Interval): string {
  return `${value} ${value === 1 ? unit.slice(0, -1) : unit}`;
}
