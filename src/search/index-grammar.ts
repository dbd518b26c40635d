/**
 * What is known of a language for the search. It goes into the index, so that browsers load what is
 * of its language.
 */
import type { Grammar } from './words.ts';

/** Words that say little of what is looked for, `the`, `how`, `was`: they are left out of a query that has others. */
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
  see seen saw look looked looking help helps helped
  happen happened happens occur occurred patient patients case report reported`,
};

/** Alternatives of a regular expression, in groups for those who read them. */
const alternatives = (...groups: string[][]): string => groups.flat().join('|');

const english: Omit<Grammar, 'functionWords'> = {
  endings: alternatives(
    // `exten` + `d` + `ed`, `exten` + `s` + `ion` and `mimic` + `k` + `ing` change the last letter.
    ['(?<=^.)(?:d(?<!^dd)(?=(?:s|e[ds]?)?$|ing)|s(?<!^ss)(?=i(?:on|v|bl))|(?<=c)k(?=ed$|ing))'],
    // What ends a word stands at its end or before few others, and no letter is there twice, or slips
    // of the pen would do: `compre` + `es` + `s` + `ed`.
    ['(?<!^s)s$', '(?<!^e)e[sd]$', '(?:ly|ta|u[ms]|(?<=^[el])ty)$', 'ed(?=ly$)', 'es(?=is$)'],
    ['en(?=s?$|ed$|ing)', 'ing(?=s?$|ful|ly)', '(?<!^y)y(?=s?$|ing)', 'a(?=[se]?$)'],
    ['(?<!^e|ic)e(?=[sd]?$|abl|al|ful|ly|ment|ness|ous)', '(?<!^i)i(?![iy])'],
    // Of the others there may be several: `calcif` + `ic` + `ation`; but `discitis` is no `disc`.
    ['(?!itis$)(?:it|ity|iti)', 'al', 'ic', 'at', 'ate', 'ation', 'ion', 'iv', 'ive', 'or', 'er'],
    ['anc', 'ance', 'enc', 'ence', 'ant', 'ent', 'abl', 'able', 'ibl', 'ible', 'ous', 'iz', 'ize'],
    ['ise', 'is', 'ful', 'ness', 'ment', 'ism', 'ist'],
  ),
  // `occur` + `r` + `ed`, `recur` + `r` + `ence`.
  doubling: '(?<!^s)s|\\1(?:ed|ings?|en(?:t|ces?))',
  // `numb` and `number`, `consent` and `consistent`, `radiation` and `radius`.
  otherWords: '[eo]rs?|.*(?:ent|ant|ist)s?|i?u[ms]',
  plain: ['e?[sd]?|is|ing|y|[^aeiou](?:ed|ing)', 'y|ie[sd]'],
  short: 's|(?<=[hosxz])es|ed|ing',
  apart: alternatives([
    'later lateral(?:ly)?',
    'place placenta\\w*',
    'tests? test[ie]s',
    'signs? signal\\w*',
    'organs? organism\\w*',
    'phosphor\\w* phosphat\\w*',
    'numb(?:ness)? number\\w*',
    'several sever\\w*',
    'mass(?:es)? massive\\w*',
    'positions? positiv\\w*',
    'stat(?:es?|ed|ing|ements?) stati\\w+',
    'deficits? deficien\\w+',
    'distan\\w+ distal\\w*',
    'extremit\\w+ extreme(?:ly)?',
    'cases? caseous',
    'mental\\w* mention\\w*',
    'list(?:s|ed)? listen\\w*',
  ]),
  numbers: 'zero one two three four five six seven eight nine ten eleven twelve',
  meaning:
    "^\\s*(?:what(?:['’]s|\\s+(?:is|are|does|do))|define|explain|meaning\\s+of)\\s|\\s(?:mean|meaning|definition)\\W*$",
  // British and American above all; then nouns and what comes of them, `stenosis` and `stenotic`.
  spellings: [
    ['oe', 'e', '', '(?<!^)|^(?=edem|esophag|estr)'],
    ['ae', 'e', '', '(?<!^)|^(?=etiol|esthe)'],
    ['our', 'or', '(?=s?$|ed|ing|al)'],
    ['is', 'iz', '(?=e[drs]*$|ing$|ations?$)'],
    ['ys', 'yz', '(?=e[drs]*$|ing$)'],
    ['re', 'er', '(?=s?$)'],
    ['ll', 'l', '(?=ed$|ing$)'],
    ['ogue', 'og', '(?=s?$)'],
    ['ph', 'f'],
    ['grey', 'gray'],
    ['disc', 'disk'],
    ['sis', 'tic', '$'],
    ['sis', 'stic', '$'],
    ['ponse', 'pond', '(?=s?$)'],
    ['ption', 'be', '(?=s?$)'],
    ['ition', 'ish', '(?=s?$)'],
    ['ution', 've', '(?=s?$)'],
    ['men', 'mina', '$'],
  ],
};

/**
 * @param language the primary subtag of a BCP 47 tag: `en`
 * @returns of a language that is not known no function words, and for the rest what is known of English,
 * whose medical words are much the same elsewhere
 */
export function grammarOf(language: string): Grammar {
  const words = (functionWords[language] ?? '').trim().replace(/\s+/g, ' ');
  return { ...english, functionWords: words };
}
