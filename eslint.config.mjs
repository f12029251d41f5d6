import js from '@eslint/js';
import { importX } from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

const GUARDED = 'Call outward through OutboundClient of the platform.';

const pureCode = ['libs/domain/src/**/*.ts', 'workflows/src/**/*.ts'];

export default tseslint.config(
  { ignores: ['dist/**', '.liandu*/**', '**/*.{mjs,cjs}', 'apps/web/vite.config.ts'] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    plugins: { 'import-x': importX },
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        // Without these two the fixer turns injected classes into `import type` and Nest cannot resolve them.
        emitDecoratorMetadata: true,
        experimentalDecorators: true,
      },
    },
    rules: {
      complexity: ['error', 8],
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      'import-x/no-default-export': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/max-params': ['error', { max: 3 }],
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off', // Nest option objects are classes in name only
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/naming-convention': [
        'error',
        { selector: 'typeLike', format: ['PascalCase'] },
        { selector: 'variable', modifiers: ['const', 'global'], format: ['camelCase', 'UPPER_CASE', 'PascalCase'] },
        { selector: 'interface', format: ['PascalCase'], custom: { regex: '^I[A-Z]', match: false } },
      ],
    },
  },
  {
    // The browser may call its own origin only, by its policy; the command calls the API; both in one place each.
    files: ['{apps,libs,workflows}/**/*.{ts,tsx}'],
    ignores: [
      '**/*.spec.{ts,tsx}',
      'apps/web/src/api/client.ts',
      'apps/web/src/api/stream.ts',
      'apps/web/src/api-docs/ApiDocsPage.tsx',
      'apps/cli/src/import/api-session.ts',
      'apps/cli/src/doctor/examine-machine.ts',
    ],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'].map((name) => ({ name, message: GUARDED })),
      ],
      'no-restricted-properties': [
        'error',
        ...['globalThis', 'global', 'window', 'self'].map((object) => ({
          object,
          property: 'fetch',
          message: GUARDED,
        })),
      ],
    },
  },
  {
    files: pureCode,
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'Use a union of string literals.' },
        {
          selector: "ThrowStatement[argument.callee.name='Error']",
          message: 'Return a refusal, or throw a named error.',
        },
        {
          selector: "MemberExpression[object.name='Math'][property.name='random']",
          message: 'Take randomness as an argument.',
        },
      ],
    },
  },
  {
    files: ['libs/domain/src/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Take the time as an argument.' },
      ],
    },
  },
  {
    files: ['**/*.spec.{ts,tsx}'],
    rules: {
      'max-lines': ['error', 400],
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off', // supertest takes the untyped HTTP server
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['apps/web/src/**/*.tsx'],
    rules: { 'max-lines-per-function': ['error', { max: 120, skipBlankLines: true, skipComments: true }] },
  }, // a component is its markup
  {
    files: ['apps/web/src/**/*.tsx'],
    ignores: ['apps/web/src/components/DayPicker.tsx'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [{ name: 'antd', importNames: ['DatePicker'], message: 'Use DayPicker: its today is the legal day.' }],
        },
      ],
    },
  },
  { files: ['**/src/index.ts'], rules: { 'max-lines': 'off' } }, // the public surface lists every name
  { files: ['apps/*/src/main.ts'], rules: { 'no-console': 'off' } },
);
