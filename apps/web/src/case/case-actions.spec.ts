import type { CaseListItem, CasePage } from '@app/contracts';
import { openCasesBeside } from '../steps/fields/open-cases';
import { actionCommand, actionFields, emptyChoices } from './case-actions';

const PAGE = {
  caseFileId: 'a',
  enterprise: { name: '甲公司' },
  subject: { violationCodes: ['V0601', 'V0701'] },
} as unknown as CasePage; // the rest of the page is of no matter here

const item = (caseFileId: string, enterpriseName: string | null): CaseListItem =>
  ({ caseFileId, enterpriseName }) as unknown as CaseListItem; // the rest is of no matter here

describe('merging from the case page', () => {
  it('sends the chosen case with the reason', () => {
    expect(actionCommand('merge', { into: 'b', reason: '同一事项' })).toEqual({
      type: 'merge',
      into: 'b',
      reason: '同一事项',
    });
  });

  it.each([[{ reason: '同一事项' }], [{ into: 'b', reason: '  ' }]])(
    'sends nothing while %j is all there is',
    (values) => {
      expect(actionCommand('merge', values)).toBeNull();
    },
  );

  it('offers cases of the same enterprise first, each once, and never the case itself', () => {
    const items = [item('x', '乙公司'), item('a', '甲公司'), item('b', '甲公司'), item('x', '乙公司'), item('n', null)];
    const { same, others } = openCasesBeside(items, PAGE);
    expect(same.map(({ caseFileId }) => caseFileId)).toEqual(['b']);
    expect(others.map(({ caseFileId }) => caseFileId)).toEqual(['x', 'n']);
  });
});

describe('splitting from the case page', () => {
  it('offers the violations of the case and sends those that go', () => {
    const fields = actionFields('split', PAGE);
    expect(fields.find(({ name }) => name === 'violationCodes')?.options).toEqual(['V0601', 'V0701']);
    expect(actionCommand('split', { violationCodes: ['V0701'], reason: '应当分办' })).toEqual({
      type: 'split',
      violationCodes: ['V0701'],
      reason: '应当分办',
    });
  });

  it('says at the field that a violation must be chosen, and sends nothing', () => {
    const values = { violationCodes: [], reason: '应当分办' };
    expect(emptyChoices(actionFields('split', PAGE), values)).toEqual(['violationCodes']);
    expect(actionCommand('split', values)).toBeNull();
  });
});
