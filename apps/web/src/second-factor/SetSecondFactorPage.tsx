import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EntryPage } from '../session/EntryPage';
import { useSignOut } from '../session/session-queries';
import { AddPasskeyForm } from './AddPasskeyForm';
import { CodeSetup } from './CodeSetup';
import { knowsPasskeys } from './passkey-browser';
import { RecoveryCodeList } from './RecoveryCodeList';
import { useSecondFactor } from './second-factor-queries';
import './second-factor.css';

/** A role that asks for a second factor: one is set up before anything else. */
export function SetSecondFactorPage(): ReactNode {
  const { t } = useTranslation('second-factor');
  const queries = useQueryClient();
  const signOut = useSignOut();
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const goOn = (): void => void queries.invalidateQueries({ queryKey: ['session'] });
  const done = (recoveryCodes: readonly string[] | null): void => {
    if (recoveryCodes === null) goOn();
    else setCodes(recoveryCodes);
  };
  if (codes !== null)
    return (
      <EntryPage title={t('recovery.title')}>
        <RecoveryCodeList codes={codes} onDone={goOn} />
      </EntryPage>
    );
  return (
    <EntryPage title={t('required.title')}>
      <p>{t('required.note')}</p>
      <h2 className="factor-title">{t('app.title')}</h2>
      <CodeSetup onDone={done} />
      <PasskeyInstead onDone={done} />
      <Button
        type="link"
        block
        onClick={() => {
          signOut.mutate();
        }}
      >
        {t('required.leave')}
      </Button>
    </EntryPage>
  );
}

function PasskeyInstead({ onDone }: { readonly onDone: (codes: readonly string[] | null) => void }): ReactNode {
  const { t } = useTranslation('second-factor');
  const { data } = useSecondFactor();
  if (data?.offersPasskeys !== true || !knowsPasskeys()) return null;
  return (
    <>
      <h2 className="factor-title">{t('required.passkey')}</h2>
      <AddPasskeyForm onDone={onDone} />
    </>
  );
}
