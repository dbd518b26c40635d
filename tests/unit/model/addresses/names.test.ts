/** Addresses that authors gave, when their passages are renamed, taken apart or taken away. */
import { describe, expect, it } from 'vitest';
import { problemsOfAddresses } from '../../../../src/model/addresses/problems.ts';
import type { SettledAddresses } from '../../../../src/model/addresses/settle.ts';
import { original, read } from '../reading.ts';

const sentence =
  'After five synthetic years neither crunch nor glitter had come back to the quartz.';
const other = 'Polishing with betamole at thirty degrees removed every grain of moonstone dust.';
const body = (inner: string): string =>
  `## Case\n\n<Passage id="text">Somebody had a quartzling.</Passage>\n\n${inner}\n`;

const first = read({
  matter: original,
  body: body(`Long ago. <Passage id="outcome">${sentence}</Passage>`),
});

function edited(inner: string): SettledAddresses {
  const ledger = first.addresses?.ledger ?? new Map();
  const { addresses, problems } = read({ matter: original, body: body(inner), ledger });
  expect(problems).toEqual([]);
  if (!addresses) throw new Error('The report cannot be read.');
  return addresses;
}

describe('a name', () => {
  it('that is exchanged for another leads to the other', () => {
    const { former, lost } = edited(`Long ago. <Passage id="result">${sentence}</Passage>`);
    expect(lost).toEqual([]);
    expect(former).toEqual([{ address: 'outcome', at: 'result' }]);
  });

  it('whose mark is taken away leads to the paragraph with its words', () => {
    const { former, lost, ledger } = edited(`Long ago. ${sentence}`);
    expect(lost).toEqual([]);
    expect(former).toHaveLength(1);
    expect(ledger.get(former[0]?.at ?? '')?.kind).toBe('paragraph');
  });

  it('whose words are nowhere has to be decided, with the nearest passages and the command', () => {
    const addresses = edited(`Long ago. <Passage id="polish">${other}</Passage>`);
    expect(addresses.lost).toMatchObject([{ address: 'outcome', why: 'lost' }]);
    const [problem] = problemsOfAddresses('report-a', 'addresses.json', addresses);
    expect(problem?.reason).toContain('`#outcome` was published');
    expect(problem?.reason).toContain('After five synthetic years');
    expect(problem?.advice).toContain('npm run address -- report-a outcome gone');
    expect(problem?.advice).toMatch(/#\S+ “.* …” \(\d+ % alike\)/);
  });

  it('that moves to other words, while its own are still there, has to be decided', () => {
    const addresses = edited(
      `<Passage id="outcome">${other}</Passage>\n\nLong ago. <Passage id="new">${sentence}</Passage>`,
    );
    expect(addresses.lost).toEqual([
      expect.objectContaining({ address: 'outcome', why: 'displaced', now: 'new' }),
    ]);
    const [problem] = problemsOfAddresses('report-a', 'addresses.json', addresses);
    expect(problem?.advice).toContain('npm run address -- report-a outcome keep');
  });

  it('of a heading leads to the section under its new heading', () => {
    const text = `${sentence} ${other}`;
    const before = read({
      matter: original,
      body: `${body('Long ago.')}\n## Later on\n\n${text}\n`,
    });
    const after = read({
      matter: original,
      body: `${body('Long ago.')}\n## What came of it\n\n${text}\n`,
      ledger: before.addresses?.ledger ?? new Map(),
    });
    expect(after.addresses?.lost).toEqual([]);
    expect(after.addresses?.former).toEqual([{ address: 'later-on', at: 'what-came-of-it' }]);
    expect(after.article?.sections[1]?.former).toHaveLength(1);
  });
});
