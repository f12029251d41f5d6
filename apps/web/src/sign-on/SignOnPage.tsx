import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Spin } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Session, SignInAnswer } from '@app/contracts';
import { problemOf } from '../api/client';
import { ProblemAlert } from '../components/ProblemAlert';
import { SecondStepForm } from '../second-factor/SecondStepForm';
import { EntryPage } from '../session/EntryPage';
import { unlock } from '../session/lock';
import { goOn, readArrival, SIGN_ON_BEGIN, takePlace, type Arrival } from './sign-on-arrival';
import './sign-on.css';

/** On the way to the provider of single sign-on, and back from it. */
export function SignOnPage(): ReactNode {
  const { t } = useTranslation('sign-on');
  const [arrival] = useState(readArrival);
  const enter = useEntrance();
  const { data, error } = useQuery({
    queryKey: ['sign-on'],
    queryFn: async () => {
      const answer = await goOn(arrival);
      if (answer !== null && !('ways' in answer)) enter(answer);
      return answer;
    },
    retry: false,
    staleTime: Infinity,
  });
  return (
    <EntryPage title={t(arrival.for === 'link' ? 'page.link' : 'page.signIn')}>
      {error === null ? <Onward answer={data ?? null} onEntered={enter} /> : <Failed error={error} arrival={arrival} />}
    </EntryPage>
  );
}

/** The pages of other windows that waited under their cover go on too. */
function useEntrance(): (session: Session) => void {
  const queries = useQueryClient();
  return (session) => {
    unlock(queries, session);
    window.location.replace(takePlace());
  };
}

interface OnwardProps {
  readonly answer: SignInAnswer | null;
  readonly onEntered: (session: Session) => void;
}

function Onward({ answer, onEntered }: OnwardProps): ReactNode {
  const { t } = useTranslation('sign-on');
  if (answer !== null && 'ways' in answer)
    return (
      <SecondStepForm
        ways={answer.ways}
        onEntered={onEntered}
        onStartOver={() => {
          window.location.assign('/');
        }}
      />
    );
  return (
    <p role="status">
      <Spin size="small" /> {t('page.goingOn')}
    </p>
  );
}

function Failed({ error, arrival }: { readonly error: Error; readonly arrival: Arrival }): ReactNode {
  const { t } = useTranslation('sign-on');
  const isUnknown = problemOf(error)?.code === 'sign-on.identity-unknown';
  return (
    <>
      <ProblemAlert error={error} />
      {isUnknown && (
        <ol className="sign-on-steps">
          {(['first', 'second', 'third'] as const).map((step) => (
            <li key={step}>{t(`unknown.${step}`)}</li>
          ))}
        </ol>
      )}
      <div className="sign-on-acts">
        {arrival.for === 'link' ? (
          <Button type="primary" href="/account">
            {t('page.toAccount')}
          </Button>
        ) : (
          <>
            <Button type="primary" href="/">
              {t('page.toSignIn')}
            </Button>
            <Button href={SIGN_ON_BEGIN}>{t('page.again')}</Button>
          </>
        )}
      </div>
    </>
  );
}
