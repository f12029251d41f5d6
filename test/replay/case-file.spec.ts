import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { DefaultLogger, Runtime, Worker, type WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { bundleWorkflows } from '@app/testing';

jest.setTimeout(60_000);

const FOLDER = join(import.meta.dirname, 'case-file');
const ENDING = '.history.json';
const WHAT_HAPPENED = readdirSync(FOLDER)
  .filter((file) => file.endsWith(ENDING))
  .map((file) => file.slice(0, -ENDING.length));

let workflowBundle: WorkflowBundleWithSourceMap;

beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  workflowBundle = await bundleWorkflows();
});

const recorded = (name: string): string => readFileSync(join(FOLDER, name + ENDING), 'utf8');

async function replayed(text: string, code = workflowBundle): Promise<void> {
  await Worker.runReplayHistory({ workflowBundle: code }, JSON.parse(text));
}

describe('the workflow of a case', () => {
  it('has recordings of every way a run goes', () => {
    expect(WHAT_HAPPENED).toEqual(expect.arrayContaining(['opened-and-closed', 'overdue', 'continued']));
  });

  it.each(WHAT_HAPPENED)('still follows %s', async (name) => {
    await expect(replayed(recorded(name))).resolves.toBeUndefined();
  });

  it.each(WHAT_HAPPENED)('does not follow %s when its code records by another activity', async (name) => {
    const code = workflowBundle.code.replace('activities.recordTransition(', 'activities.recordSomething(');
    expect(code === workflowBundle.code).toBe(false); // by a boolean: a failure must not print the bundle
    await expect(replayed(recorded(name), { code, sourceMap: '' })).rejects.toMatchObject({
      name: 'DeterminismViolationError',
    });
  });
});
