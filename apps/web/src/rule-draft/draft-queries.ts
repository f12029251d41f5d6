import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import type {
  DraftChecksView,
  DraftFiles,
  DraftWords,
  RebaseDraft,
  RuleDraftDetail,
  SaveDraftFile,
} from '@app/contracts';
import type { PlainDate } from '@app/domain';
import { call, type Answer } from '../api/client';

const keyOf = (draftId: string): readonly [string, string] => ['rule-draft', draftId];

/** A draft with everything that was done with it. */
export function useDraft(draftId: string): UseQueryResult<RuleDraftDetail> {
  return useQuery({ queryKey: keyOf(draftId), queryFn: () => call('readRuleDraft', { path: { draftId } }) });
}

/** Every file of the pack as the draft has it at a revision. */
export function useDraftFiles({ draftId, revision }: RuleDraftDetail): UseQueryResult<DraftFiles> {
  return useQuery({
    queryKey: ['rule-draft-files', draftId, revision],
    queryFn: () => call('listDraftFiles', { path: { draftId } }),
    placeholderData: (before) => before,
  });
}

/** What a draft changes at a revision, in words. */
export function useDraftWords({ draftId, revision }: RuleDraftDetail): UseQueryResult<DraftWords> {
  return useQuery({
    queryKey: ['rule-draft-words', draftId, revision],
    queryFn: () => call('compareRuleDraft', { path: { draftId } }),
    placeholderData: (before) => before,
  });
}

/** The rules of a draft at a revision, with what they ask in words. */
export function useDraftRules({ draftId, revision }: RuleDraftDetail): UseQueryResult<Answer<'listDraftRules'>> {
  return useQuery({
    queryKey: ['rule-draft-rules', draftId, revision],
    queryFn: () => call('listDraftRules', { path: { draftId } }),
    placeholderData: (before) => before,
  });
}

/** What the checks say of a draft at a revision. */
export function useDraftChecks({ draftId, revision }: RuleDraftDetail): UseQueryResult<DraftChecksView> {
  return useQuery({
    queryKey: ['rule-draft-checks', draftId, revision],
    queryFn: () => call('checkRuleDraft', { path: { draftId } }),
    placeholderData: (before) => before,
  });
}

/** A step of a draft, with the revision that the person saw. */
export type DraftStepCall =
  | { readonly step: 'save'; readonly body: SaveDraftFile }
  | { readonly step: 'rebase'; readonly revision: number; readonly keep?: RebaseDraft['keep'] }
  | { readonly step: 'submit'; readonly revision: number }
  | { readonly step: 'approve'; readonly revision: number; readonly hash: string; readonly reason?: string }
  | { readonly step: 'return'; readonly revision: number; readonly reason: string }
  | { readonly step: 'withdraw'; readonly revision: number; readonly reason: string }
  | { readonly step: 'activate'; readonly revision: number; readonly on: PlainDate | null };

/** Takes a step; the lists of drafts and of activations follow. */
export function useDraftStep(draftId: string): UseMutationResult<RuleDraftDetail, Error, DraftStepCall> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (asked: DraftStepCall) => send(draftId, asked),
    onSuccess: (draft) => {
      queries.setQueryData(keyOf(draftId), draft);
    },
    onSettled: () => {
      for (const key of ['rule-drafts', 'rule-activations', 'rule-packs'])
        void queries.invalidateQueries({ queryKey: [key] });
    },
  });
}

/** Reads a draft again that somebody else has changed. */
export function useReload(draftId: string): () => void {
  const queries = useQueryClient();
  return () => {
    void queries.invalidateQueries({ queryKey: keyOf(draftId) });
  };
}

async function send(draftId: string, asked: DraftStepCall): Promise<RuleDraftDetail> {
  const path = { draftId };
  switch (asked.step) {
    case 'save':
      return call('saveDraftFile', { path, body: asked.body });
    case 'rebase':
      return call('rebaseRuleDraft', { path, body: { revision: asked.revision, keep: asked.keep } });
    case 'submit':
      return call('submitRuleDraft', { path, body: { revision: asked.revision } });
    case 'approve':
      return call('approveRuleDraft', {
        path,
        body: { revision: asked.revision, hash: asked.hash, reason: asked.reason },
      });
    case 'return':
      return call('returnRuleDraft', { path, body: { revision: asked.revision, reason: asked.reason } });
    case 'withdraw':
      return call('withdrawRuleDraft', { path, body: { revision: asked.revision, reason: asked.reason } });
    case 'activate':
      return call('activateRuleDraft', { path, body: { revision: asked.revision, on: asked.on } });
  }
}
