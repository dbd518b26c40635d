/** Run as `eslint --config tests/eslint.config.js .` in the folder of the project. */
import { fileURLToPath } from 'node:url';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import typescript from 'typescript-eslint';
import boundaries from './eslint-boundaries.js';

/** What the compiler does not see and no rule set here includes. */
const javascript = {
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'no-constant-binary-expression': 'error',
  'no-constant-condition': 'error',
  'no-control-regex': 'error',
  'no-debugger': 'error',
  'no-dupe-else-if': 'error',
  'no-duplicate-case': 'error',
  'no-else-return': 'error',
  'no-empty': 'error',
  'no-empty-character-class': 'error',
  'no-irregular-whitespace': 'error',
  'no-loss-of-precision': 'error',
  'no-misleading-character-class': 'error',
  'no-regex-spaces': 'error',
  'no-self-assign': 'error',
  'no-sparse-arrays': 'error',
  'no-template-curly-in-string': 'error',
  'no-unsafe-finally': 'error',
  'no-useless-backreference': 'error',
  'no-useless-escape': 'error',
  'no-var': 'error',
  'object-shorthand': 'error',
  'prefer-const': 'error',
};

/** What makes markup or code of text, which the content policy forbids (trusted types). */
const sinks = [
  'MemberExpression:not([object.name="clipboard"])[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|srcdoc|write|writeln|parseFromString|parseHTMLUnsafe|setHTMLUnsafe|createContextualFragment)$/]',
  'NewExpression[callee.name=/^(Function|Worker|SharedWorker)$/]',
  'CallExpression[callee.name="eval"]',
].map((selector) => ({
  selector,
  message: 'The content policy forbids this in a browser: build elements, and set their text.',
}));

export default defineConfig(
  globalIgnores(['dist/', '.dist-*/', '.astro/', 'tests/.results/', 'tests/fixtures/']),
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { casebook: boundaries },
    rules: { ...javascript, 'casebook/direction': 'error' },
  },
  typescript.configs.recommendedTypeChecked,
  astro.configs.recommended,
  {
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: fileURLToPath(new URL('..', import.meta.url)),
      },
    },
    rules: {
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // Interfaces ask for promises from functions that have nothing to wait for.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['src/scripts/**', 'src/**/*.astro/*'],
    rules: { 'no-restricted-syntax': ['error', ...sinks] },
  },
  {
    // `astro check` sees the types in these; ESLint does not.
    files: ['**/*.astro', '**/*.astro/*', '**/*.js', '**/*.mjs'],
    extends: [typescript.configs.disableTypeChecked],
  },
  {
    // Tests look into parsed JSON and pages without describing them first; and what is imported
    // from an .astro file has no type here.
    files: ['tests/**/*.ts', 'src/content/**/*.ts', 'src/components/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
);
