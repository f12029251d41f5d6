import ts from 'typescript';

const { config: tsconfig } = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
const aliases = Object.entries(tsconfig.compilerOptions.paths).map(([alias, [file]]) => [
  `^${alias}$`,
  file.replace('./', '<rootDir>/'),
]);

const swc = {
  jsc: {
    target: 'es2022',
    experimental: { keepImportAttributes: true }, // JSON is imported with its type, as Node asks
    parser: { syntax: 'typescript', decorators: true, tsx: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
  },
  module: { type: 'es6' },
};

/** One Jest project per test level, so that a level can be run, counted and reported by name. */
const level = (displayName, roots, more = {}) => ({
  displayName,
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  roots: roots.map((root) => `<rootDir>/${root}`),
  testRegex: '\\.spec\\.tsx?$',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { ...Object.fromEntries(aliases), '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.tsx?$': ['@swc/jest', swc] },
  ...more,
});

/** @type {import('jest').Config} */
export default {
  testTimeout: 60_000, // a guard against hanging, not a measure: the machine may be busy
  projects: [
    level('unit', ['apps', 'libs', 'workflows']),
    level('rules', ['test/rules']),
    level('model', ['test/model']),
    level('boundaries', ['test/boundaries']),
    level('replay', ['test/replay']),
    level('integration', ['test/integration']),
    level('workflow', ['test/workflow']),
    level('fault', ['test/fault']),
    level('e2e', ['test/e2e']),
  ],
};
