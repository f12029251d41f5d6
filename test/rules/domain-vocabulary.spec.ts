import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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

type Words = Readonly<Record<string, string>>;

const read = (path: string): unknown => JSON.parse(readFileSync(join(import.meta.dirname, '../..', path), 'utf8'));
const departments = read('apps/cli/seed/departments.json') as { code: string; name: { zh: string; en: string } }[];

/** What the pages call a code: measures have words of their own. */
function pageWord(language: 'zh' | 'en', type: string): (code: string) => string | undefined {
  const folder = `apps/web/src/texts/${language === 'zh' ? 'zh-CN' : 'en'}`;
  const { slotValues } = read(`${folder}/case.json`) as { slotValues: Words };
  const { measure } = read(`${folder}/domain.json`) as { measure: Words };
  const names = Object.fromEntries(departments.map(({ code, name }) => [code, name[language]]));
  const words = { ...names, ...(type === 'measure' ? measure : slotValues) };
  return (code) => words[code];
}

/** Labels of the pack that the pages say otherwise. */
function otherwiseOnPages(): readonly string[] {
  const slots = pack.decisions.flatMap(({ slots: own }) => own);
  return slots.flatMap(({ type, labels }) => {
    const [zh, en] = [pageWord('zh', type), pageWord('en', type)];
    const wrong = Object.entries(labels).filter(([code, label]) => zh(code) !== label.zh || en(code) !== label.en);
    return wrong.map(([code]) => code);
  });
}

describe('the default pack and the words of the domain', () => {
  it('calls every code that it proposes by the name that the pages use', () => {
    expect(otherwiseOnPages()).toEqual([]);
    const slots = pack.decisions.flatMap(({ slots: own }) => own.filter(({ type }) => type === 'code'));
    const bare = slots.flatMap(({ values, labels }) => values.filter((code) => labels[code] === undefined));
    expect(bare).toEqual([]);
  });

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
