/** What was found where: the data of the map of levels, and the order in which places stand. */
import * as z from 'zod';

const words = z.string().trim().min(1);

const finding = z
  .strictObject({
    level: words
      .optional()
      .describe('One of the regions, or `L4–L5` for what lies between two that are neighbours.'),
    positionStated: z
      .literal(false)
      .optional()
      .describe('`false`, in place of `level`, where the report does not say where.'),
    side: z
      .enum(['left', 'right', 'both'])
      .optional()
      .describe('The side of the patient, only where the report states it for this finding.'),
    compartment: words
      .max(40)
      .optional()
      .describe('In the words of the report: `canal`, `vertebral body`; only where it says so.'),
    modality: words.max(30).describe('How it was found: `X-ray`, `MRI`, `Operation`.'),
    text: words.max(140).describe('What was found, in a few words.'),
    passage: words.describe('The address of the passage that carries the finding, without `#`.'),
  })
  .check((ctx) => {
    const { level, positionStated } = ctx.value;
    if (!level && positionStated === undefined) {
      ctx.issues.push({
        code: 'custom',
        input: level,
        path: ['level'],
        message: 'says where; if the report does not, write `positionStated: false` instead',
      });
    }
    if (level && positionStated === false) {
      ctx.issues.push({
        code: 'custom',
        input: positionStated,
        path: ['positionStated'],
        message: 'is `false` although there is a `level`; keep the one that the report bears out',
      });
    }
  });

/** A map of findings; a report without one has no picture of levels. */
export const findings = z.strictObject({
  regions: z
    .array(words.max(40))
    .min(1)
    .optional()
    .describe('The places of the map, in their order; left out for the levels of the spine.'),
  entries: z.array(finding).min(1).describe('What was found, place by place.'),
});

export type Findings = z.output<typeof findings>;
export type Finding = Findings['entries'][number];

/**
 * Where a finding lies. `level`: one of the regions; `between`: from one region to the next;
 * `part`: a whole part of the spine, its level not stated.
 */
export interface Place {
  kind: 'level' | 'between' | 'part';
  name: string;
  /** Places stand in the order of this number; those of levels count up from 0 one by one. */
  order: number;
}

const numbered = (letter: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${letter}${index + 1}`);

const spine = [...numbered('C', 7), ...numbered('T', 12), ...numbered('L', 5), ...numbered('S', 5)];

/** Parts of the spine, each with its last level. */
const parts = {
  'Cervical spine': 'C7',
  'Thoracic spine': 'T12',
  'Lumbar spine': 'L5',
  Sacrum: 'S5',
};

/** Every place that a finding may name, in their order. */
export function placesOf({ regions }: Pick<Findings, 'regions'>): Place[] {
  const levels = regions ?? spine;
  const places = levels.flatMap((name, order): Place[] => {
    const next = levels[order + 1];
    const between: Place[] =
      next === undefined ? [] : [{ kind: 'between', name: `${name}–${next}`, order: order + 0.5 }];
    return [{ kind: 'level', name, order }, ...between];
  });
  const whole = Object.entries(regions ? {} : parts).map(([name, last]): Place => ({
    kind: 'part',
    name,
    order: levels.indexOf(last) + 0.25,
  }));
  return [...places, ...whole].sort((a, b) => a.order - b.order);
}

/** The place of this name; a hyphen does for the dash. */
export function placeNamed(name: string, places: readonly Place[]): Place | undefined {
  const plain = (text: string): string => text.replace(/\s*[-–]\s*/g, '–');
  return places.find((place) => place.name === name || plain(place.name) === plain(name));
}

/** The findings of one place. */
export interface PlaceFindings {
  place: Place;
  entries: Finding[];
}

/**
 * The findings by place, in the order of places. Every level from the first to the last that is
 * named is there, also one of which the report says nothing; other places only with findings.
 */
export function findingsByPlace(findings: Findings): {
  places: PlaceFindings[];
  /** Those whose position is not stated. */
  elsewhere: Finding[];
} {
  const all = placesOf(findings);
  const named = findings.entries.map((entry) => ({
    entry,
    place: entry.level === undefined ? undefined : placeNamed(entry.level, all),
  }));
  const reach = named.flatMap(({ place }) =>
    place && place.kind !== 'part' ? [Math.floor(place.order), Math.ceil(place.order)] : [],
  );
  const [first, last] = [Math.min(...reach), Math.max(...reach)];
  return {
    places: all
      .map((place) => ({
        place,
        entries: named.filter((one) => one.place === place).map(({ entry }) => entry),
      }))
      .filter(
        ({ place, entries }) =>
          entries.length > 0 ||
          (place.kind === 'level' && place.order >= first && place.order <= last),
      ),
    elsewhere: named.filter(({ place }) => !place).map(({ entry }) => entry),
  };
}

/** How and where it was found, as far as stated: `MRI, left, canal`. */
export function findingLabel({ modality, side, compartment }: Finding): string {
  return [modality, side === 'both' ? 'both sides' : side, compartment].filter(Boolean).join(', ');
}

/** The heading of the map. */
export function findingsTitle({ regions }: Findings): string {
  return regions ? 'Findings by region' : 'Findings by level';
}
