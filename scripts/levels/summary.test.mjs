import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { chooseLevels } from './level-list.mjs';
import { nodeTestCounts } from './node-test-counts.mjs';
import { missingLevel, summarise } from './summary.mjs';

const level = (more) => ({ name: 'unit', passed: 3, failed: 0, skipped: 0, seconds: 1, ...more });

describe('summarise', () => {
  test('ends with the totals alone on a line', () => {
    const { lines, isGreen } = summarise([level(), level({ name: 'rules', passed: 4 })], true);
    assert.equal(lines.at(-1), '7 passed, 0 failed');
    assert.equal(isGreen, true);
  });

  test('is not green when a level failed', () => {
    const { lines, isGreen } = summarise([level(), level({ failed: 1 })], false);
    assert.equal(lines.at(-1), '6 passed, 1 failed');
    assert.equal(isGreen, false);
  });

  test('is not green when nothing ran', () => {
    assert.equal(summarise([], false).isGreen, false);
  });

  test('lets a skipped test pass at a desk but not in CI', () => {
    const results = [level({ skipped: 1 })];
    assert.equal(summarise(results, false).lines.at(-1), '3 passed, 0 failed, 1 skipped');
    assert.equal(summarise(results, false).isGreen, true);
    assert.equal(summarise(results, true).isGreen, false);
  });

  test('fails a missing level in CI and skips it by name elsewhere', () => {
    assert.equal(missingLevel('e2e', 'no Chromium', true).failed, 1);
    assert.equal(missingLevel('e2e', 'no Chromium', false).skipped, 1);
  });
});

describe('chooseLevels', () => {
  test('takes every level when none is named', () => {
    const { checks, pure, withServers } = chooseLevels([]);
    assert.equal(checks.length + pure.length + withServers.length, 14);
  });

  test('takes the named ones only', () => {
    const { checks, pure, withServers } = chooseLevels(['unit', 'fault']);
    assert.deepEqual(
      [checks, pure, withServers].map((part) => part.map(({ name }) => name)),
      [[], ['unit'], ['fault']],
    );
  });

  test('refuses a name that it does not know', () => {
    assert.deepEqual(chooseLevels(['unti']).unknown, ['unti']);
  });
});

describe('nodeTestCounts', () => {
  test('reads the closing lines of a TAP report', () => {
    const report = '# tests 9\n# pass 5\n# fail 1\n# cancelled 1\n# skipped 1\n# todo 1';
    assert.deepEqual(nodeTestCounts(report), { passed: 5, failed: 2, skipped: 2 });
  });
});
