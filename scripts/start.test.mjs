import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { describe, test } from 'node:test';
import { makeCheckout } from './fixture/checkout.mjs';
import { start, stateOf } from './fixture/start.mjs';
import { until } from './fixture/until.mjs';
import { isSameProcess } from './setup/processes/identity.mjs';
import { afterTest } from './fixture/after.mjs';

const namesIn = (folder) => (existsSync(folder) ? readdirSync(folder) : []);

const MOMENTS = {
  'right after it took its lock': (home) => namesIn(home).includes('start.lock'),
  'while it makes the database': (home) =>
    namesIn(path.join(home, 'postgres')).some((name) => name.startsWith('data.partial')),
  'while PostgreSQL comes up': (home) => namesIn(path.join(home, 'postgres/data')).includes('postmaster.pid'),
};

describe('npm start', () => {
  test('prints one address that answers and the accounts with their one-time passwords', async (t) => {
    const checkout = makeCheckout(t);
    const first = start(t, checkout);
    const address = await first.address();
    assert.equal((await fetch(`${address}/api/health/ready`)).status, 200);
    await until(() => first.output().includes('Ctrl-C'));
    assert.match(first.output(), /officer +once-only/);
  });

  test('stops everything on Ctrl-C and builds nothing anew the next time', async (t) => {
    const checkout = makeCheckout(t);
    const first = start(t, checkout);
    await first.address();
    const processes = Object.values(stateOf(checkout).get('processes'));
    assert.equal(processes.length, 3);
    await first.stop('SIGINT');
    assert.deepEqual(processes.filter(isSameProcess), []);
    const second = start(t, checkout);
    await second.address();
    assert.equal(readFileSync(path.join(checkout, 'builds.txt'), 'utf8'), 'built ');
  });

  test('says where the first one runs when started twice, and leaves it alone', async (t) => {
    const checkout = makeCheckout(t);
    const first = start(t, checkout);
    const address = await first.address();
    const second = start(t, checkout);
    assert.equal(await second.ended, 0);
    assert.match(second.output(), new RegExp(address));
    assert.equal((await fetch(address)).status, 200);
  });

  test('runs training beside production, from the same build', async (t) => {
    const checkout = makeCheckout(t);
    const training = start(t, checkout, { LIANDU_MODE: 'training' });
    const address = await training.address();
    const production = start(t, checkout, { LIANDU_MODE: '' });
    assert.notEqual(await production.address(), address);
    assert.equal((await fetch(address)).status, 200);
    assert.match(training.output(), /Liandu for training is running/);
    assert.match(production.output(), /Liandu is running/);
    assert.equal(readFileSync(path.join(checkout, 'builds.txt'), 'utf8'), 'built ');
  });

  for (const [moment, hasCome] of Object.entries(MOMENTS)) {
    test(`recovers from a SIGKILL ${moment}`, async (t) => {
      const checkout = makeCheckout(t);
      const first = start(t, checkout);
      await until(() => hasCome(path.join(checkout, '.liandu')));
      await first.stop('SIGKILL');
      assert.match(await start(t, checkout).address(), /^http/);
    });
  }

  test('stops what a SIGKILL left running before it starts anew', async (t) => {
    const checkout = makeCheckout(t);
    const first = start(t, checkout);
    await first.address();
    const orphans = Object.values(stateOf(checkout).get('processes'));
    await first.stop('SIGKILL');
    assert.equal(orphans.filter(isSameProcess).length, 3);
    await start(t, checkout).address();
    assert.deepEqual(orphans.filter(isSameProcess), []);
  });

  test('starts a program again that crashed', async (t) => {
    const checkout = makeCheckout(t);
    const first = start(t, checkout);
    const address = await first.address();
    const api = stateOf(checkout).get('processes').api;
    process.kill(api.pid, 'SIGKILL');
    await until(() => stateOf(checkout).get('processes').api.pid !== api.pid);
    await until(() =>
      fetch(address).then(
        (answer) => answer.ok,
        () => false,
      ),
    );
    assert.match(first.output(), /api .*SIGKILL/);
  });

  test('names the remedy when the wanted port is taken', async (t) => {
    const checkout = makeCheckout(t);
    const other = createServer().listen(0, '127.0.0.1');
    afterTest(t, () => other.close());
    await once(other, 'listening');
    const { port } = other.address();
    const first = start(t, checkout, { HTTP_PORT: String(port) });
    assert.equal(await first.ended, 1);
    assert.match(first.output(), new RegExp(`Port ${port} is taken.*HTTP_PORT=${port + 1}`));
  });

  test('ends with the words of the compiler when the build fails, and leaves nothing running', async (t) => {
    const checkout = makeCheckout(t);
    writeFileSync(path.join(checkout, 'build.mjs'), 'console.error("source.ts is wrong"); process.exit(2);');
    const first = start(t, checkout);
    assert.equal(await first.ended, 1);
    assert.match(first.output(), /source\.ts is wrong/);
    assert.equal(existsSync(path.join(checkout, '.liandu/start.lock')), false);
  });

  test('gives up with the words of a program that keeps crashing', async (t) => {
    const checkout = makeCheckout(t);
    const build = readFileSync(path.join(checkout, 'build.mjs'), 'utf8');
    const broken = "writeFileSync('dist/apps/api/apps/api/src/main.js', 'throw new RangeError(`no such zone`)');";
    writeFileSync(path.join(checkout, 'build.mjs'), build + broken);
    const first = start(t, checkout);
    assert.equal(await first.ended, 1);
    assert.match(first.output(), /did not become ready[^]*no such zone/);
    assert.deepEqual(stateOf(checkout).get('processes'), {});
  });
});
