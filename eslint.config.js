import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import vue from 'eslint-plugin-vue';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import vueParser from 'vue-eslint-parser';

const typed = ['src-*/**/*.ts', 'src-*/**/*.vue', 'tests/**/*.ts', '*.config.ts'];
const toolSettings = ['*.config.{js,ts}', '.dependency-cruiser.mjs'];
const nodeGlobals = [
  'AbortSignal',
  'Buffer',
  'clearInterval',
  'clearTimeout',
  'fetch',
  'performance',
  'process',
  'setInterval',
  'setTimeout',
  'URL',
];

export default defineConfig(
  globalIgnores([
    'out/',
    'dist/',
    '.cache/',
    'test-results/',
    'playwright-report/',
    'tests/fixtures/',
    '**/*.d.mts',
  ]),
  // A rule that is wrong is mended here, for everybody, rather than silenced in a file.
  { linterOptions: { noInlineConfig: true } },
  js.configs.recommended,
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: Object.fromEntries(nodeGlobals.map((name) => [name, 'readonly'])) },
  },
  {
    files: typed,
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        project: [
          './tsconfig.main.json',
          './tsconfig.renderer.json',
          './tsconfig.tests.json',
          './tsconfig.window-tests.json',
        ],
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.vue'],
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // They compare types at each assignment, which is slow, and we have no enums (see below) and hardly a class.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // A plain object type or an interface: whichever reads better where it stands.
      '@typescript-eslint/consistent-type-definitions': 'off',
      // An id or a count in a sentence needs no ceremony.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ['src-renderer/**/*.vue'],
    extends: [vue.configs['flat/recommended']],
    languageOptions: { parser: vueParser, parserOptions: { parser: tseslint.parser } },
    rules: {
      'vue/block-order': ['error', { order: ['script', 'template', 'style'] }],
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/define-macros-order': 'error',
      'vue/no-v-html': 'error',
      'vue/require-default-prop': 'off',
      // The folder says the rest.
      'vue/multi-word-component-names': 'off',
      'no-undef': 'off',
    },
  },
  {
    // The types of components are known to vue-tsc, which checks them; the linter takes them for `any`.
    files: ['src-renderer/**', 'tests/**'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    rules: {
      complexity: ['error', 20],
      'max-depth': ['error', 4],
      'max-params': ['error', 5],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-empty': ['error', { allowEmptyCatch: false }],
      'prefer-const': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'TSAsExpression > TSAsExpression',
          message: 'A double assertion hides a wrong type: mend the type.',
        },
        {
          selector: 'TSEnumDeclaration',
          message: 'Plain Node runs these files: use a union of strings.',
        },
        {
          selector: 'ExportDefaultDeclaration',
          message: 'A named export keeps one name everywhere it is used.',
        },
      ],
    },
  },
  {
    files: ['src-main/**', 'src-preload/**'],
    rules: { 'no-undef': 'off' },
  },
  {
    files: toolSettings,
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    // The command line and the measures answer on standard output.
    files: ['src-main/boot/headless.ts', 'tests/bench/**'],
    rules: { 'no-console': 'off' },
  },
  {
    // A missing value fails the test all the same; Playwright wants its unused fixtures as `{}`.
    files: ['tests/**'],
    rules: { 'no-empty-pattern': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  prettier,
);
