import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { ages } from '../../../../src/cli/check/ages.ts';
import { dates } from '../../../../src/cli/check/dates.ts';
import { fileNames } from '../../../../src/cli/check/file-names.ts';
import { identifiers } from '../../../../src/cli/check/identifiers.ts';
import { names } from '../../../../src/cli/check/names.ts';
import { pictures } from '../../../../src/cli/check/pictures.ts';
import { original, withLine } from '../../model/reading.ts';
import { findings } from './reviewing.ts';

/** Front matter that says nothing of the patient. */
const nobody = withLine('patient: { age: 40, sex: female }', 'patient: { sex: not stated }');

describe('exact dates', () => {
  it.each([
    '2019-03-12',
    '12 March 2019',
    'March 12, 2019',
    '12th of March',
    'Sept. 3',
    '12/03/2019',
    '12.3.2019',
    'March 2019',
  ])('are found: %s', async (date) => {
    expect(await findings(dates, { text: `Words.\n\nSeen on ${date} at noon.` })).toEqual([
      `report.mdx:24 “${date}” is a calendar date.`,
    ]);
  });

  it('are found across a line break, in key facts, and with their lines', async () => {
    const matter = original.replace('text: One', 'text: Seen in May 2019');
    expect(await findings(dates, { matter, text: 'Seen on 12\nMarch 2019.' })).toEqual([
      'report.mdx:15 “May 2019” is a calendar date.',
      'report.mdx:22 “12 March 2019” is a calendar date.',
    ]);
  });

  it.each([
    'Left L4–L5, at 30°, in 1/2 of the section, pages 154–159 and 1-2',
    'In 2018, after 3 to 5 months; the patient may 12 times',
    'A ratio of 1/2/3, version 1.2.10, 10.5.2 and 120/80 mmHg',
    'March of the patients; a marching gait; T1 to T12; Grade 2/5',
    '{/* 12 March 2019 */}Words.[@r-2019-03-12]',
    '[words](https://example.org/2019-03-12/)',
  ])('are not seen in: %s', async (text) => {
    const references = text.includes('@')
      ? [{ id: 'r-2019-03-12', type: 'book', title: 'T' }]
      : undefined;
    expect(await findings(dates, { text, ...(references ? { references } : {}) })).toEqual([]);
  });
});

describe('ages over 89', () => {
  it.each(['a 92-year-old', 'aged 101', 'a woman of 94', '90 years old', 'in her nineties'])(
    'are found in the text: %s',
    async (age) => {
      expect(await findings(ages, { text: `She was ${age}.` })).toHaveLength(1);
    },
  );

  it('are found in the front matter', async () => {
    const matter = withLine('age: 40', 'age: 90');
    expect(await findings(ages, { matter })).toEqual(['report.mdx:13 `age` is 90.']);
  });

  it.each([
    'an 89-year-old',
    'aged 9',
    '92 mmHg',
    '95 % of patients',
    'age of 9.5',
    '120 years ago',
  ])('are not seen in: %s', async (text) => {
    expect(await findings(ages, { text })).toEqual([]);
  });
});

describe('indirect identifiers', () => {
  const two = 'She is a woman of 40.';

  it.each([
    ['place', 'She lives in Sampleton.', 'lives in Sampleton'],
    ['occupation', 'She worked as a miner.', 'worked as a miner'],
    ['ethnicity', 'She was of Nowhere origin.', 'of Nowhere origin'],
    ['date', 'She came in March 2019.', 'March 2019'],
    ['rare disease', 'The disease is rare.', 'is rare'],
    ['family', 'She was a mother of three.', 'mother of three'],
    ['public event', 'There was a road accident.', 'road accident'],
  ])('are told when a third kind comes to age and sex: %s', async (kind, text, words) => {
    expect(await findings(identifiers, { text: `${two}\n\n${text}` })).toEqual([
      `report.mdx:13 3 kinds come together: age (line 13: “40”), sex (line 13: “female”), ${kind} (line 24: “${words}”).`,
    ]);
  });

  it('are left alone while there are two kinds, however often each is named', async () => {
    const text = `${two} The woman, aged 40, is a 40-year-old woman.`;
    expect(await findings(identifiers, { text })).toEqual([]);
    expect(
      await findings(identifiers, { matter: nobody, text: 'She lives in Sampleton.' }),
    ).toEqual([]);
  });

  it('are not seen in the words of any case', async () => {
    const text =
      'The white matter was moved to the left. Lesions of European type were rarely in L4–L5, at 30°. The man in the moon.';
    expect(await findings(identifiers, { matter: nobody, text })).toEqual([]);
  });
});

describe('names and numbers of persons', () => {
  it.each(['Mrs Sample', 'The patient, J.D.', 'hospital number 1234567', 'a.b@example.org'])(
    'are found: %s',
    async (text) => {
      expect(await findings(names, { text: `Seen: ${text} was here.` })).toHaveLength(1);
    },
  );

  it.each(['Lasègue sign', 'patient 1', 'in patients, L.4', 'Ms were low', 'number 12'])(
    'are not seen in: %s',
    async (text) => {
      expect(await findings(names, { text })).toEqual([]);
    },
  );
});

/** A text with a figure for each picture: a library refuses pictures that no figure shows. */
const showing = (...files: string[]): { text: string } => ({
  text: files
    .map((src, at) => `<Figure id="f-${at}" title="T" src="${src}" alt="A">\n\nC.\n\n</Figure>`)
    .join('\n\n'),
});

const plain = sharp({ create: { width: 2, height: 2, channels: 3, background: 'white' } });

/** A picture of the kind that its name says. */
const picture = (name: string): Promise<Buffer> =>
  plain
    .clone()
    .toFormat(name.endsWith('.png') ? 'png' : 'jpeg')
    .toBuffer();

describe('file names', () => {
  it.each(['mri-20190312.png', '2019-03-12.png', 'IMG_0042.jpg', 'scan-1234567.png', 'mrn-77.png'])(
    'that give something away are found: %s',
    async (name) => {
      expect(
        await findings(fileNames, showing(name), { [name]: await picture(name) }),
      ).toHaveLength(1);
    },
  );

  it.each(['mri-sagittal.png', 'figure-1.png', 'h-and-e-x100.jpg', 'l4-l5.png', 'notes.txt'])(
    'that say what is shown are left alone: %s',
    async (name) => {
      const sources = name.endsWith('.txt') ? {} : showing(name);
      expect(await findings(fileNames, sources, { [name]: await picture(name) })).toEqual([]);
    },
  );
});

describe('pictures', () => {
  it('are left alone when they carry nothing', async () => {
    const files = { 'a.jpg': await picture('a.jpg') };
    expect(await findings(pictures, showing('a.jpg'), files)).toEqual([]);
  });

  it('with EXIF, and with a place in it, are told apart', async () => {
    const files = {
      'a.jpg': await plain
        .clone()
        .jpeg()
        .withExif({ IFD0: { Artist: 'Author One' } })
        .toBuffer(),
      'b.jpg': await plain
        .clone()
        .jpeg()
        .withExif({ IFD3: { GPSLatitude: '1/1 2/1 3/1' } })
        .toBuffer(),
    };
    expect(await findings(pictures, showing(...Object.keys(files)), files)).toEqual([
      'a.jpg:1 The picture carries EXIF.',
      'b.jpg:1 The picture carries EXIF with the place (GPS) where it was made.',
    ]);
  });
});
