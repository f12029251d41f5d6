import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { run } from '../setup/processes/run.mjs';
import { setupTests } from './level-list.mjs';
import { nodeTestCounts } from './node-test-counts.mjs';

const JEST = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js'];

/**
 * Runs one level to its end.
 *
 * @returns `{ name, passed, failed, skipped, output, seconds }`; a level without a single test has failed
 */
export async function runLevel(level, { checkout, scratch, env }) {
  const startedAt = Date.now();
  const how = { cwd: checkout, env: { ...process.env, ...env } };
  const result = await RUNNERS[level.kind](level, how, scratch);
  return { name: level.name, ...withoutHollow(result), seconds: (Date.now() - startedAt) / 1_000 };
}

const RUNNERS = { check: runCheck, jest: runJest, node: runNodeTests };

async function runCheck({ command, args }, how) {
  const { code, output } = await ending(command, args, how);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0, output };
}

async function runJest({ name, needs, specsAtOnce }, how, scratch) {
  const report = path.join(scratch, `${name}.json`);
  // A spec that fails before it has closed its servers must not keep the whole run waiting.
  const exit = needs.length > 0 ? ['--forceExit'] : [];
  const workers = specsAtOnce === 1 ? '--runInBand' : `--maxWorkers=${specsAtOnce}`;
  const args = [...JEST, '--selectProjects', name, workers, ...exit, '--json', `--outputFile=${report}`];
  const { code, output } = await ending(process.execPath, args, how);
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0, output };
  const results = JSON.parse(readFileSync(report, 'utf8'));
  const counts = jestCounts(results);
  // Jest can end badly with every test green, for instance when a worker dies.
  const failed = code !== 0 && counts.failed === 0 ? 1 : counts.failed;
  return { ...counts, failed, output: failureText(results) || output };
}

async function runNodeTests(_level, how) {
  const files = setupTests(path.join(how.cwd, 'scripts'));
  const args = ['--test', '--test-reporter=tap', '--test-concurrency=2', ...files];
  const { code, output, full } = await ending(process.execPath, args, how);
  const counts = nodeTestCounts(full);
  return { ...counts, failed: code !== 0 && counts.failed === 0 ? 1 : counts.failed, output };
}

function jestCounts(report) {
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** What failed and why, without what the servers of the specs say in between. */
function failureText({ testResults }) {
  const failed = testResults.filter(({ status }) => status === 'failed');
  return failed.map(({ name, message }) => `${name}\n${message}`).join('\n');
}

function withoutHollow(result) {
  if (result.passed + result.failed + result.skipped > 0) return result;
  return { ...result, failed: 1, output: `no test found\n${result.output}` };
}

async function ending(command, args, how) {
  const lines = [];
  const onLine = (line) => lines.push(line);
  const code = await run(command, args, { ...how, onLine }).then(
    () => 0,
    (error) => error.code ?? 1,
  );
  return {
    code,
    full: lines.join('\n'),
    output: lines
      .filter((line) => !line.startsWith('{"'))
      .slice(-200)
      .join('\n'),
  };
}
