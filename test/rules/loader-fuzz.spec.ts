import { describe, expect, it } from '@jest/globals';
import { loadPack } from '@app/rules';
import { examineInput } from './fuzz/examine-input.js';
import { packInput, WAYS } from './fuzz/pack-input.js';

const INPUTS = 2_500;
/** Fixed, so that a red run means a change; SEED=… explores further, and `npm run fuzz` much further. */
const SEED = Number(process.env['SEED'] ?? 20_261_127);

/** What is found in the inputs, by the number with which an input can be made again. */
function findings(count: number, load = loadPack): readonly string[] {
  return Array.from({ length: count }, (_none, number) => number).flatMap((number) => {
    const { finding } = examineInput(packInput(SEED, number).files, load);
    return finding === null ? [] : [`${number} ${finding}`];
  });
}

class Broken extends Error {}

const throwing: typeof loadPack = () => {
  throw new Broken();
};

const silent: typeof loadPack = (files, tools) => {
  const loading = loadPack(files, tools);
  if (loading.ok) return loading;
  const problems = loading.refusal.problems.map((problem) => ({ ...problem, line: 0 }));
  return { ok: false, refusal: { ...loading.refusal, problems } };
};

describe(`the loader, ${INPUTS} damaged packs, SEED=${SEED}`, () => {
  it('throws nothing, and says of each refusal where it is and what to do', () => {
    expect(findings(INPUTS)).toEqual([]);
  });

  it('is given packs that are damaged in every way', () => {
    const ways = Array.from({ length: 400 }, (_none, number) => packInput(SEED, number).how);
    expect(new Set(ways)).toEqual(new Set(WAYS));
  });

  it('is given the same pack again for the same number', () => {
    expect(packInput(SEED, 7)).toEqual(packInput(SEED, 7));
    expect(packInput(SEED, 7)).not.toEqual(packInput(SEED, 8));
  });

  it('would be seen to throw, and to refuse without a place', () => {
    expect(findings(20, throwing).some((finding) => finding.includes('exception'))).toBe(true);
    expect(findings(20, silent).some((finding) => finding.includes('mute'))).toBe(true);
  });
});
