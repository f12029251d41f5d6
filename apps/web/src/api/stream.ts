import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

interface Change {
  readonly type: string;
  readonly caseFileId?: string;
}

/** Lists that only say how much is new; they move when the reader asks. */
const QUIET_LISTS = ['tasks', 'board-tasks', 'board-task-counts', 'cases'] as const;

const FRESH = ['fresh-changes'] as const;

/** Follows the server's changes for as long as the application is open; only for roles that see cases. */
export function useChangeStream(seesCases: boolean): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (!seesCases) return;
    const source = new EventSource('/api/stream');
    const hear = ({ data }: MessageEvent<string>): void => {
      const change = JSON.parse(data) as Change; // written by our own server
      refresh(queries, change);
      if (change.type === 'case') queries.setQueryData<number>(FRESH, (count = 0) => count + 1);
    };
    for (const name of ['message', 'case', 'task-counts', 'measure', 'task']) source.addEventListener(name, hear);
    return () => {
      source.close();
    };
  }, [queries, seesCases]);
}

/** How many changes came since the reader last took them in, and how to take them in. */
export function useChanges(): { readonly fresh: number; readonly takeIn: () => void } {
  const queries = useQueryClient();
  const fresh = useQuery({ queryKey: FRESH, queryFn: () => 0, initialData: 0, staleTime: Infinity }).data;
  const takeIn = (): void => {
    queries.setQueryData<number>(FRESH, 0);
    for (const key of QUIET_LISTS) void queries.invalidateQueries({ queryKey: [key] });
  };
  return { fresh, takeIn };
}

function refresh(queries: QueryClient, { caseFileId }: Change): void {
  void queries.invalidateQueries({ queryKey: ['task-counts'] });
  void queries.invalidateQueries({ queryKey: ['board'] });
  void queries.invalidateQueries({ queryKey: ['notices'] });
  if (caseFileId !== undefined) void queries.invalidateQueries({ queryKey: ['case', caseFileId] });
}
