import { expect, it } from 'vitest';
import { needsOf } from '../../../src/offline/list-page.ts';

it('finds what a page loads, and where it leads', () => {
  const { shows, leadsTo } = needsOf(
    `<link rel="icon" href="/favicon.svg" type="image/svg+xml"><link rel="canonical" href="https://example.org/">
     <script type="module" src="/_astro/a.js"></script>
     <p><a class="t" href="/glossary/x/?a=1&amp;b=2#c">x</a> <a>no link</a></p>`,
  );
  expect(shows).toEqual([['/favicon.svg'], ['/_astro/a.js']]);
  expect(leadsTo).toEqual(['/glossary/x/?a=1&b=2#c']);
});

it('takes of a picture the widest file, which stands in for the others', () => {
  const { shows } = needsOf(
    '<img src="/p-800.webp" srcset="/p-400.webp 400w, /p-1600.webp 1600w, /p-800.webp 800w" alt="1 > 0 &quot;x&quot;" loading="lazy"><img src="/q.svg" alt="">',
  );
  expect(shows).toEqual([['/p-1600.webp', '/p-800.webp', '/p-400.webp'], ['/q.svg']]);
});

it('takes no example of markup for markup', () => {
  const { shows, leadsTo } = needsOf(
    '<code>&lt;img src="/none.png"&gt; src="/none.png"</code><p title="<a href=\'/none/\'>">href="/none/"</p>',
  );
  expect([shows, leadsTo]).toEqual([[], []]);
});
