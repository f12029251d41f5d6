import { useMutation, useQueryClient, useInfiniteQuery, type UseMutationResult } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Clue, OpenedCases } from '@app/contracts';
import { call } from '../api/client';

/** What of the pool is shown. */
export interface ClueFilter {
  readonly search: string;
  readonly status: 'received' | 'opened' | 'withdrawn';
  /** `null` shows every batch. */
  readonly batch: string | null;
}

/** A list that grows by pages. */
export interface CluePool {
  readonly clues: readonly Clue[];
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly hasMore: boolean;
  readonly isLoadingMore: boolean;
  readonly loadMore: () => void;
}

const PAGE_SIZE = 50;

/** The pool of clues, page by page. */
export function useCluePool({ search, status, batch }: ClueFilter): CluePool {
  const query = useInfiniteQuery({
    queryKey: ['clues', search, status, batch],
    queryFn: ({ pageParam }) =>
      call('listClues', {
        query: {
          status,
          limit: PAGE_SIZE,
          ...(search === '' ? {} : { search }),
          ...(batch === null ? {} : { batch }),
          ...(pageParam === null ? {} : { after: pageParam }),
        },
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
  return {
    clues: query.data?.pages.flatMap((page) => page.items) ?? [],
    isPending: query.isPending,
    error: query.error,
    hasMore: query.hasNextPage,
    isLoadingMore: query.isFetchingNextPage,
    loadMore: () => void query.fetchNextPage(),
  };
}

/** Opens cases from clues; the same choice keeps its key, so that a second click opens nothing twice. */
export function useOpenCases(): UseMutationResult<OpenedCases, Error, readonly string[]> {
  const queries = useQueryClient();
  const sent = useRef({ content: '', key: '' });
  return useMutation({
    mutationFn: (complaintIds: readonly string[]) => {
      const content = complaintIds.toSorted().join();
      if (sent.current.content !== content) sent.current = { content, key: crypto.randomUUID() };
      return call('openCases', { body: { complaintIds: [...complaintIds] }, idempotencyKey: sent.current.key });
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['clues'] }),
  });
}
