import { App, Button, Popconfirm } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarFeed } from '@app/contracts';
import { useProblemText } from '../components/problem-words';
import { useWords } from '../components/use-words';
import { useFeedRevocation } from './calendar-feed-queries';

/** One feed: whose due days, since when, when it was last read, and the way to revoke it. */
export function FeedRow({ feed }: { readonly feed: CalendarFeed }): ReactNode {
  const { t } = useTranslation('calendar-feeds');
  const { department, time } = useWords();
  const { message } = App.useApp();
  const problemText = useProblemText();
  const revocation = useFeedRevocation();
  const { feedId, scope, departmentCode, language, createdAt, fetchedAt } = feed;
  const revoke = (): void => {
    revocation.mutate(feedId, {
      onSuccess: () => void message.success(t('revoked')),
      onError: (error) => void message.error(problemText(error)),
    });
  };
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
      <Popconfirm title={t('revokeSure')} okText={t('revoke')} cancelText={t('cancel')} onConfirm={revoke}>
        <Button size="small" danger loading={revocation.isPending}>
          {t('revoke')}
        </Button>
      </Popconfirm>
    </li>
  );
}
