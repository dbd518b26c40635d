/** Measures colours and sizes as they are computed in the page. */
import type { Page } from '@playwright/test';

export interface TextContrast {
  text: string;
  where: string;
  ratio: number;
  /** Whether it is text to be read on and on, as against labels and navigation. */
  running: boolean;
}

export interface Measures {
  /** The contrast of every visible piece of text below an element. */
  texts(root: Element): TextContrast[];
  /** The contrast of a colour with what an element stands on, the element itself left out. */
  against(element: Element, colour: string): number;
  /** The contrast of two CSS colours, which may be variables. */
  contrast(colour: string, ground: string): number;
  /** How an element is called in a failure. */
  where(element: Element): string;
  isShown(element: Element): boolean;
  /** What keeps a reader from seeing that an element has the focus (WCAG 2.4.7, 1.4.11). */
  outlineFaults(focused: Element): string[];
  /** Whether an element is a link within the words of a sentence (WCAG 2.5.8, inline). */
  isInSentence(element: Element): boolean;
}

declare global {
  interface Window {
    measures: Measures;
  }
}

/** Makes `window.measures` in the page. */
export function installMeasures(page: Page): Promise<void> {
  return page.evaluate(() => {
    type Colour = [red: number, green: number, blue: number, alpha: number];

    function parse(colour: string): Colour {
      const numbers = /^rgba?\(([^)]+)\)$/
        .exec(colour)?.[1]
        ?.split(/[\s,/]+/)
        .map(Number);
      if (!numbers) throw new Error(`a colour that is not understood: ${colour}`);
      const [red = 0, green = 0, blue = 0, alpha = 1] = numbers;
      return [red, green, blue, alpha];
    }

    function over(top: Colour, below: Colour): Colour {
      const mix = (a: number, b: number) => a * top[3] + b * (1 - top[3]);
      return [mix(top[0], below[0]), mix(top[1], below[1]), mix(top[2], below[2]), 1];
    }

    /** WCAG's relative luminance. */
    function luminance([red, green, blue]: Colour): number {
      const [r = 0, g = 0, b = 0] = [red, green, blue].map((value) => {
        const share = value / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    }

    function ratio(a: Colour, b: Colour): number {
      const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
      return (light + 0.05) / (dark + 0.05);
    }

    /** The colour that an element stands on or, with `own`, that its text stands on. */
    function ground(element: Element | null, own: boolean): Colour {
      if (!element) {
        const dark = getComputedStyle(document.documentElement).colorScheme === 'dark';
        return dark ? [0, 0, 0, 1] : [255, 255, 255, 1];
      }
      const paint = own
        ? parse(getComputedStyle(element).backgroundColor)
        : ([0, 0, 0, 0] as Colour);
      return paint[3] === 1 ? paint : over(paint, ground(element.parentElement, true));
    }

    function resolve(colour: string): Colour {
      const probe = document.createElement('i');
      probe.style.color = colour;
      document.body.append(probe);
      const computed = getComputedStyle(probe).color;
      probe.remove();
      return parse(computed);
    }

    function isShown(element: Element): boolean {
      return (
        element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
        !element.closest('.sr:not(:focus)')
      );
    }

    const running = 'p, li, dd, td, th, blockquote, h1, h2, h3, h4, h5, h6';

    window.measures = {
      isShown,
      outlineFaults: (focused) => {
        const { outlineStyle, outlineWidth, outlineColor, opacity } = getComputedStyle(focused);
        return [
          outlineStyle === 'none' || parseFloat(outlineWidth) < 2 ? 'no outline' : '',
          window.measures.against(focused, outlineColor) < 3 ? 'a faint outline' : '',
          opacity === '1' ? '' : 'not opaque',
        ].filter(Boolean);
      },
      where: (element) => {
        const name = element.className ? `.${String(element.className).replaceAll(' ', '.')}` : '';
        const id = element.id ? `#${element.id}` : '';
        return `${element.tagName.toLowerCase()}${id}${name} “${(element.textContent ?? '').trim().slice(0, 40)}”`;
      },
      contrast: (colour, below) => ratio(resolve(colour), resolve(below)),
      against: (element, colour) => {
        const below = ground(element, false);
        return ratio(over(parse(colour), below), below);
      },
      isInSentence: (element) => {
        if (getComputedStyle(element).display !== 'inline') return false;
        let block = element.parentElement;
        while (block && getComputedStyle(block).display === 'inline') block = block.parentElement;
        const rest = [...(block?.childNodes ?? [])]
          .filter((node) => !(node instanceof Element) || !node.matches('a, ul, ol'))
          .map((node) => node.textContent ?? '');
        return /[\p{L}\p{N}]/u.test(rest.join(''));
      },
      texts: (root) => {
        const found: TextContrast[] = [];
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const parent = node.parentElement;
          if (!node.nodeValue?.trim() || !parent || !isShown(parent)) continue;
          const range = document.createRange();
          range.selectNodeContents(node);
          if (range.getClientRects().length === 0) continue;
          const below = ground(parent, true);
          found.push({
            text: node.nodeValue.trim().slice(0, 50),
            where: window.measures.where(parent).split(' “')[0] ?? '',
            ratio: ratio(over(parse(getComputedStyle(parent).color), below), below),
            running: parent.closest('main') !== null && parent.closest(running) !== null,
          });
        }
        return found;
      },
    };
  });
}

/** Those texts that are harder to read than they may be: 7:1 to read on, 4.5:1 for the rest. */
export function tooFaint(texts: TextContrast[]): string[] {
  return texts
    .filter(({ ratio, running }) => ratio < (running ? 7 : 4.5))
    .map(({ text, where, ratio }) => `${ratio.toFixed(2)} ${where}: ${text}`);
}
