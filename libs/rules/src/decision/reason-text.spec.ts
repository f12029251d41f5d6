import { describe, expect, it } from '@jest/globals';
import type { FactField } from '../pack/fact-field.js';
import { readableReason } from './reason-text.js';

const WORKERS: FactField = {
  fact: 'case',
  path: '$.workersAffected',
  type: 'integer',
  nullable: false,
  open: false,
  question: false,
  min: 0,
  max: 10,
  unit: null,
  values: [],
  label: { zh: '涉及人数', en: 'workers affected' },
  note: null,
};

describe('readableReason', () => {
  it('puts the label of a fact in brackets and the figure of a parameter as it is', () => {
    const reason = {
      zh: '{case.workersAffected} 人，达到 {parameters.groupWorkers} 人',
      en: '{case.workersAffected} of {parameters.groupWorkers}',
    };
    expect(readableReason(reason, { groupWorkers: 10 }, [WORKERS])).toEqual({
      zh: '[涉及人数] 人，达到 10 人',
      en: '[workers affected] of 10',
    });
  });

  it('says that a figure is not known where nobody has set it', () => {
    const reason = { zh: '{parameters.sum}', en: '{parameters.sum}' };
    expect(readableReason(reason, { sum: null }, [])).toEqual({ zh: '未知', en: 'unknown' });
  });
});
