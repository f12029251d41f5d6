import assert from 'node:assert/strict';
import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { temporaryFolder } from '../../fixture/temporary.mjs';
import { ensureBuild } from './build.mjs';

describe('ensureBuild', () => {
  test('builds once while no source changes', async (t) => {
    const { build, count } = project(t);
    await build();
    await build();
    assert.equal(count(), 1);
  });

  test('builds again when a source is edited, added or touched', async (t) => {
    const { build, count, write, checkout } = project(t);
    await build();
    write('apps/main.ts', 'edited');
    await build();
    write('apps/added.ts', '');
    await build();
    utimesSync(path.join(checkout, 'apps/main.ts'), 1, 1);
    await build();
    assert.equal(count(), 4);
  });

  test('does not build again for a spec', async (t) => {
    const { build, count, write } = project(t);
    await build();
    write('apps/main.spec.ts', 'edited');
    await build();
    assert.equal(count(), 1);
  });

  test('builds again when a result is gone or the last build failed', async (t) => {
    const { build, count, write } = project(t);
    await assert.rejects(
      build(() => {
        throw new Error('wrong source');
      }),
      /wrong source/,
    );
    write('dist/main.js', 'left by the failed build');
    await build();
    assert.equal(count(), 1);
  });
});

function project(t) {
  const checkout = temporaryFolder(t);
  let builds = 0;
  const write = (file, text) => {
    mkdirSync(path.dirname(path.join(checkout, file)), { recursive: true });
    writeFileSync(path.join(checkout, file), text);
  };
  const good = async () => {
    builds += 1;
    write('dist/main.js', '');
  };
  write('apps/main.ts', '');
  const how = { checkout, results: ['dist/main.js'] };
  return {
    checkout,
    write,
    count: () => builds,
    build: (with_ = good) => ensureBuild({ ...how, build: async () => with_() }),
  };
}
