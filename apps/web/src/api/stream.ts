import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

interface Change {
  readonly type: string;
  readonly caseFileId?: string;
}

/** Lists that only say how much is new; they move when the reader asks. */
const QUIET_LISTS = ['tasks', 'board-tasks', 'cases'] as const;

/** Follows the server's changes; answers how many came since the reader last took them in, and takes them in. */
export function useChanges(): { readonly fresh: number; readonly takeIn: () => void } {
  const queries = useQueryClient();
  const [fresh, setFresh] = useState(0);
  useEffect(() => {
    const source = new EventSource('/api/stream');
    const hear = ({ data }: MessageEvent<string>): void => {
      const change = JSON.parse(data) as Change; // written by our own server
      refresh(queries, change);
      if (change.type === 'case') setFresh((count) => count + 1);
    };
    for (const name of ['message', 'case', 'task-counts', 'measure', 'task']) source.addEventListener(name, hear);
    return () => {
      source.close();
    };
  }, [queries]);
  const takeIn = (): void => {
    setFresh(0);
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
