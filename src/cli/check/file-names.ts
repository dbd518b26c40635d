import type { Check } from './review.ts';

/** What a file's name may give away, and how it looks. */
const telling: [pattern: RegExp, what: string][] = [
  [/(?:19|20)\d\d[-_.]?(?:0[1-9]|1[0-2])[-_.]?(?:0[1-9]|[12]\d|3[01])/, 'a date'],
  [/\d{5,}/, 'a number like those of records or cameras'],
  [/(?:^|[^a-z])(?:mrn|nhs|dob|ssn|accession)(?:[^a-z]|$)/i, 'a word for an identifier'],
  [/^(?:img|dsc|dscn|pxl|mvimg|p\d)[-_]?\d+/i, 'a number that a camera gave'],
  [/^[A-Z][a-z]+[-_, ]+[A-Z][a-z]+\./, 'the name of a person'],
  [/(?:^|[-_ ])(?:mr|mrs|ms)[-_. ]+[a-z]+/i, 'the name of a person'],
];

/** Files in the folder of a report whose names say more than what is in them. */
export const fileNames: Check = {
  title: 'Privacy: file names',
  find: ({ reports }) =>
    reports.flatMap(({ folder, files }) =>
      files.flatMap((name) => {
        const [, what] = telling.find(([pattern]) => pattern.test(name)) ?? [];
        if (what === undefined) return [];
        return [
          {
            file: `${folder}/${name}`,
            line: 1,
            column: 1,
            reason: `The name \`${name}\` holds what looks like ${what}.`,
            advice:
              'Name the file by what it shows, `mri-sagittal.png`, and change `src` to match.',
          },
        ];
      }),
    ),
};
