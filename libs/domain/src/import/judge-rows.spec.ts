import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { PlainDate } from '../shared/plain-date.js';
import { checkHeadings } from './check-headings.js';
import type { FileRow } from './check-row.js';
import type { ImportContext, ImportProfile } from './import-profile.js';
import { judgeRows, type JudgedFile } from './judge-rows.js';
import { opensAtOnce } from './opens-at-once.js';
import { countVerdicts, settleDuplicates, tellingFirst } from './settle-duplicates.js';

const CONTEXT: ImportContext = {
  today: '2026-06-01' as PlainDate,
  departmentCode: 'HRSS-LI',
  departments: [{ code: 'SAMR', nameZh: '市场监管' }],
};

const PROFILE: ImportProfile = {
  profile: 'test',
  title: { zh: '试', en: 'test' },
  source: { zh: '测试', en: 'test' },
  opens: 'case',
  groupBy: null,
  missingReceivedOn: 'import-day',
  defaults: {
    kind: 'complaint',
    channel: 'import',
    relationClass: 'UNKNOWN',
    parallelProcedure: 'none',
    role: 'other',
    confidential: false,
  },
  marks: [],
  templates: { sourceNote: 'from {id}', region: null },
  columns: [
    { column: 'id', field: 'source-id', presence: 'extra' },
    { column: 'row', field: 'row-id', presence: 'extra' },
    { column: 'name', field: 'respondent-name', presence: 'required' },
    { column: 'code', field: 'credit-code', presence: 'optional' },
    { column: 'on', field: 'received-on', presence: 'optional' },
    { column: 'department', field: 'receiving-department', presence: 'extra' },
    { column: 'sum', field: 'amount-claimed', presence: 'extra' },
    {
      column: 'what',
      field: 'violations',
      presence: 'extra',
      unknownWord: 'mark',
      words: { pay: 'V0601', hours: 'V0501' },
    },
  ],
};
const GROUPED: ImportProfile = { ...PROFILE, groupBy: 'id' };

const row = (line: number, cells: Record<string, string>): FileRow => ({
  line,
  raggedCells: null,
  cells: { name: '甲公司', on: '2026-03-05', ...cells },
});

const judged = (profile: ImportProfile, ...rows: readonly FileRow[]): JudgedFile => {
  const judge = judgeRows(profile, CONTEXT);
  rows.forEach(judge.add);
  return judge.finish();
};

