import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { DefaultLogger, Runtime, Worker, type WorkflowBundle } from '@temporalio/worker';
import { bundleWorkflows } from '@app/testing';

jest.setTimeout(60_000);

/** What a process has recordings of, and a change of its code that none of them may survive. */
interface Process {
  readonly folder: string;
  readonly recorded: readonly string[];
  readonly change: { readonly title: string; readonly from: string; readonly to: string };
}

const ENDING = '.history.json';

const CASE_FILE: Process = {
  folder: 'case-file',
  recorded: [
    'opened-and-closed',
    'overdue',
    'continued',
    'taken-over',
    'reopened',
    'fenced',
    'amended',
    'duty-performed',
    'clock-shifted',
  ],
  change: {
    title: 'records by another activity',
    from: 'activities.recordTransition(',
    to: 'activities.recordSomething(',
  },
};
const TAKEN_OVER: Process = {
  folder: 'case-file',
  recorded: ['taken-over', 'reopened'],
  change: {
    title: 'takes the case over without fencing off the run before',
    from: 'activities.adoptCaseFile,',
    to: 'activities.loadCaseFile,',
  },
};
const SHIFTED: Process = {
  folder: 'case-file',
  recorded: ['clock-shifted'],
  change: { title: 'does not hear of a shift of the clock', from: 'hearClock)(run, shift)', to: 'hearClock)(run)' },
};
const MEASURE: Process = {
  folder: 'measure',
  recorded: ['in-force', 'term-ended'],
  change: { title: 'does not wait for the end of the term', from: 'remaining > 0', to: 'remaining > Infinity' },
};
const RECONCILIATION: Process = {
  folder: 'reconciliation',
  recorded: ['compared'],
  change: { title: 'answers without a comparison', from: 'return reconcile()', to: 'return {}' },
};

let workflowBundle: WorkflowBundle;

beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  workflowBundle = await bundleWorkflows();
});

const kept = (folder: string): readonly string[] =>
  readdirSync(join(import.meta.dirname, folder))
    .filter((file) => file.endsWith(ENDING))
    .map((file) => file.slice(0, -ENDING.length));

async function replayed({ folder }: Process, name: string, code = workflowBundle): Promise<void> {
  const text = readFileSync(join(import.meta.dirname, folder, name + ENDING), 'utf8');
  await Worker.runReplayHistory({ workflowBundle: code }, JSON.parse(text));
}

/** The bundle with one change; compared by a boolean, because a failure must not print the bundle. */
function changed({ change: { from, to } }: Process): WorkflowBundle {
  expect(workflowBundle.code.split(from).length > 1).toBe(true);
  return { code: workflowBundle.code.replaceAll(from, to) };
}

describe.each([CASE_FILE, MEASURE, RECONCILIATION])('the workflow of $folder', (process) => {
  it('has recordings of every way a run goes', () => {
    expect(kept(process.folder)).toEqual(expect.arrayContaining([...process.recorded]));
  });

  it.each(kept(process.folder))('still follows %s', async (name) => {
    await expect(replayed(process, name)).resolves.toBeUndefined();
  });
});

describe.each([CASE_FILE, TAKEN_OVER, SHIFTED, MEASURE, RECONCILIATION])(
  'the workflow of $folder whose code $change.title',
  (process) => {
    it.each(process.recorded)('does not follow %s', async (name) => {
      await expect(replayed(process, name, changed(process))).rejects.toMatchObject({
        name: 'DeterminismViolationError',
      });
    });
  },
);
