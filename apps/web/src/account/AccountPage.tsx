import { App, Button, Popconfirm, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnSessions } from '@app/contracts';
import { PageHeader } from '../components/PageHeader';
import { ProblemAlert } from '../components/ProblemAlert';
import { useProblemText } from '../components/problem-words';
import { SecondFactorSection } from '../second-factor/SecondFactorSection';
import { PasswordForm } from '../session/PasswordForm';
import { useSession } from '../session/session-queries';
import { IdentitySection } from '../sign-on/IdentitySection';
import { useOwnSessions, useSignOutEverywhere } from './own-session-queries';
import { SessionRow } from './SessionRow';
import './account.css';

/** Where the person is signed in, and the own password. */
export function AccountPage(): ReactNode {
  const { t } = useTranslation('account');
  const { data, error, refetch } = useOwnSessions();
  return (
    <>
      <PageHeader title={t('title')} note={t('note')}>
        <EverywhereButton />
      </PageHeader>
      {error !== null && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Skeleton active />}
      {data !== undefined && <Sessions sessions={data} />}
      <SecondFactorSection />
      <IdentitySection />
      <PasswordSection />
    </>
  );
}

function Sessions({ sessions }: { readonly sessions: OwnSessions }): ReactNode {
  const { t } = useTranslation('account');
  const { items, idleMinutes, longestMinutes } = sessions;
  return (
    <section aria-label={t('sessions')}>
      <h2 className="account-title">{t('sessions')}</h2>
      <p className="quiet">{t('terms', { idle: idleMinutes, longest: longestMinutes })}</p>
      <ul className="task-list" aria-label={t('sessions')}>
        {items.map((session) => (
          <SessionRow key={session.sessionId} session={session} />
        ))}
      </ul>
    </section>
  );
}

function EverywhereButton(): ReactNode {
  const { t } = useTranslation('account');
  const { message } = App.useApp();
  const problemText = useProblemText();
  const ending = useSignOutEverywhere();
  const end = (): void => {
    ending.mutate(undefined, { onError: (error) => void message.error(problemText(error)) });
  };
  return (
    <Popconfirm title={t('everywhereSure')} okText={t('everywhere')} cancelText={t('shell:cancel')} onConfirm={end}>
      <Button danger loading={ending.isPending}>
        {t('everywhere')}
      </Button>
    </Popconfirm>
  );
}

function PasswordSection(): ReactNode {
  const { t } = useTranslation('account');
  const { message } = App.useApp();
  const session = useSession();
  if (session === undefined) return null;
  return (
    <section aria-label={t('password')}>
      <h2 className="account-title">{t('password')}</h2>
      <div className="panel account-password">
        <p className="quiet">{t('passwordNote')}</p>
        <PasswordForm
          session={session}
          currentLabel={t('current')}
          onChanged={() => void message.success(t('passwordChanged'))}
        />
      </div>
    </section>
  );
}
