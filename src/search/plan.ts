/**
 * Turns a query into what to look for. Every word is looked up in the lexicon first, so that what
 * the library does not have is known, and said, before the search.
 */
import { inflectionsOf, optionsFor } from './options.ts';
import type { Lexicon } from './lexicon.ts';
import type { Notice } from './outcome.ts';
import { longest, parseQuery } from './parse.ts';
import type { TypedWord } from './parse.ts';
import { termKey } from './tokens.ts';

/** One way in which a unit of the query can stand in a text: words one after the other. */
export interface Option {
  /** Of each word the keys by which it can be found. */
  keys: string[][];
  /** How well it answers the unit, up to 1. */
  weight: number;
  /** Whether other words may stand between. */
  loose?: true;
  /** What it is in words, where that is not what was typed: the name of a term. */
  says?: string;
}

/** A part of the query that is one meaning: a word, a phrase, the name of a term. */
export interface Unit {
  text: string;
  options: Option[];
  /** Whether nothing is found without it: it was quoted. */
  required?: true;
}

export interface Plan {
  units: Unit[];
  excluded: Unit[];
  notices: Notice[];
  /** Words that were put in the place of others. */
  mended: string[];
  /** Whether the query asks what one term means. */
  asksMeaning: boolean;
}

/**
 * @param exactly whether words are to be taken as they are typed, without mending
 * @returns `null` where there is nothing to look for
 * @throws when a part of the lexicon cannot be loaded
 */
export async function planSearch(
  typed: string,
  lexicon: Lexicon,
  exactly = false,
): Promise<Plan | null> {
  const query = parseQuery(typed);
  const looked = lookedUp(typed, lexicon);
  if (looked.length === 0) return null;
  await lexicon.load(looked);

  const plan: Plan = {
    units: [],
    excluded: query.excluded.map((words) => phraseUnit(words, lexicon, true)),
    notices: query.isShortened ? [{ kind: 'shortened', characters: longest }] : [],
    mended: [],
    asksMeaning: false,
  };
  const unknown: TypedWord[] = [];
  const doubtful: TypedWord[] = [];
  const quoted: TypedWord[] = [];
  const absent: string[] = [];
  for (const words of query.phrases) {
    const unit = phraseUnit(words, lexicon);
    if (unit.options.length > 0) plan.units.push({ ...unit, required: true });
    else {
      absent.push(unit.text);
      quoted.push(...words.filter(({ whole }) => lexicon.frequency(whole) === 0));
    }
  }
  for (const { text, options } of plan.excluded) if (options.length === 0) absent.push(text);
  const words = tellingWords(query, lexicon);
  const named = namesIn(words, lexicon);
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    const name = named.get(at);
    if (!word) continue;
    if (name && name.count > 1) {
      plan.units.push(nameUnit(words.slice(at, at + name.count), name, lexicon));
      at += name.count - 1;
      continue;
    }
    const { saysLittle } = lexicon;
    if (!name && saysLittle(word.whole) && words.some(({ whole }) => !saysLittle(whole))) continue;
    const open = query.open && at === words.length - 1;
    const joined = joinedWord(word, words[at + 1], lexicon);
    const options = optionsFor(joined ?? word, lexicon, open);
    // One word that was written as two.
    if (joined && options[0]) options[0].says = joined.whole;
    if (name) options.push({ keys: [[termKey(name.slug)]], weight: 0.95, says: name.says });
    const { text, whole } = joined ?? word;
    if (options.length > 0) {
      plan.units.push({ text, options });
      if (isDoubtful(whole, options, lexicon, open)) doubtful.push(word);
    } else unknown.push(word);
    if (joined) at += 1;
  }
  plan.asksMeaning = lexicon.asksMeaning(typed) && plan.units.length === 1 && areNamed(plan.units);
  const mended =
    exactly || unknown.length + quoted.length + doubtful.length === 0
      ? null
      : await mendedPlan(typed, plan, [...unknown, ...quoted], doubtful, lexicon);
  if (mended) return mended;
  absent.push(...unknown.map(({ text }) => text));
  if (absent.length > 0) plan.notices.push({ kind: 'unmatched', words: [...new Set(absent)] });
  else if (plan.units.length === 0) plan.notices.push({ kind: 'excluding' });
  return plan;
}

/**
 * Whether a word may be a slip, though words of its stem are there: `weekness`, of which `weekly` is.
 * The word itself, another spelling, its parts and the name of a term weigh more than those.
 *
 * @param open whether it may be going on
 */
function isDoubtful(
  whole: string,
  options: readonly Option[],
  lexicon: Lexicon,
  open: boolean,
): boolean {
  return (
    whole.length > 5 &&
    options.every(
      ({ weight, keys: [[key = ''] = []] }) =>
        weight < 0.9 && !(open && key.startsWith(whole)) && !lexicon.isPlainInflection(whole, key),
    )
  );
}

