import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/**
 * The fonts of outputs that no reader's browser draws: files of packages, never the system's, so
 * that every machine draws the same. Both hold Latin, Greek, Cyrillic and the signs of medicine and
 * arithmetic, and may be embedded (SIL Open Font License 1.1).
 */
const files = {
  serif: '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
  sans: '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
} as const;

export type FontName = keyof typeof files;

const require = createRequire(import.meta.url);

/** The TrueType file of a font. */
export function readFont(name: FontName): Buffer {
  return readFileSync(require.resolve(files[name]));
}
