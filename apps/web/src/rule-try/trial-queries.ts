import {
  skipToken,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
  type InfiniteData,
  type UseInfiniteQueryResult,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import type {
  KeepTrial,
  RecordedDecisionView,
  RuleDraftDetail,
  RuleTrial,
  TrialGround,
  TrialInput,
  TryRules,
} from '@app/contracts';
import type { DecisionName } from '@app/domain';
import { call } from '../api/client';
import type { TrialSource } from './trial-place';

const RECORDS_AT_ONCE = 10;

/** On what is tried: a stored pack by its hash, or a draft as it is now. */
export type TrialOn = { readonly hash: string } | { readonly draft: RuleDraftDetail };

function keyOf(on: TrialOn): readonly (string | number)[] {
  return 'hash' in on ? ['pack', on.hash] : ['draft', on.draft.draftId, on.draft.revision];
}

/** What can be tried. */
export function useTrialGround(on: TrialOn): UseQueryResult<TrialGround> {
  return useQuery({
    queryKey: ['trial-ground', ...keyOf(on)],
    queryFn: () =>
      'hash' in on
        ? call('readPackTrialGround', { path: { hash: on.hash } })
        : call('readDraftTrialGround', { path: { draftId: on.draft.draftId } }),
    placeholderData: (before) => before,
  });
}

/** What a trial begins with. */
export function useTrialInput(on: TrialOn, decision: string, source: TrialSource): UseQueryResult<TrialInput> {
  const query = { decision, ...source };
  return useQuery({
    queryKey: ['trial-input', ...keyOf(on), query],
    queryFn: () =>
      'hash' in on
        ? call('readPackTrialInput', { path: { hash: on.hash }, query })
        : call('readDraftTrialInput', { path: { draftId: on.draft.draftId }, query }),
  });
}

/** The answer to a question, if there is one. A later question has a key of its own, so that an earlier answer never takes its place. */
export function useTrial(on: TrialOn, question: TryRules | null): UseQueryResult<RuleTrial> {
  return useQuery({
    queryKey: ['trial', ...keyOf(on), question],
    queryFn: question === null ? skipToken : () => ask(on, question),
    placeholderData: (before) => before,
    retry: false,
  });
}

async function ask(on: TrialOn, body: TryRules): Promise<RuleTrial> {
  return 'hash' in on
    ? call('tryPackRules', { path: { hash: on.hash }, body })
    : call('tryDraftRules', { path: { draftId: on.draft.draftId }, body });
}

interface RecordPage {
  readonly items: readonly RecordedDecisionView[];
  readonly next: string | null;
}

/** Recorded decisions of one kind, the newest first, a page at a time. */
export function useRecordedDecisions(
  decision: DecisionName,
  caseNumber: string,
): UseInfiniteQueryResult<InfiniteData<RecordPage>> {
  return useInfiniteQuery({
    queryKey: ['recorded-decisions', decision, caseNumber],
    queryFn: ({ pageParam }) =>
      call('listRecordedDecisions', {
        query: {
          decision,
          limit: RECORDS_AT_ONCE,
          ...(caseNumber === '' ? {} : { caseNumber }),
          ...(pageParam === null ? {} : { after: pageParam }),
        },
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
}

/** Keeps a tried case as an example of a draft; the draft moves on by one revision. */
export function useKeepTrial(draftId: string): UseMutationResult<RuleDraftDetail, Error, KeepTrial> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: KeepTrial) => call('keepTrial', { path: { draftId }, body }),
    onSuccess: (draft) => {
      queries.setQueryData(['rule-draft', draftId], draft);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['rule-drafts'] }),
  });
}
