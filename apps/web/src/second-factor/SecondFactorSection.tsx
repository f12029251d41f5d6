import { Alert, App, Button, Popconfirm, Skeleton } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SecondFactor } from '@app/contracts';
import { ProblemAlert } from '../components/ProblemAlert';
import { useProblemText } from '../components/problem-words';
import { useWords } from '../components/use-words';
import { AddPasskeyForm } from './AddPasskeyForm';
import { CodeSetup } from './CodeSetup';
import { knowsPasskeys } from './passkey-browser';
import { PasskeyRow } from './PasskeyRow';
import { RecoveryCodeList } from './RecoveryCodeList';
import { useRemoveCodes, useRenewRecoveryCodes, useSecondFactor } from './second-factor-queries';
import './second-factor.css';

type ShowCodes = (codes: readonly string[] | null) => void;

/** The own second factors: authenticator app, passkeys, recovery codes. */
export function SecondFactorSection(): ReactNode {
  const { t } = useTranslation('second-factor');
  const { data, error, refetch } = useSecondFactor();
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  return (
    <section aria-label={t('title')}>
      <h2 className="account-title">{t('title')}</h2>
      <p className="quiet">{t('note')}</p>
      {error !== null && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Skeleton active />}
      {codes !== null && (
        <div className="panel">
          <RecoveryCodeList
            codes={codes}
            onDone={() => {
              setCodes(null);
            }}
          />
        </div>
      )}
      {data !== undefined && (
        <>
          <AppPanel factor={data} onCodes={setCodes} />
          <PasskeyPanel factor={data} onCodes={setCodes} />
          <RecoveryPanel factor={data} onCodes={setCodes} />
        </>
      )}
    </section>
  );
}

interface PanelProps {
  readonly factor: SecondFactor;
  readonly onCodes: ShowCodes;
}

function AppPanel({ factor, onCodes }: PanelProps): ReactNode {
  const { t } = useTranslation('second-factor');
  const { time } = useWords();
  const [isSettingUp, setSettingUp] = useState(false);
  const { codesSince } = factor;
  const end = (): void => {
    setSettingUp(false);
  };
  return (
    <div className="panel">
      <h3 className="factor-title">{t('app.title')}</h3>
      <p className="quiet">{codesSince === null ? t('app.none') : t('app.since', { time: time(codesSince) })}</p>
      {isSettingUp ? (
        <CodeSetup
          onCancel={end}
          onDone={(codes) => {
            end();
            onCodes(codes);
          }}
        />
      ) : (
        <div className="factor-acts">
          <Button
            onClick={() => {
              setSettingUp(true);
            }}
          >
            {t(codesSince === null ? 'app.setUp' : 'app.replace')}
          </Button>
          {codesSince !== null && <RemoveApp />}
        </div>
      )}
    </div>
  );
}

function RemoveApp(): ReactNode {
  const { t } = useTranslation('second-factor');
  const { message } = App.useApp();
  const problemText = useProblemText();
  const removing = useRemoveCodes();
  const remove = (): void => {
    removing.mutate(undefined, {
      onSuccess: () => void message.success(t('app.removed')),
      onError: (error) => void message.error(problemText(error)),
    });
  };
  return (
    <Popconfirm title={t('app.removeSure')} okText={t('remove')} cancelText={t('shell:cancel')} onConfirm={remove}>
      <Button danger loading={removing.isPending}>
        {t('app.remove')}
      </Button>
    </Popconfirm>
  );
}

function PasskeyPanel({ factor: { passkeys, offersPasskeys }, onCodes }: PanelProps): ReactNode {
  const { t } = useTranslation('second-factor');
  const { message } = App.useApp();
  if (!offersPasskeys && passkeys.length === 0) return null;
  return (
    <div className="panel">
      <h3 className="factor-title">{t('passkey.title')}</h3>
      <p className="quiet">{t('passkey.note')}</p>
      {passkeys.length > 0 && (
        <ul className="task-list passkey-list" aria-label={t('passkey.title')}>
          {passkeys.map((passkey) => (
            <PasskeyRow key={passkey.passkeyId} passkey={passkey} />
          ))}
        </ul>
      )}
      {knowsPasskeys() ? (
        <AddPasskeyForm
          onDone={(codes) => {
            message.success(t('passkey.done'));
            onCodes(codes);
          }}
        />
      ) : (
        <Alert type="info" showIcon title={t('passkey.unsupported')} />
      )}
    </div>
  );
}

function RecoveryPanel({ factor, onCodes }: PanelProps): ReactNode {
  const { t } = useTranslation('second-factor');
  const { message } = App.useApp();
  const problemText = useProblemText();
  const renewing = useRenewRecoveryCodes();
  const { codesSince, passkeys, recoveryCodesLeft: left } = factor;
  if (codesSince === null && passkeys.length === 0) return null;
  const renew = (): void => {
    renewing.mutate(undefined, {
      onSuccess: ({ recoveryCodes }) => {
        onCodes(recoveryCodes);
      },
      onError: (error) => void message.error(problemText(error)),
    });
  };
  return (
    <div className="panel">
      <h3 className="factor-title">{t('recovery.title')}</h3>
      <p className="quiet">{t('recovery.left', { left })}</p>
      <Popconfirm
        title={t('recovery.renewSure')}
        okText={t('recovery.renew')}
        cancelText={t('shell:cancel')}
        onConfirm={renew}
      >
        <Button loading={renewing.isPending}>{t('recovery.renew')}</Button>
      </Popconfirm>
    </div>
  );
}
