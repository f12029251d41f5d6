import type { CasePage, ProceedingView } from '@app/contracts';
import { proposalOfMeasure } from './measure-proposal';

const proceeding = {
  proceedingId: 'P5',
  facts: { code: 'key-target', nature: 'punishment', termMonths: 12, base: '办法' },
} as unknown as ProceedingView; // the rest is of no matter here

const page = (proceedingId: string): CasePage =>
  ({
    timeline: [{ type: 'MeasureProposed', proceedingId, data: { recordId: 'R9' }, recordIds: ['R-deadline'] }],
  }) as unknown as CasePage; // the rest is of no matter here

describe('proposalOfMeasure', () => {
  it('reads what is proposed and the record of the rules that proposed it', () => {
    expect(proposalOfMeasure(page('P5'), proceeding)).toEqual({
      code: 'key-target',
      nature: 'punishment',
      termMonths: 12,
      base: '办法',
      recordId: 'R9',
    });
  });

  it('takes no reasons from the proposal of another measure', () => {
    expect(proposalOfMeasure(page('P6'), proceeding).recordId).toBeNull();
  });
});
