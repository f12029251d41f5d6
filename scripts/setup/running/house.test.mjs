import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Stopped, openHouse } from './house.mjs';

describe('openHouse', () => {
  test('stops its parts in the opposite order, each once', async () => {
    const stopped = [];
    const house = openHouse();
    for (const name of ['postgres', 'temporal', 'worker', 'api'])
      await house.add({ name, stop: () => stopped.push(name) });
    await Promise.all([house.stop(), house.stop()]);
    assert.deepEqual(stopped, ['api', 'worker', 'temporal', 'postgres']);
  });

  test('stops at once what is added after stopping began, and says so', async () => {
    let isStopped = false;
    const house = openHouse();
    await house.stop();
    await assert.rejects(house.add({ name: 'late', stop: () => (isStopped = true) }), Stopped);
    assert.equal(isStopped, true);
  });
});
