import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { Button, Empty, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { ProblemAlert } from './ProblemAlert';

interface Slice<Item> {
  readonly items: readonly Item[];
}

interface RowsProps<Item> {
  readonly row: (item: Item) => ReactNode;
  readonly empty: string;
  /** Name of the list for readers of the screen; left out where a heading names it. */
  readonly label?: string | undefined;
}

interface PagedListProps<Item> extends RowsProps<Item> {
  readonly query: UseInfiniteQueryResult<InfiniteData<Slice<Item>>>;
  readonly more: string;
}

/** A list that comes in slices: its rows or why there are none, and a way to more. */
export function PagedList<Item>({ query, more, ...rows }: PagedListProps<Item>): ReactNode {
  return (
    <>
      {query.error !== null && <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Skeleton active paragraph={{ rows: 8 }} />}
      {query.data !== undefined && <Rows items={query.data.pages.flatMap((slice) => slice.items)} {...rows} />}
      {query.hasNextPage && (
        <div className="list-more">
          <Button onClick={() => void query.fetchNextPage()}>{more}</Button>
        </div>
      )}
    </>
  );
}

function Rows<Item>({ items, row, empty, label }: RowsProps<Item> & Slice<Item>): ReactNode {
  if (items.length === 0) return <Empty className="panel" description={empty} />;
  return (
    <ul className="task-list" aria-label={label}>
      {items.map(row)}
    </ul>
  );
}
