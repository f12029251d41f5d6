import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { RuleActivationView, RuleDraftDetail, RuleDraftView } from '@app/contracts';
import { call } from '../api/client';

const ACTIVATIONS = ['rule-activations'] as const;
const DRAFTS = ['rule-drafts'] as const;
/** Two people work on one change: what the other has done shows by itself. */
const POLL_MS = 15_000;

/** Which pack is, was and will be in force. */
export function useActivations(): UseQueryResult<{ items: RuleActivationView[] }> {
  return useQuery({ queryKey: ACTIVATIONS, queryFn: () => call('listRuleActivations') });
}

/** Changes of the rules, the last changed first; only rule administrators read them. */
export function useRuleDrafts(mayRead: boolean): UseQueryResult<{ items: RuleDraftView[] }> {
  return useQuery({
    queryKey: DRAFTS,
    queryFn: () => call('listRuleDrafts'),
    enabled: mayRead,
    refetchInterval: POLL_MS,
  });
}

/** What a draft is opened with; the key becomes its id. */
export interface DraftOpening {
  readonly key: string;
  readonly title: string;
  readonly intent: string;
}

/** Opens a draft from the pack in force. */
export function useOpenDraft(): UseMutationResult<RuleDraftDetail, Error, DraftOpening> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ key, ...body }: DraftOpening) => call('openRuleDraft', { body, idempotencyKey: key }),
    onSettled: () => queries.invalidateQueries({ queryKey: DRAFTS }),
  });
}

/** Puts an earlier pack back into force. */
export function useRollback(): UseMutationResult<RuleActivationView, Error, { hash: string; reason: string }> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ hash, reason }) => call('rollBackRules', { path: { hash }, body: { reason } }),
    onSettled: () =>
      Promise.all(
        [ACTIVATIONS, DRAFTS, ['rule-packs']].map((queryKey) => queries.invalidateQueries({ queryKey: [...queryKey] })),
      ),
  });
}
