/** Reads in a built page what it shows and where it leads. */

export interface PageNeeds {
  /** Addresses of what the page loads, each with those for which it stands in. */
  shows: [address: string, ...standsFor: string[]][];
  /** Addresses of links, each once. */
  leadsTo: string[];
}

const tags = /<(img|script|link|a)((?:\s+[^\s=>"]+(?:="[^"]*")?)*)\s*\/?>/g;

/** What `rel` says of files that a page loads; the rest leads elsewhere. */
const loaded = /^(icon|manifest|stylesheet|modulepreload)$/;

/** @param html as Astro writes it: attributes in double quotation marks, `<` and `&` in text escaped */
export function needsOf(html: string): PageNeeds {
  const shows: PageNeeds['shows'] = [];
  const leadsTo = new Set<string>();
  for (const [, tag, attributes = ''] of html.matchAll(tags)) {
    const address = valueOf(tag === 'a' || tag === 'link' ? 'href' : 'src', attributes);
    if (address === undefined) continue;
    if (tag === 'a') leadsTo.add(address);
    else if (tag === 'img') shows.push(widestOf(address, valueOf('srcset', attributes) ?? ''));
    else if (tag === 'script' || loaded.test(valueOf('rel', attributes) ?? '')) {
      shows.push([address]);
    }
  }
  return { shows, leadsTo: [...leadsTo] };
}

function valueOf(name: string, attributes: string): string | undefined {
  const start = attributes.indexOf(` ${name}="`);
  if (start < 0) return undefined;
  const from = start + name.length + 3;
  return plain(attributes.slice(from, attributes.indexOf('"', from)));
}

/** The file with the most pixels first, by the widths in `srcset`. */
function widestOf(src: string, srcset: string): [string, ...string[]] {
  const candidates = srcset
    .split(/,\s+/)
    .map((candidate) => candidate.trim().split(/\s+/))
    .map(([address = '', width = '0w']) => ({ address, width: Number.parseInt(width) }))
    .filter(({ address }) => address !== '')
    .sort((a, b) => b.width - a.width);
  const [widest = src, ...others] = new Set([...candidates.map(({ address }) => address), src]);
  return [widest, ...others];
}

function plain(value: string): string {
  return value.replaceAll(/&(?:amp|#38);/g, '&');
}
