import { join } from 'node:path';
import type { WorkflowBundleWithSourceMap } from '@temporalio/worker';

const ROOT = join(import.meta.dirname, '../../../..');

/** Bundles the workflow code from its source, as the worker does from the build. */
export async function bundleWorkflows(): Promise<WorkflowBundleWithSourceMap> {
  const { bundleWorkflowCode, DefaultLogger } = await import('@temporalio/worker'); // most specs must not pay for it
  return bundleWorkflowCode({
    workflowsPath: join(ROOT, 'workflows/src/workflows.ts'),
    preloadModules: ['workflows/src/short-stacks.ts', 'libs/domain/src/index.ts'].map((file) => join(ROOT, file)),
    logger: new DefaultLogger('ERROR'),
    webpackConfigHook: (config) => ({
      ...config,
      resolve: { ...config.resolve, alias: Object.assign({}, config.resolve?.alias, ALIASES) },
    }),
  });
}

const ALIASES = Object.fromEntries(
  ['domain', 'contracts'].map((name) => [`@app/${name}`, join(ROOT, 'libs', name, 'src/index.ts')]),
);
