import { describe, expect, it } from '@jest/globals';
import { PROCEEDINGS, RUNGS, SIGNALS, VIOLATION_CODES } from '@app/domain';
import { decideCompiled } from '@app/rules';
import { loadedPack } from './pack-files.js';

const pack = loadedPack('platform-labour');
const codesOf = (fact: string, path: string): readonly string[] =>
  pack.fields.find((field) => field.fact === fact && field.path === path)?.values.map(({ code }) => code) ?? [];
const clocks = Object.values(PROCEEDINGS).flatMap(({ statuses }) =>
  Object.values(statuses).flatMap(({ clock }) => (clock === undefined ? [] : [clock])),
);

describe('the default pack and the words of the domain', () => {
  it('knows every violation code, signal, rung and procedure', () => {
    expect(codesOf('case', '$.violationCodes')).toEqual(VIOLATION_CODES);
    expect(codesOf('case', '$.signals')).toEqual(SIGNALS);
    expect(codesOf('clock', '$.rung')).toEqual(expect.arrayContaining([...RUNGS]));
    expect(codesOf('proceeding', '$.kind')).toEqual(expect.arrayContaining(Object.keys(PROCEEDINGS)));
  });

  it.each([...new Set(clocks)])('has a rule for the clock %s', (kind) => {
    const running = pack.decisions.find(({ id }) => id === 'deadline')?.examples[0]?.facts ?? {};
    const facts = { ...running, clock: { ...running['clock'], kind } };
    const answer = decideCompiled(pack, { decision: 'deadline', asOf: '2026-03-02', facts });
    expect(answer.ok && answer.value.defaulted).not.toContain('period');
  });

  it('has no rule for a clock that nobody knows', () => {
    const running = pack.decisions.find(({ id }) => id === 'deadline')?.examples[0]?.facts ?? {};
    const facts = { ...running, clock: { ...running['clock'], kind: 'unheard-of' } };
    const answer = decideCompiled(pack, { decision: 'deadline', asOf: '2026-03-02', facts });
    expect(answer.ok && answer.value.defaulted).toContain('period');
  });
});
