/** A size as readers know it: `3 KB`, `1.2 MB` (a KB has 1,000 bytes), never less than is there. */
export function fileSize(bytes: number): string {
  const kilo = Math.max(1, Math.ceil(bytes / 1000));
  return kilo < 1000 ? `${kilo} KB` : `${(Math.ceil(kilo / 100) / 10).toFixed(1)} MB`;
}
