import { describe, expect, it } from 'vitest';
import { createPress } from '../../../../src/formats/pdf/press.ts';
import { manuscriptOf, toPdf } from '../../../../src/formats/pdf/to-pdf.ts';
import { readWell } from '../../model/reading.ts';
import { around } from '../articles.ts';
import { print } from './reading.ts';

const { root } = around();
const article = readWell({ text: 'Words.' });

describe('a thread', () => {
  it('prints the same bytes as any other, and again after a fault', async () => {
    const press = createPress(root, { threads: 1, prints: 2 });
    const manuscript = await manuscriptOf(article, around());
    const { pdf } = await print(article);
    const faulty = press({ ...manuscript, source: '#panic("no report")' });
    await expect(faulty).rejects.toThrow(/no report/);
    const all = await Promise.all(Array.from({ length: 3 }, () => press(manuscript)));
    for (const printed of all) expect(Buffer.from(printed.pdf)).toEqual(Buffer.from(pdf));
  });
});

describe('the PDF of a report', () => {
  it('is the same whether it is printed or kept', async () => {
    const { pdf } = await print(article);
    for (let time = 0; time < 2; time += 1) {
      expect(Buffer.from(await toPdf(article, around()))).toEqual(Buffer.from(pdf));
    }
  });

  it('cannot be made without its pictures, which is told with its name', async () => {
    const withPicture = readWell({
      text: '<Figure id="a" title="A" src="a.png" alt="A">\n\nA.\n\n</Figure>',
    });
    const pictureBytes = () => Promise.resolve(Buffer.from('no picture'));
    await expect(toPdf(withPicture, around({ pictureBytes }))).rejects.toThrow(
      /PDF of the report "report-a" could not be made: /,
    );
  });
});
