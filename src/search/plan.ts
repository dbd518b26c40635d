/**
 * Turns a query into what to look for. Every word is looked up in the lexicon first, so that what
 * the library does not have is known, and said, before the search.
 */
import { optionsFor } from './options.ts';
import type { Lexicon } from './lexicon.ts';
import type { Notice } from './outcome.ts';
import { longest, parseQuery } from './parse.ts';
import type { TypedWord } from './parse.ts';
import { termKey } from './tokens.ts';
import { areNamed, joinedWord, namesIn, nameUnit, phraseUnit } from './units.ts';
import type { Option, Unit } from './units.ts';

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
