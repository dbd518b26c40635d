/** Remembers what was made; what failed is made again when it is asked for again. */
export function once<Key, Made>(make: (key: Key) => Promise<Made>): (key: Key) => Promise<Made> {
  const made = new Map<Key, Promise<Made>>();
  return (key) => {
    const begun =
      made.get(key) ??
      make(key).catch((error: unknown) => {
        made.delete(key);
        throw error;
      });
    made.set(key, begun);
    return begun;
  };
}