describe('judgeRows', () => {
  it.each([
    ['a track', '116.3971,39.9087; 116.3985,39.9091', ['cell.location-track']],
    ['the single place of an enterprise', '116.3971,39.9087', []],
  ])('reads %s in any column, whether the profile knows it or not', (_, cell, codes) => {
    const [judgement] = judged(PROFILE, row(2, { way: cell })).judgements;
    expect(judgement?.problems.map(({ code }) => code)).toEqual(codes);
  });

  it('joins the rows of one complaint: codes united, amounts added', () => {
    const file = judged(
      GROUPED,
      row(2, { id: 'A', row: '1', what: 'pay', sum: '1.50' }),
      row(3, { id: 'A', row: '2', what: 'hours', sum: '2' }),
    );
    expect(file.complaints).toMatchObject([
      { lines: [2, 3], draft: { violationCodes: ['V0601', 'V0501'], amountClaimedFen: 350 } },
    ]);
    expect(file.judgements[1]?.marks).toContain('joins-line:2');
  });

  it('refuses a row of a complaint that names another respondent', () => {
    const file = judged(GROUPED, row(2, { id: 'A', row: '1' }), row(3, { id: 'A', row: '2', name: '乙公司' }));
    expect(file.judgements[1]).toMatchObject({ verdict: 'refused', problems: [{ code: 'group.differs' }] });
  });

  it('finds the same row of a complaint again', () => {
    const file = judged(GROUPED, row(2, { id: 'A', row: '1', sum: '1' }), row(3, { id: 'A', row: '1', sum: '1' }));
    expect(file.judgements[1]).toMatchObject({ verdict: 'duplicate', duplicateOf: 'line:2' });
    expect(file.complaints[0]?.draft.amountClaimedFen).toBe(100);
  });

  it('meets spellings of one respondent where no source id tells complaints apart', () => {
    const file = judged(
      PROFILE,
      row(2, { name: 'ACME Inc.' }),
      row(3, { name: 'ＡＣＭＥ  inc' }),
      row(4, { name: 'Other' }),
    );
    expect(file.judgements.map(({ verdict }) => verdict)).toEqual(['accepted', 'duplicate', 'accepted']);
  });

  it('takes the department by code or by name, and the own one where none is named', () => {
    const file = judged(PROFILE, row(2, { department: '市场监管', sum: '1' }), row(3, { sum: '2' }));
    expect(file.complaints.map(({ draft }) => draft.receivedBy)).toEqual(['SAMR', 'HRSS-LI']);
  });

  it('keeps a word that no list knows with the facts, and marks the row', () => {
    const [complaint] = judged(PROFILE, row(2, { what: 'pay, tips' })).complaints;
    expect(complaint?.draft).toMatchObject({
      violationCodes: ['V0601'],
      facts: 'what: tips',
      marks: ['violations-not-mapped'],
    });
  });

  it.each([
    ['=1+1', ['formula-defused']],
    ['+86', ['formula-defused']],
    ['@x', ['formula-defused']],
    ['\t=1', ['formula-defused']],
    ['甲=乙', []],
  ])('marks %j as %j', (name, marks) => {
    expect(judged(PROFILE, row(2, { name })).judgements[0]?.marks).toEqual(marks);
  });

  it('counts every row once, whatever the cells hold', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('', 'A', '2026-03-05', '1,000', '-1', 'pay', '=1'));
    const cells = fc.record({
      id: cell,
      row: cell,
      name: cell,
      code: cell,
      on: cell,
      department: cell,
      sum: cell,
      what: cell,
    });
    fc.assert(
      fc.property(fc.array(cells, { maxLength: 12 }), fc.constantFrom(PROFILE, GROUPED), (all, profile) => {
        const file = judged(profile, ...all.map((one, index) => ({ line: index + 2, raggedCells: null, cells: one })));
        const { rows, accepted, duplicates, refused } = countVerdicts(file);
        const lines = file.complaints.flatMap((complaint) => complaint.lines);
        expect(accepted + duplicates + refused).toBe(rows);
        expect(rows).toBe(all.length);
        expect(lines.length).toBe(accepted);
        expect(new Set(lines).size).toBe(accepted);
        file.judgements.forEach(({ verdict, problems }) => {
          expect(problems.length > 0).toBe(verdict === 'refused');
        });
      }),
    );
  });
});

describe('settleDuplicates', () => {
  it('sets aside every row of a complaint that is known already', () => {
    const file = judged(
      GROUPED,
      row(2, { id: 'A', row: '1' }),
      row(3, { id: 'A', row: '2' }),
      row(4, { id: 'B', row: '3' }),
    );
    const settled = settleDuplicates(file, new Map([['test#A', 'HRSS-LI〔2026〕1号']]));
    expect(countVerdicts(settled)).toMatchObject({ accepted: 1, duplicates: 2 });
    expect(settled.complaints).toHaveLength(1);
  });
});

describe('tellingFirst', () => {
  it('shows refused rows, then duplicates, then marked rows', () => {
    const file = judged(PROFILE, row(2, {}), row(3, { name: '=x' }), row(4, {}), row(5, { on: 'never' }));
    expect(tellingFirst(file.judgements, 3).map(({ line }) => line)).toEqual([5, 4, 3]);
  });
});

describe('opensAtOnce', () => {
  it.each([
    ['complaint', [], true],
    ['report', [], false],
    ['complaint', ['credit-code-wrong-check-digit'], false],
    ['complaint', ['foreign-record'], false],
  ] as const)('answers for a %s with marks %j: %s', (kind, marks, opens) => {
    expect(opensAtOnce(PROFILE, { kind, marks })).toBe(opens);
  });

  it('never opens a case where the profile brings clues', () => {
    expect(opensAtOnce({ ...PROFILE, opens: 'clue' }, { kind: 'complaint', marks: [] })).toBe(false);
  });
});

describe('checkHeadings', () => {
  it('takes full-width letters for the same heading and leaves unknown ones alone', () => {
    expect(checkHeadings(PROFILE, ['ｎａｍｅ', 'code', ' on ', 'more'])).toEqual({
      ok: true,
      value: ['name', 'code', 'on', 'more'],
    });
  });

  it('names what is missing and what is repeated', () => {
    expect(checkHeadings(PROFILE, ['name', 'name', 'code'])).toMatchObject({
      refusal: { missing: ['on'], repeated: ['name'] },
    });
  });
});
