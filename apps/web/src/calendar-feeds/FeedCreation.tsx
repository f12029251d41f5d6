import { Button, Radio } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { hasDuty, type CreatedCalendarFeed, type NewCalendarFeed } from '@app/contracts';
import { ProblemAlert } from '../components/ProblemAlert';
import { useSession } from '../session/session-queries';
import { useFeedCreation } from './calendar-feed-queries';

interface FeedCreationProps {
  readonly onCreated: (created: CreatedCalendarFeed) => void;
}

/** Says what a feed holds and creates one: of the person, or of the department for those who answer for it. */
export function FeedCreation({ onCreated }: FeedCreationProps): ReactNode {
  const { t, i18n } = useTranslation('calendar-feeds');
  const creation = useFeedCreation();
  const [scope, setScope] = useState<NewCalendarFeed['scope']>('person');
  const mayHaveDepartment = hasDuty(useSession()?.role, 'answer-for-department');
  const create = (): void => {
    const language = i18n.language.startsWith('zh') ? 'zh' : 'en';
    creation.mutate({ scope, language }, { onSuccess: onCreated });
  };
  return (
    <section className="panel feed-creation" aria-label={t('create')}>
      <ul>
        {(['holds', 'secret', 'overdue', 'standing'] as const).map((line) => (
          <li key={line}>{t(`about.${line}`)}</li>
        ))}
      </ul>
      {creation.error !== null && <ProblemAlert error={creation.error} />}
      <div className="feed-choice">
        <Radio.Group
          aria-label={t('whose')}
          value={scope}
          onChange={({ target }) => {
            setScope(target.value as NewCalendarFeed['scope']); // one of the options below
          }}
          options={[
            { value: 'person', label: t('scope.person') },
            ...(mayHaveDepartment ? [{ value: 'department', label: t('scope.department') }] : []),
          ]}
        />
        <Button type="primary" loading={creation.isPending} onClick={create}>
          {t('create')}
        </Button>
      </div>
    </section>
  );
}
