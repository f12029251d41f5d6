import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, test } from 'node:test';
import { afterTest } from '../../fixture/after.mjs';
import { temporaryFolder } from '../../fixture/temporary.mjs';
import { until } from '../../fixture/until.mjs';
import { isSameProcess } from './identity.mjs';
import { launch, supervise, tailOf } from './supervise.mjs';

const FOREVER = 'setInterval(() => {}, 1000)';

describe('supervise', () => {
  test('starts a crashed process again, waiting longer each time', async (t) => {
    const { crashes } = keep(t, 'process.exit(3)');
    await until(() => crashes.length >= 2);
    assert.deepEqual(crashes.slice(0, 2), [
      ['exit 3', 500],
      ['exit 3', 1_000],
    ]);
  });

  test('does not start a process again that was asked to stop', async (t) => {
    const { kept, starts, crashes } = keep(t, FOREVER);
    await kept.stop();
    assert.deepEqual([starts.length, crashes.length, isSameProcess(starts[0])], [1, 0, false]);
  });

  test('takes an asked restart for no crash', async (t) => {
    const { kept, starts, crashes } = keep(t, FOREVER);
    await kept.restart();
    assert.equal(starts.length, 2);
    assert.deepEqual([isSameProcess(starts[0]), isSameProcess(starts[1])], [false, true]);
    assert.deepEqual(crashes, []);
  });

  test('ends a process that does not listen to the polite signal', async (t) => {
    const { kept, starts } = keep(t, `process.on('SIGTERM', () => {}); console.log('deaf'); ${FOREVER}`);
    await until(() => tailOf(starts[0].log).includes('deaf'));
    await kept.stop({ graceMs: 100 });
    assert.equal(isSameProcess(starts[0]), false);
  });

  test('tells what a process said last', async (t) => {
    const { starts } = keep(t, `for (const word of ['one', 'two', 'three']) console.log(word); ${FOREVER}`);
    await until(() => tailOf(starts[0].log).includes('three'));
    assert.equal(tailOf(starts[0].log, 2), 'two\nthree');
    assert.equal(tailOf(path.join(temporaryFolder(t), 'none.log')), '');
  });
});

function keep(t, program) {
  const logs = temporaryFolder(t);
  const [starts, crashes] = [[], []];
  const start = () => launch({ name: 'program', command: process.execPath, args: ['-e', program], logs });
  const on = { started: (one) => starts.push(one), crashed: (_, reason, pauseMs) => crashes.push([reason, pauseMs]) };
  const kept = supervise(start(), start, on);
  afterTest(t, () => kept.stop());
  return { kept, starts, crashes };
}
