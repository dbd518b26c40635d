/** As many answers are kept; texts have fewer different words than that. */
const limit = 50_000;

/**
 * Remembers what a function made of each text. Texts repeat their words, and looking one up is
 * quicker than working on it again.
 *
 * @param make gives the same for the same text; what it gives is shared and must not be changed
 */
export function remember<Made>(make: (text: string) => Made): (text: string) => Made {
  const known = new Map<string, Made>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= limit) known.clear();
    const made = make(text);
    known.set(text, made);
    return made;
  };
}
