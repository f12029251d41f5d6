import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { copyOfSetup } from '../../fixture/postgres.mjs';
import { temporaryFolder } from '../../fixture/temporary.mjs';
import { canReach, giveTo, serverAccount } from './account.mjs';

const START = `
import { choosePostgresHome, ensureDataFolder } from './scripts/setup/postgres/data-folder.mjs';
import { serverAccount } from './scripts/setup/postgres/account.mjs';
import { postgresBinaries } from './scripts/setup/postgres/binaries.mjs';
import { FAST_STOP, startPostgres } from './scripts/setup/postgres/server.mjs';
import { stopProcess } from './scripts/setup/processes/stop.mjs';
const [folder] = process.argv.slice(-1);
const account = serverAccount();
const binaries = postgresBinaries({ checkout: process.cwd(), copies: folder + '/copies', account });
const home = choosePostgresHome({ preferred: process.cwd() + '/.liandu/postgres', outside: folder + '/outside', account });
await ensureDataFolder({ home, binaries, account });
const server = await startPostgres({ home, binaries, account, logs: folder + '/logs' });
await stopProcess(server.process, FAST_STOP);
console.log('uid ' + process.getuid() + ' home ' + home + ' binaries ' + binaries);
`;

const isRoot = process.getuid?.() === 0;

describe('the account that runs PostgreSQL', { skip: process.platform === 'win32' }, () => {
  test('is not root', () => {
    assert.notEqual(serverAccount()?.uid ?? process.getuid(), 0);
  });

  test('may be the ordinary user who runs the set-up', (t) => {
    const checkout = path.join(temporaryFolder(t), 'checkout');
    copyOfSetup(checkout);
    const account = serverAccount(); // null unless root, and then the set-up runs as the ordinary user that we are
    giveTo(account, checkout, true);
    const said = startIn(checkout, checkout, account);
    assert.match(said, new RegExp(`uid ${account?.uid ?? process.getuid()} home ${checkout}/.liandu/postgres`));
  });

  if (isRoot) {
    test('gets data and programs outside when it cannot enter the checkout of root', (t) => {
      const closed = temporaryFolder(t);
      const checkout = path.join(closed, 'checkout');
      copyOfSetup(checkout);
      chmodSync(closed, 0o700);
      const outside = temporaryFolder(t);
      assert.equal(canReach(serverAccount(), checkout), false);
      const said = startIn(checkout, outside, null);
      assert.match(said, new RegExp(`uid 0 home ${outside}/outside binaries ${outside}/copies/postgres-`));
      assert.ok(existsSync(path.join(outside, 'outside/data/PG_VERSION')));
    });
  }
});

function startIn(checkout, folder, account) {
  mkdirSync(path.join(folder, 'logs'), { recursive: true });
  giveTo(account, path.join(folder, 'logs'));
  const as = account ? { uid: account.uid, gid: account.gid } : {};
  const args = ['--input-type=module', '--eval', START, folder];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: checkout, encoding: 'utf8', ...as });
  assert.equal(stderr, '');
  return stdout;
}
