import { createHash } from 'node:crypto';

/** Two short texts whose SHA-256 begin with the same four digits, found by trying. */
export function collidingTexts(): { texts: [string, string]; digests: [string, string] } {
  const seen = new Map<string, string>();
  for (let count = 1; ; count += 1) {
    const text = `words ${count}.`;
    const digest = createHash('sha256').update(text).digest('hex');
    const other = seen.get(digest.slice(0, 4));
    if (other !== undefined) {
      return {
        texts: [other, text],
        digests: [createHash('sha256').update(other).digest('hex'), digest],
      };
    }
    seen.set(digest.slice(0, 4), text);
  }
}
