/** Whatever is typed is only searched for. */
import { beforeAll, expect, it } from 'vitest';
import { openOurs } from './harness.ts';
import type { Engine } from './harness.ts';
import { readSyntheticLibrary } from './synthetic.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openOurs(readSyntheticLibrary(3, []), []);
});

it.each([
  ['markup', '<img src=x onerror=alert(1)> <script>pain</script> &lt;b&gt; ]]>'],
  ['a word of ten thousand letters', 'a'.repeat(10_000)],
  ['ten thousand letters', 'pain '.repeat(2000)],
  ['thousands of different words', Array.from({ length: 2000 }, (_, at) => `w${at}x`).join(' ')],
  ['emoji', '🦴 👩🏽‍⚕️ 🇭🇷'],
  ['emoji beside a word', 'pain 🦴'],
  ['right to left', '‮pain‬ ألم כאב'],
  ['control characters', '\u0000pain\u0007\u001b[31m\u200b\u2063\ufeff'],
  ['half a character', 'pain \ud83e'],
  ['names that objects have', '__proto__ constructor toString hasOwnProperty'],
  ['quotation marks that are not closed', '"pain "left" “right'],
  ['signs only', '"" - -- -" "- * ? ( ) [ ^ $ \\ / . + | { }'],
  ['minus signs', '-pain'],
  ['a path', '../../etc/passwd %2e%2e%2f %00'],
  ['a pattern that takes long', `(a+)+$ ${'a'.repeat(50)}!`],
  ['accents upon accents', `pa${'\u0301'.repeat(500)}in`],
])('%s', async (_, query) => {
  const before = Object.keys(Object.prototype).length;
  const begun = performance.now();
  const { state } = await engine.ask(query);
  expect(['idle', 'ready', 'empty']).toContain(state);
  expect(performance.now() - begun).toBeLessThan(5000);
  expect(Object.keys(Object.prototype).length).toBe(before);
});

it('nothing but blanks is no query', async () => {
  expect((await engine.ask('  \t\u00a0\n ')).state).toBe('idle');
});
