import { Empty, Skeleton } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarFeed, CreatedCalendarFeed } from '@app/contracts';
import { PageHeader } from '../components/PageHeader';
import { ProblemAlert } from '../components/ProblemAlert';
import { useCalendarFeeds } from './calendar-feed-queries';
import { FeedAddress } from './FeedAddress';
import { FeedCreation } from './FeedCreation';
import { FeedRow } from './FeedRow';
import './calendar-feeds.css';

/** Due days in one's own calendar program: feeds are created, their address is shown once, and revoked. */
export function CalendarFeedsPage(): ReactNode {
  const { t } = useTranslation('calendar-feeds');
  const { data, error, refetch } = useCalendarFeeds();
  const [created, setCreated] = useState<CreatedCalendarFeed | null>(null);
  const isThere = data?.items.some(({ feedId }) => feedId === created?.feed.feedId) === true;
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} />
      <FeedCreation onCreated={setCreated} />
      {created !== null && isThere && <FeedAddress path={created.path} />}
      {error !== null && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Skeleton active />}
      {data !== undefined && <Feeds items={data.items} />}
    </>
  );
}

function Feeds({ items }: { readonly items: readonly CalendarFeed[] }): ReactNode {
  const { t } = useTranslation('calendar-feeds');
  return (
    <section aria-label={t('feeds')}>
      <h2 className="feeds-title">{t('feeds')}</h2>
      {items.length === 0 ? (
        <Empty className="panel" description={t('empty')} />
      ) : (
        <ul className="task-list" aria-label={t('feeds')}>
          {items.map((feed) => (
            <FeedRow key={feed.feedId} feed={feed} />
          ))}
        </ul>
      )}
    </section>
  );
}
