import { useQueryClient } from '@tanstack/react-query';
import { LockOutlined } from '@ant-design/icons';
import { Button, Form, Input } from 'antd';
import { useEffect, useRef, type ReactNode, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Session, SignInAnswer } from '@app/contracts';
import { ProblemAlert } from '../components/ProblemAlert';
import { SignOnButton } from '../sign-on/SignOnButton';
import { EntryPage } from './EntryPage';
import { unlock } from './lock';
import { useSignIn } from './session-queries';
import { SignInSteps } from './SignInSteps';

/** Covers everything until the person of the session signs in again; below it the pages stay as they were left. */
export function LockScreen({ session }: { readonly session: Session }): ReactNode {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const show = (): void => {
    if (dialog.current?.open !== false) return;
    dialog.current.showModal();
    dialog.current.querySelector('input')?.focus(); // else the first button has it
  };
  useEffect(show, []);
  return (
    <dialog ref={dialog} className="lock-screen" aria-label={t('lock.title')} onCancel={stay} onClose={show}>
      <EntryPage title={t('lock.title')}>
        <p>{t('lock.note')}</p>
        <UnlockForm session={session} />
      </EntryPage>
    </dialog>
  );
}

function stay(event: SyntheticEvent): void {
  event.preventDefault();
}

function UnlockForm({ session }: { readonly session: Session }): ReactNode {
  const { t } = useTranslation();
  const { accountName, displayName } = session;
  const queries = useQueryClient();
  return (
    <>
      <p>
        <strong>{displayName}</strong> <span className="quiet">{accountName}</span>
      </p>
      <SignInSteps
        onEntered={(entered) => {
          if (entered.accountId === session.accountId) unlock(queries, entered);
          else window.location.assign('/'); // somebody else's passkey
        }}
        first={(onAnswer) => (
          <>
            <UnlockPassword accountName={accountName} onAnswer={onAnswer} />
            <SignOnButton in="window" />
          </>
        )}
      />
      <Button
        type="link"
        block
        onClick={() => {
          window.location.assign('/');
        }}
      >
        {t('lock.other')}
      </Button>
    </>
  );
}

interface UnlockPasswordProps {
  readonly accountName: string;
  readonly onAnswer: (answer: SignInAnswer) => void;
}

function UnlockPassword({ accountName, onAnswer }: UnlockPasswordProps): ReactNode {
  const { t } = useTranslation();
  const signIn = useSignIn();
  return (
    <>
      {signIn.error !== null && <ProblemAlert error={signIn.error} />}
      <Form<{ password: string }>
        layout="vertical"
        requiredMark={false}
        onFinish={({ password }) => {
          signIn.mutate({ accountName, password }, { onSuccess: onAnswer });
        }}
      >
        <Form.Item
          name="password"
          label={t('entry.password')}
          rules={[{ required: true, message: t('entry.required') }]}
        >
          <Input.Password size="large" prefix={<LockOutlined />} autoComplete="current-password" />
        </Form.Item>
        <Button type="primary" size="large" block htmlType="submit" loading={signIn.isPending}>
          {t('lock.goOn')}
        </Button>
      </Form>
    </>
  );
}
