import { describe, expect, it } from '@jest/globals';
import { fileMarks, marksAt, otherMarks } from './file-marks';

const FILE = 'decisions/routing/tables/t.json';
const TEXT = `{
  "id": "t",
  "rows": [
    { "id": "a", "cells": { "code": ["V0101"] } },
    { "id": "b", "cells": { "code": ["V0101"] } }
  ]
}
`;
const WORDS = { message: { zh: '因', en: 'why' }, remedy: { zh: '改', en: 'mend' } };
const problem = { code: 'value.unfit', file: FILE, line: 4, column: 38, ...WORDS };
const finding = {
  code: 'rule.shadowed', level: 'warning' as const, slot: 'lead', file: 'decisions/routing/rules/r.json', line: 1, column: 1,
  related: [{ file: FILE, line: 5, column: 5 }], witness: null, ...WORDS,
}; // prettier-ignore

describe('the marks of a file', () => {
  const marks = fileMarks({ problems: [problem], findings: [finding] }, FILE, TEXT);

  it('stand at the value that a problem names', () => {
    expect(marks[0]).toMatchObject({ level: 'error', place: ['rows', '0', 'cells', 'code', '0'] });
  });

  it('stand at what the other rule of a finding says in the slot', () => {
    expect(marks[1]).toMatchObject({ level: 'warning', place: ['rows', '1', 'then', 'lead'] });
  });

  it('stand at the part of a row that a problem of the whole row is about', () => {
    const whole = { ...problem, code: 'reason.unknown-placeholder', line: 5, column: 5 };
    const [mark] = fileMarks({ problems: [whole], findings: [] }, FILE, TEXT);
    expect(mark?.place).toEqual(['rows', '1', 'reason']);
  });

  it('are found by the place and everything inside it', () => {
    expect(marksAt(marks, 'rows', '0')).toHaveLength(1);
    expect(otherMarks(marks, ['rows'])).toEqual([]);
    expect(fileMarks({ problems: [problem], findings: [finding] }, 'pack.json', '{}')).toEqual([]);
  });
});
