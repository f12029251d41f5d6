import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarFeed } from '@app/contracts';
import { ConfirmButton } from '../components/ConfirmButton';
import { useWords } from '../components/use-words';
import { useFeedRevocation } from './calendar-feed-queries';

/** One feed: whose due days, since when, when it was last read, and the way to revoke it. */
export function FeedRow({ feed }: { readonly feed: CalendarFeed }): ReactNode {
  const { t } = useTranslation('calendar-feeds');
  const { department, time } = useWords();
  const { mutateAsync: revoke } = useFeedRevocation();
  const { feedId, scope, departmentCode, language, createdAt, fetchedAt } = feed;
  return (
    <li className="task-row">
      <div>
        <h3>{t(`scope.${scope}`)}</h3>
        <p>
          {department(departmentCode)} · {t(`language.${language}`)}
        </p>
      </div>
      <div className="quiet">{t('created', { time: time(createdAt) })}</div>
      <div>{fetchedAt === null ? t('neverFetched') : t('fetched', { time: time(fetchedAt) })}</div>
      <ConfirmButton
        label={t('revoke')}
        question={t('revokeSure')}
        done={t('revoked')}
        act={async () => revoke(feedId)}
      />
    </li>
  );
}
