import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { temporaryFolder } from '../../fixture/temporary.mjs';
import { checkNode, isInstalled } from './packages.mjs';

describe('checkNode', () => {
  test('accepts 20.19 and everything later', () => {
    for (const version of ['20.19.0', '20.20.2', '22.0.0', '24.1.0']) assert.doesNotThrow(() => checkNode(version));
  });

  test('refuses what is older and names the remedy', () => {
    for (const version of ['18.20.0', '20.18.9']) assert.throws(() => checkNode(version), /nvm install 24/);
  });
});

describe('isInstalled', () => {
  const left = { version: '1.0.0' };
  const cases = [
    ['says yes when every package has its version', { left }, { left }, true],
    ['says no when nothing is installed', { left }, null, false],
    ['says no when a package is missing', { left, right: left }, { left }, false],
    ['says no when a package has another version', { left }, { left: { version: '0.9.0' } }, false],
    ['says no when a package was removed from the lock file', {}, { left }, false],
    ['does not ask for a package of another platform', { left, other: { ...left, optional: true } }, { left }, true],
  ];
  for (const [name, wanted, present, answer] of cases) {
    test(name, (t) => assert.equal(isInstalled(checkoutWith(t, wanted, present)), answer));
  }
});

function checkoutWith(t, wanted, present) {
  const checkout = temporaryFolder(t);
  const write = (file, packages) => writeFileSync(path.join(checkout, file), JSON.stringify({ packages }));
  write('package-lock.json', { '': {}, ...wanted });
  mkdirSync(path.join(checkout, 'node_modules'));
  if (present) write('node_modules/.package-lock.json', present);
  return checkout;
}
