import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isRespondentIdentified } from './complaint-subject.js';
import { respondentKey } from './duplicate-key.js';
import { defuseFormula, isFormula } from './formula.js';
import { RECEIPT_NUMBER_PATTERN, receiptNumber } from './receipt-number.js';

describe('receiptNumber', () => {
  it('has no leading zeros and no 第', () => {
    const parts = { department: 'HRSS-LI', year: '2026', serial: 12 };
    expect(receiptNumber(RECEIPT_NUMBER_PATTERN, parts)).toBe('HRSS-LI〔2026〕12号');
  });
});

describe('defuseFormula', () => {
  it('leaves no text that a spreadsheet would run, and changes nothing else', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('', '=', '+', '-', '@', '\t', '\r'), (text, start) => {
        const cell = start + text;
        const safe = defuseFormula(cell);
        expect(isFormula(safe)).toBe(false);
        expect(safe === cell || safe === `'${cell}`).toBe(true);
      }),
    );
  });
});

describe('respondentKey', () => {
  it('meets width, case, spaces and brackets', () => {
    expect(respondentKey('甲（北京）科技 ')).toBe(respondentKey('甲(北京)科技'));
    expect(respondentKey('Tek Systems Inc')).toBe(respondentKey('TEK SYSTEMS, INC.'));
  });

  it('keeps different names apart', () => {
    expect(respondentKey('甲公司')).not.toBe(respondentKey('乙公司'));
  });
});

describe('isRespondentIdentified', () => {
  it.each([
    ['某某外卖站点', [], true],
    ['某某外卖站点', ['credit-code-malformed'], true],
    ['Tek Systems', ['foreign-record'], false],
    ['—', [], false],
  ] as const)('answers for the name %s with marks %j: %s', (name, marks, answer) => {
    expect(isRespondentIdentified({ respondent: { name }, marks })).toBe(answer);
  });
});
