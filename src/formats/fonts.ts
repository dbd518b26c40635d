import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/**
 * The fonts of outputs that no reader's browser draws: files of packages, never the system's, so
 * that every machine draws the same. All may be embedded (SIL Open Font License 1.1). The first two
 * families hold Latin, Greek, Cyrillic and the signs of medicine and arithmetic; the others hold
 * what they lack. A library in another script needs a package with a font for it and a line here.
 */
const files = {
  serif: 'source-serif-4/400Regular',
  'serif-italic': 'source-serif-4/400Regular_Italic',
  'serif-semibold': 'source-serif-4/600SemiBold',
  'serif-semibold-italic': 'source-serif-4/600SemiBold_Italic',
  sans: 'source-sans-3/400Regular',
  'sans-italic': 'source-sans-3/400Regular_Italic',
  'sans-semibold': 'source-sans-3/600SemiBold',
  'sans-semibold-italic': 'source-sans-3/600SemiBold_Italic',
  math: 'noto-sans-math/400Regular',
  hebrew: 'noto-sans-hebrew/400Regular',
  'hebrew-semibold': 'noto-sans-hebrew/600SemiBold',
  arabic: 'noto-naskh-arabic/400Regular',
  'arabic-semibold': 'noto-naskh-arabic/600SemiBold',
} as const;

export type FontName = keyof typeof files;

export const fontNames = Object.keys(files) as FontName[];

const require = createRequire(import.meta.url);

/** The TrueType file of a font. */
export function readFont(name: FontName): Buffer {
  const [family = '', style = ''] = files[name].split('/');
  // The files bear the name of the family in one word: `SourceSerif4_400Regular.ttf`.
  const word = family.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
  const file = `${family}/${style}/${word}_${style}.ttf`;
  return readFileSync(require.resolve(`@expo-google-fonts/${file}`));
}
