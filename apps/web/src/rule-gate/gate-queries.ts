import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { DraftGates, ExampleProposals, RuleDraftDetail } from '@app/contracts';
import { call } from '../api/client';

/** Another person approves or measures meanwhile: it shows by itself. */
const POLL_MS = 5_000;

/** What the approval of a draft needs, and how far it is. */
export function useDraftGates({ draftId, revision, state }: RuleDraftDetail): UseQueryResult<DraftGates> {
  return useQuery({
    queryKey: ['rule-draft-gates', draftId, revision],
    queryFn: () => call('readDraftGates', { path: { draftId } }),
    placeholderData: (before) => before,
    refetchInterval: state === 'submitted' || state === 'draft' ? POLL_MS : false,
  });
}

/** Which rule of which draft. */
export interface ProposalSubject {
  readonly draft: RuleDraftDetail;
  readonly decision: string;
  readonly rule: string;
}

/** Examples made from a rule of a draft at a revision. */
export function useProposals({ draft, decision, rule }: ProposalSubject): UseQueryResult<ExampleProposals> {
  const { draftId, revision } = draft;
  return useQuery({
    queryKey: ['rule-draft-proposals', draftId, revision, decision, rule],
    queryFn: () => call('proposeDraftExamples', { path: { draftId }, query: { decision, rule } }),
    placeholderData: (before) => before,
  });
}
