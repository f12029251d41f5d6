import { useInfiniteQuery, useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Badge, Button, Empty, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Notice } from '@app/contracts';
import { call } from '../api/client';
import { ProblemAlert } from '../components/ProblemAlert';
import { useWords } from '../components/use-words';

/** What was copied to the department 抄送. */
export function NoticeList(): ReactNode {
  const { t } = useTranslation('workbench');
  const query = useInfiniteQuery({
    queryKey: ['notices'],
    queryFn: ({ pageParam }) => call('listNotices', { query: pageParam === null ? {} : { after: pageParam } }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
  const read = useReading();
  if (query.error !== null) return <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />;
  if (query.isPending) return <Skeleton active />;
  const notices = query.data.pages.flatMap((page) => page.items);
  if (notices.length === 0) return <Empty className="panel" description={t('empty.copied')} />;
  return (
    <>
      <ul className="task-list" aria-label={t('lists.copied')}>
        {notices.map((notice) => (
          <NoticeRow key={notice.noticeId} notice={notice} onRead={read.mutate} />
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

interface NoticeRowProps {
  readonly notice: Notice;
  readonly onRead: (noticeId: string) => void;
}

function NoticeRow({ notice, onRead }: NoticeRowProps): ReactNode {
  const { t } = useTranslation('workbench');
  const { word, time } = useWords();
  return (
    <li className="task-row">
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
            onRead(notice.noticeId);
          }}
        >
          {t('markRead')}
        </Button>
      )}
    </li>
  );
}

/** Marks a copy as read. */
function useReading(): UseMutationResult<null, Error, string> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (noticeId: string) => call('readNotice', { path: { noticeId } }),
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['notices'] }),
        queries.invalidateQueries({ queryKey: ['task-counts'] }),
      ]),
  });
}
