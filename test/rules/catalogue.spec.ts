import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { STATUS_OF } from '../../apps/api/src/command/refusal-status.js';
import { loadedPack } from './pack-files.js';

const CATALOGUE = join(import.meta.dirname, '../../rules/platform-labour/CATALOGUE.md');
const ROW = /^\| (R\d\d) +\|[^|]*\|([^|]*)\|/gm;

const rows = [...readFileSync(CATALOGUE, 'utf8').matchAll(ROW)].map(([, id = '', carriers = '']) => ({
  id,
  carriers: [...carriers.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
}));
const rules = new Set(loadedPack('platform-labour').decisions.flatMap((one) => one.rules.map(({ id }) => id)));
const refusals = new Set<string>(Object.keys(STATUS_OF));

describe('the catalogue of the fifty rules', () => {
  it('has each of them once, in order', () => {
    const fifty = Array.from({ length: 50 }, (_, index) => `R${String(index + 1).padStart(2, '0')}`);
    expect(rows.map(({ id }) => id)).toEqual(fifty);
  });

  it.each(rows)('says of $id by which rules or guarantees it is carried out', ({ carriers }) => {
    expect(carriers.length).toBeGreaterThan(0);
    expect(carriers.filter((name) => !(name.includes('.') ? refusals : rules).has(name))).toEqual([]);
  });
});
