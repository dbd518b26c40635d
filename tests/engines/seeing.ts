/** Journeys of readers who look at the site: its pages, notes, pictures, colours, and its print. */
import { getDocumentProxy, extractText } from 'unpdf';
import { expect, test } from 'vitest';
import type { Reader } from './journeys.ts';
import { click, run, seen, textOf, visit } from './page.ts';

/** Pages, and what is there when all of it is. */
const pages: [path: string, last: string][] = [
  ['reports/report-a/', '.foot'],
  ['reports/report-a/cite/', 'dt button'],
  ['reports/report-a/figures/panels/', '.zoom img'],
  ['glossary/granule/', '.foot'],
  ['search/?q=granule', 'main mark'],
  ['offline/?report=report-a', '[data-offline] button'],
];

export function seeing(reader: () => Reader): void {
  test.each([
    [1280, 900],
    [360, 740],
  ])('sees pages that fit a window of %i by %i', async (width, height) => {
    const { tab, host, leave } = reader();
    await tab.resize(width, height);
    for (const [path, last] of pages) {
      await visit(tab, host.url + path);
      await seen(tab, (wanted) => document.querySelector(wanted) !== null, last).toBe(true);
      const [inner, content] = await run(tab, () => [
        innerWidth,
        document.documentElement.scrollWidth,
      ]);
      expect(inner).toBe(width);
      expect(content, path).toBeLessThanOrEqual(width);
      leave(`${width}-${path.replaceAll(/\W+/g, '-')}.png`, await tab.screenshot());
    }
  });

  test('tells a term from other words by its underline', async () => {
    const { tab, report } = reader();
    await visit(tab, report());
    const line = await run(tab, () => {
      const { textDecorationLine, textDecorationStyle } = getComputedStyle(
        document.querySelector('.t') ?? document.body,
      );
      return [textDecorationLine, textDecorationStyle];
    });
    expect(line).toEqual(['underline', 'dotted']);
  });

  test.each([
    ['in a wide window', 1440, false],
    ['in a narrower one', 1000, false],
    ['where anchors cannot be scoped', 1440, true],
  ])('reads editors’ notes beside or below their passages, %s', async (_, width, isOld) => {
    const { tab, report, leave } = reader();
    await tab.resize(width, 900);
    await visit(tab, report());
    if (isOld) await run(tab, forgetAnchors);
    await run(tab, () =>
      document.querySelectorAll('.note')[2]?.scrollIntoView({ block: 'center' }),
    );
    const places = await run(tab, placesOfNotes);
    leave(`${width}-notes${isOld ? '-old' : ''}.png`, await tab.screenshot());
    expect(places).toHaveLength(5);
    for (const place of places) expect(place).toEqual({ over: [], isNear: true, isOpen: true });
  });

  test('enlarges a picture', async () => {
    const { tab, report } = reader();
    await visit(tab, report('figures/panels/'));
    const width = (): number => document.querySelector('.zoom img')?.clientWidth ?? 0;
    await seen(tab, () => document.querySelector<HTMLImageElement>('.zoom img')?.complete).toBe(
      true,
    );
    const before = await run(tab, width);
    await click(tab, '.zoom button[value="larger"]');
    await textOf(tab, '.zoom output').toBe('150 %');
    expect(await run(tab, width)).toBeGreaterThan(before);
  });

  test('turns the page dark, and finds it dark again', async () => {
    const { tab, host, report, leave } = reader();
    await visit(tab, report());
    const colour = (): string => getComputedStyle(document.body).backgroundColor;
    const before = await run(tab, colour);
    await click(tab, '[data-theme-switch]');
    await seen(tab, colour).not.toBe(before);
    await visit(tab, host.url);
    expect(await run(tab, colour)).not.toBe(before);
    leave('dark.png', await tab.screenshot());
    await click(tab, '[data-theme-switch]');
    await seen(tab, colour).toBe(before);
  });

  test('prints the report as a PDF, with all that it says and nothing to press', async (context) => {
    const { tab, report, leave } = reader();
    await visit(tab, report());
    const pdf = await tab.print();
    if (!pdf) return context.skip('this engine cannot be asked for a PDF');
    leave('report.pdf', pdf);
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), {
      mergePages: true,
    });
    const words = text.replaceAll(/\s+/g, ' ');
    expect(words).toContain('After one week nothing had changed.');
    expect(words).toContain('does not say which hand glittered first');
    expect(words).not.toContain('Switch between light and dark');
  });
}

/** Takes away the rules for engines that can scope anchors, as those do that cannot. */
function forgetAnchors(): void {
  for (const group of document.styleSheets[0]?.cssRules ?? []) {
    if (!(group instanceof CSSMediaRule)) continue;
    const rules = [...group.cssRules];
    const at = rules.findIndex(
      (rule) => rule instanceof CSSSupportsRule && rule.conditionText.includes('anchor-scope'),
    );
    if (at >= 0) group.deleteRule(at);
  }
}

/** Of every note, what it lies over, and how far it is from what it should stand at. */
function placesOfNotes(): { over: string[]; isNear: boolean; isOpen: boolean }[] {
  const boxOf = (one?: Element | null): DOMRect => one?.getBoundingClientRect() ?? new DOMRect();
  const all = [...document.querySelectorAll('main :is(h2, h3, p, li, figure), .note, .foot')];
  const notes = [...document.querySelectorAll('.note')];
  return notes.map((note, index) => {
    const box = boxOf(note);
    const over = all.filter((one) => {
      if (one.contains(note) || note.contains(one)) return false;
      const { top, bottom, left, right } = boxOf(one);
      return left < box.right && right > box.left && top < box.bottom && bottom > box.top;
    });
    const passage = boxOf(note.closest('.n')?.querySelector(':scope > p'));
    const places = [passage.top, passage.bottom, boxOf(notes[index - 1]).bottom];
    return {
      over: over.map(({ outerHTML }) => outerHTML.slice(0, 80)),
      isNear: places.some((place) => Math.abs(box.top - place) < 24),
      isOpen: note.querySelector('p')?.checkVisibility() ?? false,
    };
  });
}
