/** Input as WebDriver knows it (W3C WebDriver, 15 Actions), which WebDriver BiDi has taken over. */
import type { Key } from './engine.ts';

export type Actions = readonly { type: string; id: string; actions: readonly object[] }[];

/** Keys have code points in the private use area (17.4.2, Keyboard actions). */
const codes: Record<Key, string> = {
  Enter: '\uE007',
  Escape: '\uE00C',
  Tab: '\uE004',
  ArrowDown: '\uE015',
};

export function clickAt(x: number, y: number): Actions {
  const move = { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 };
  const button = { button: 0 };
  return [
    {
      type: 'pointer',
      id: 'mouse',
      actions: [move, { type: 'pointerDown', ...button }, { type: 'pointerUp', ...button }],
    },
  ];
}

export function typing(text: string): Actions {
  const actions = [...text].flatMap((value) => [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ]);
  return [{ type: 'key', id: 'keyboard', actions }];
}

export function pressing(key: Key): Actions {
  return typing(codes[key]);
}