/** Whether any of some units is a name of a term. */
export function areNamed(units: readonly Unit[]): boolean {
  return units.some(({ options }) => options.some(({ says }) => says !== undefined));
}

/** The words of a query that are looked up in the lexicon, whole, in parts and in other spellings. */
export function lookedUp(typed: string, lexicon: Lexicon): string[] {
  const { words, phrases, excluded } = parseQuery(typed);
  return [...words, ...phrases.flat(), ...excluded.flat()].flatMap(({ whole, parts }) => [
    whole,
    ...parts,
    ...[whole, ...parts].flatMap((word) =>
      lexicon.spellingsOf(word).filter((spelling) => spelling[0] !== word[0]),
    ),
  ]);
}

/** The words of a query, those that say nothing kept only within the names of terms. */
function tellingWords(
  { words, phrases }: ReturnType<typeof parseQuery>,
  { saysLittle }: Lexicon,
): TypedWord[] {
  const says = words.some(({ whole }) => !saysLittle(whole));
  return says || phrases.length === 0 ? words : [];
}

/** The plan for the query with its slips mended; `null` where none can be. */
async function mendedPlan(
  typed: string,
  plan: Plan,
  unknown: readonly TypedWord[],
  doubtful: readonly TypedWord[],
  lexicon: Lexicon,
): Promise<Plan | null> {
  // Most queries are spelled well; for them this is not loaded.
  const { mend } = await import('./mend.ts');
  const { instead, put } = await mend(typed, unknown, doubtful, lexicon);
  if (put.length === 0) return null;
  const mended = (await planSearch(instead, lexicon, true)) ?? plan;
  const notices: Notice[] = [{ kind: 'spelling', instead, typed }, ...mended.notices];
  return { ...mended, mended: put, notices };
}

/** A word that was typed as two, where at least one of them is none by itself. */
function joinedWord(
  word: TypedWord,
  next: TypedWord | undefined,
  lexicon: Lexicon,
): TypedWord | null {
  if (!next) return null;
  const whole = word.whole + next.whole;
  const isOne = [word, next].some((one) => lexicon.frequency(one.whole) === 0);
  if (!isOne || lexicon.frequency(whole) === 0) return null;
  return { text: `${word.text} ${next.text}`, whole, parts: [whole] };
}

/** Where in the query a term is named, by the number of its first word. */
function namesIn(
  words: readonly TypedWord[],
  lexicon: Lexicon,
): Map<number, { slug: string; count: number; says: string }> {
  const text = textOf(words);
  const isSpace = (at: number): boolean => (text[at] ?? ' ') === ' ';
  const count = (part: string): number => part.split(' ').length;
  return new Map(
    lexicon.namesIn(text).flatMap(({ start, end, slug, term }) => {
      // A part of a word, the `S1` of `S1–L5`, is not named.
      if (!isSpace(start - 1) || !isSpace(end)) return [];
      const name = { slug, count: count(text.slice(start, end)), says: term };
      return [[count(text.slice(0, start)) - 1, name] as const];
    }),
  );
}

function textOf(words: readonly TypedWord[]): string {
  return words.map(({ text }) => text).join(' ');
}

/**
 * The name of a term: the term under any of its names, these very words, or little of them; but
 * letters alone, `H & E`, are the initials of many.
 */
function nameUnit(
  words: readonly TypedWord[],
  { slug, says }: { slug: string; says: string },
  lexicon: Lexicon,
): Unit {
  const parts = words
    .flatMap((word) => word.parts)
    .filter((_part, _at, all) => all.some(({ length }) => length > 1))
    .filter((part) => !lexicon.saysLittle(part) && lexicon.frequency(part) > 0);
  const keys = parts.map((part) => [part, ...inflectionsOf(part, lexicon)]);
  return {
    text: textOf(words),
    options: [
      { keys: [[termKey(slug)]], weight: 1, says },
      ...(parts.length > 1
        ? [
            { keys, weight: 1.1 },
            { keys, weight: 0.8, loose: true as const },
          ]
        : []),
      ...keys.map((forms) => ({ keys: [forms], weight: 0.4 })),
    ],
  };
}

/**
 * Words that must stand one after the other, or must not.
 *
 * @param inflected whether plain inflections stand for them
 */
function phraseUnit(words: readonly TypedWord[], lexicon: Lexicon, inflected = false): Unit {
  const formsOf = (key: string): string[] => {
    const others = inflected ? inflectionsOf(key, lexicon) : [];
    const forms = others.filter((form) => lexicon.isPlainInflection(key, form));
    return lexicon.frequency(key) > 0 ? [key, ...forms] : forms;
  };
  const wholes = words.map(({ whole }) => whole);
  const parts = words.flatMap((word) => word.parts);
  const options = [wholes, parts]
    .filter((list, index) => index === 0 || list.join() !== wholes.join())
    .map((list) => ({ keys: list.map(formsOf), weight: 1 }))
    .filter(({ keys }) => keys.every((forms) => forms.length > 0));
  return { text: textOf(words), options };
}
