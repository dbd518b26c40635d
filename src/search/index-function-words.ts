/**
 * Words that say little of what is looked for, `the`, `how`, `was`, by language: they are left out
 * of a query that has others. They go into the index, so that browsers load those of its language.
 */
const functionWords: Record<string, string> = {
  en: `
  a about actually all also am an and any anything are arent as at be because been being
  between but by can cant could couldnt did didnt do does doesnt doing done dont during each
  ever exactly for from gave get give given gives got had has have having he her here hers him
  his how hows i if in into is isnt it its itself just kind kinds know known like list long
  many may me might more most much must my no not of on or other our out over own per perform
  performed please really shall she should show showed shown shows so some something sort
  sorts still such take taken takes tell than that thats the their them then there these they
  thing things this those through to told too took under until up upon us use used uses very
  was wasnt we were werent what whats when where wheres whether which while who whom whos
  whose why will with within would you your find found say says said mention mentions
  mentioned state states stated mean means meaning stand stands define definition explain
  happen happened happens occur occurred patient patients case report reported`,
};

/**
 * @param language the primary subtag of a BCP 47 tag: `en`
 * @returns words in small letters, parted by spaces; none of a language that is not known
 */
export function functionWordsOf(language: string): string {
  return (functionWords[language] ?? '').trim().replace(/\s+/g, ' ');
}
