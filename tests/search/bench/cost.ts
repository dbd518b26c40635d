/** What the search of a large library costs: to make, to load and to wait for. */
import { cpus } from 'node:os';
import { chromium } from '@playwright/test';
import { findChromium } from '../../browser/chromium.ts';
import { createRandom } from '../library/random.ts';
import type { Concordance } from '../queries/places.ts';
import { countBytes } from './counting-server.ts';
import { makeLargeSite } from './large-site.ts';
import { printTimes, sourceAsScript } from './time-cost.ts';
import { printWireCost, typed } from './wire-cost.ts';

export async function printCost(reports: number): Promise<void> {
  const large = await makeLargeSite(reports);
  const site = await countBytes(large.dist, sourceAsScript);
  const { executablePath, env } = await findChromium();
  const browser = await chromium.launch({
    executablePath,
    env: { ...process.env, ...env },
    args: ['--no-sandbox', '--disable-gpu'],
  });
  console.log(
    `\nMeasured on ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), Node ${process.version}, ` +
      `Chromium ${browser.version()}, a fresh profile for each query.`,
  );
  try {
    const { rare, usual } = someWords(large.words, reports);
    const cold = [
      rare[0],
      usual[0],
      `${usual[1]} ${usual[2]}`,
      'pain',
      'SSc',
      usual[0]?.slice(0, 2),
      `${usual[0]}${typed}`,
    ];
    await printWireCost(
      browser,
      site,
      cold.filter((query) => query !== undefined),
    );
    const letters = [...rare.slice(1, 6), ...usual.slice(3, 8), 'examination', 'oedema'];
    await printTimes(browser, site, letters, {
      typed: [...usual.slice(8, 16), ...rare.slice(6, 14)],
      pasted: [...usual.slice(16, 24), ...rare.slice(14, 22)],
      pairs: usual.slice(24, 32).map((word, at) => `${word} ${usual[32 + at] ?? ''}`),
    });
  } finally {
    await browser.close();
    await site.close();
    await large.remove();
  }
}

/** Words of one or two reports, and words of one report in a hundred to one in ten. */
function someWords(all: Concordance, reports: number): { rare: string[]; usual: string[] } {
  const random = createRandom(1905);
  const within = (from: number, to: number): string[] =>
    random.some(
      all.words.filter((word) => {
        const count = all.reports(word);
        return /^[a-z]{6,12}$/.test(word) && count >= from && count <= to;
      }),
      40,
    );
  return { rare: within(1, 2), usual: within(reports / 100, reports / 10) };
}
