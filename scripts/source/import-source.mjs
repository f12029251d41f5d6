import path from 'node:path';
import ts from 'typescript';
import { runnerImport } from 'vite';

/** Loads a TypeScript source of the checkout as it stands, without a build; answers what it exports. */
export async function importSource(checkout, file) {
  const options = { root: checkout, configFile: false, logLevel: 'error', resolve: { alias: aliases(checkout) } };
  const { module } = await runnerImport(path.join(checkout, file), options);
  return module;
}

/** The names of our libraries, as the compiler knows them. */
function aliases(checkout) {
  const { config } = ts.readConfigFile(path.join(checkout, 'tsconfig.json'), ts.sys.readFile);
  return Object.fromEntries(
    Object.entries(config.compilerOptions.paths).map(([name, [file]]) => [name, path.join(checkout, file)]),
  );
}
