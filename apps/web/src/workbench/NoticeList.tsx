import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Badge, Button, Empty, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../api/client';
import { ProblemAlert } from '../components/ProblemAlert';
import { useNames } from '../components/use-names';

/** What was copied to the department 抄送. */
export function NoticeList(): ReactNode {
  const { t } = useTranslation('workbench');
  const { word, time } = useNames();
  const queries = useQueryClient();
  const query = useInfiniteQuery({
    queryKey: ['notices'],
    queryFn: ({ pageParam }) => call('listNotices', { query: pageParam === null ? {} : { after: pageParam } }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
  const read = useMutation({
    mutationFn: (noticeId: string) => call('readNotice', { path: { noticeId } }),
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['notices'] }),
        queries.invalidateQueries({ queryKey: ['task-counts'] }),
      ]),
  });
  if (query.error !== null) return <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />;
  if (query.isPending) return <Skeleton active />;
  const notices = query.data.pages.flatMap((page) => page.items);
  if (notices.length === 0) return <Empty className="panel" description={t('empty.copied')} />;
  return (
    <>
      <ul className="task-list" aria-label={t('lists.copied')}>
        {notices.map((notice) => (
          <li key={notice.noticeId} className="task-row">
            <div>
              <h3>
                {!notice.read && <Badge status="processing" text={t('unread')} />}{' '}
                <Link to="/cases/$caseFileId" params={{ caseFileId: notice.caseFileId }}>
                  {word('copyReason', notice.reason)}
                </Link>
              </h3>
              <p>
                {notice.enterpriseName ?? t('unknownEnterprise')} · {notice.caseNumber}
              </p>
            </div>
            <div>{word('event', notice.eventType)}</div>
            <div className="quiet">{time(notice.at)}</div>
            {notice.read ? (
              <span />
            ) : (
              <Button
                size="small"
                onClick={() => {
                  read.mutate(notice.noticeId);
                }}
              >
                {t('markRead')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {query.hasNextPage && (
        <div className="list-more">
          <Button onClick={() => void query.fetchNextPage()}>{t('more')}</Button>
        </div>
      )}
    </>
  );
}
