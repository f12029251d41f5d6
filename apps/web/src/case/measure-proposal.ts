import type { CasePage, ProceedingView } from '@app/contracts';

/** What the rules put before a department, and the record that says why. */
export interface MeasureProposal {
  readonly code: string;
  readonly nature: 'reward' | 'punishment';
  /** Whole months; `null` when only another act ends the measure. */
  readonly termMonths: number | null;
  readonly base: string;
  /** `null` when no rule asked for it. */
  readonly recordId: string | null;
}

/** Reads the proposed measure from its procedure, the reasons from the event that opened it. */
export function proposalOfMeasure(
  { timeline }: Pick<CasePage, 'timeline'>,
  { proceedingId, facts }: Pick<ProceedingView, 'proceedingId' | 'facts'>,
): MeasureProposal {
  const opened = timeline.find((entry) => entry.type === 'MeasureProposed' && entry.proceedingId === proceedingId);
  const recordId = opened?.data['recordId'];
  return {
    code: wordsOf(facts['code']),
    nature: facts['nature'] === 'reward' ? 'reward' : 'punishment',
    termMonths: typeof facts['termMonths'] === 'number' ? facts['termMonths'] : null,
    base: wordsOf(facts['base']),
    recordId: typeof recordId === 'string' ? recordId : null,
  };
}

function wordsOf(fact: ProceedingView['facts'][string] | undefined): string {
  return typeof fact === 'string' ? fact : '';
}
