import { describe, expect, it } from '@jest/globals';
import { PROCEEDINGS, type ProceedingKind } from '@app/domain';
import type { CommandGround } from '@app/persistence';
import { isGrave } from './fresh-proof.js';

function command(
  kind: ProceedingKind | null,
  step: string,
  earlier: object | null = null,
): Parameters<typeof isGrave>[1] {
  const ground = { earlier, proceedingKind: kind } as unknown as CommandGround; // the parts that are read
  return { body: { type: 'step', step }, ground };
}

const STEPS = (Object.keys(PROCEEDINGS) as ProceedingKind[]).flatMap((kind) =>
  Object.keys(PROCEEDINGS[kind].steps).map((step) => [kind, step] as const),
);

describe('isGrave', () => {
  it('is exactly the decisions that punish, among all steps of all procedures', () => {
    expect(STEPS.filter(([kind, step]) => isGrave('commandCase', command(kind, step)))).toEqual([
      ['investigation', 'decide'],
      ['measure', 'decide'],
      ['measure', 'impose'],
    ]);
  });

  it('is not a command that is on record already: it only gets its answer again', () => {
    expect(isGrave('commandCase', command('investigation', 'decide', { requestHash: 'h' }))).toBe(false);
  });

  it.each([undefined, null, 'text', 7, {}, { step: 7 }])('takes the body %p for no grave step', (body) => {
    expect(isGrave('commandCase', { ...command('measure', ''), body })).toBe(false);
  });

  it.each([
    ['exportAuditEntries', true],
    ['requestBreakGlass', true],
    ['decideBreakGlass', true],
    ['resetSecondFactor', true],
    ['listAuditEntries', false],
    ['readCase', false],
    [undefined, false],
  ] as const)('of %s is %s', (name, grave) => {
    expect(isGrave(name, { body: {} })).toBe(grave);
  });
});
