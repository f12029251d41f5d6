import {
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
  type InfiniteData,
  type UseInfiniteQueryResult,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { ImpactFlip, RuleImpact, RuleView, StartRuleImpact } from '@app/contracts';
import { call } from '../api/client';

const POLL_MS = 1_000;
const FLIPS_AT_ONCE = 20;

const runsOf = (draftId: string): readonly [string, string] => ['rule-impacts', draftId];

/** The runs of a draft, the latest first; read again and again while one is under way. */
export function useImpacts(draftId: string): UseQueryResult<{ items: RuleImpact[] }> {
  return useQuery({
    queryKey: runsOf(draftId),
    queryFn: () => call('listRuleImpacts', { path: { draftId } }),
    refetchInterval: ({ state: { data } }) => (data?.items[0]?.state === 'running' ? POLL_MS : false),
  });
}

/** What a person does with runs. */
export type ImpactAct =
  | { readonly act: 'start'; readonly question: StartRuleImpact; readonly key: string }
  | { readonly act: 'cancel' | 'resume'; readonly impactId: string };

/** Starts, stops or goes on with a run of a draft. */
export function useImpactAct(draftId: string): UseMutationResult<RuleImpact, Error, ImpactAct> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (asked: ImpactAct) => send(draftId, asked),
    onSettled: () => queries.invalidateQueries({ queryKey: runsOf(draftId) }),
  });
}

async function send(draftId: string, asked: ImpactAct): Promise<RuleImpact> {
  if (asked.act === 'start')
    return call('startRuleImpact', { path: { draftId }, body: asked.question, idempotencyKey: asked.key });
  const path = { impactId: asked.impactId };
  return asked.act === 'cancel' ? call('cancelRuleImpact', { path }) : call('resumeRuleImpact', { path });
}

/** Which flips are shown. */
export interface FlipChoice {
  /** Place of a change in the counts. */
  readonly change?: number;
  readonly rule?: { readonly decision: RuleImpact['decision']; readonly rule: string };
  readonly standing?: 'open' | 'closed' | undefined;
}

interface FlipPage {
  readonly items: readonly ImpactFlip[];
  readonly next: string | null;
}

/** The flips of a run, a page at a time; read anew when the run has come further. */
export function useFlips(
  { impactId, counts }: RuleImpact,
  { change, rule, standing }: FlipChoice,
): UseInfiniteQueryResult<InfiniteData<FlipPage>> {
  const shown = counts.confirmed + counts.disputed;
  return useInfiniteQuery({
    queryKey: ['impact-flips', impactId, shown, change, rule, standing],
    queryFn: ({ pageParam }) =>
      call('listImpactFlips', {
        path: { impactId },
        query: {
          limit: FLIPS_AT_ONCE,
          ...(change === undefined ? {} : { change }),
          ...(rule === undefined ? {} : { rule: rule.rule, decision: rule.decision ?? undefined }),
          ...(standing === undefined ? {} : { standing }),
          ...(pageParam === null ? {} : { after: pageParam }),
        },
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: (before) => before,
  });
}

/** The rules of a draft with their titles; `null` while its files make no pack. */
export function useDraftRules(draftId: string, revision: number): UseQueryResult<{ items: RuleView[] | null }> {
  return useQuery({
    queryKey: ['rule-draft-rules', draftId, revision],
    queryFn: () => call('listDraftRules', { path: { draftId } }),
  });
}
