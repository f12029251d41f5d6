import { KeyOutlined, LockOutlined, UserOutlined } from '@ant-design/icons';
import { Button, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Session, SignIn, SignInAnswer } from '@app/contracts';
import { ProblemAlert } from '../components/ProblemAlert';
import { FactorProblem } from '../second-factor/FactorProblem';
import { knowsPasskeys } from '../second-factor/passkey-browser';
import { useSignInWays } from '../second-factor/second-factor-queries';
import { usePasskeySignIn } from '../second-factor/SecondStepForm';
import { SignOnButton } from '../sign-on/SignOnButton';
import { EntryPage } from './EntryPage';
import { useEnter, useSignIn } from './session-queries';
import { SignInSteps } from './SignInSteps';

/** Sign-in with a local account. */
export function SignInPage(): ReactNode {
  const { t } = useTranslation();
  const enter = useEnter();
  return (
    <EntryPage title={t('entry.signIn')}>
      <SignInSteps
        onEntered={enter}
        first={(onAnswer) => (
          <>
            <AccountForm onAnswer={onAnswer} />
            <PasskeyButton onEntered={enter} />
            <SignOnButton in="page" />
          </>
        )}
      />
    </EntryPage>
  );
}

function AccountForm({ onAnswer }: { readonly onAnswer: (answer: SignInAnswer) => void }): ReactNode {
  const { t } = useTranslation();
  const signIn = useSignIn();
  const required = [{ required: true, message: t('entry.required') }];
  return (
    <>
      {signIn.error !== null && <ProblemAlert error={signIn.error} />}
      <Form<SignIn>
        layout="vertical"
        requiredMark={false}
        onFinish={(values) => {
          signIn.mutate(values, { onSuccess: onAnswer });
        }}
      >
        <Form.Item name="accountName" label={t('entry.accountName')} rules={required}>
          <Input size="large" prefix={<UserOutlined />} autoComplete="username" autoFocus />
        </Form.Item>
        <Form.Item name="password" label={t('entry.password')} rules={required}>
          <Input.Password size="large" prefix={<LockOutlined />} autoComplete="current-password" />
        </Form.Item>
        <Button type="primary" size="large" block htmlType="submit" loading={signIn.isPending}>
          {t('entry.signIn')}
        </Button>
      </Form>
    </>
  );
}

/** A passkey signs in by itself, where the deployment and the browser know them. */
export function PasskeyButton({ onEntered }: { readonly onEntered: (session: Session) => void }): ReactNode {
  const { t } = useTranslation();
  const ways = useSignInWays();
  const signIn = usePasskeySignIn(onEntered);
  if (ways?.passkeys !== true || !knowsPasskeys()) return null;
  return (
    <div className="sign-in-other">
      <FactorProblem error={signIn.error} />
      <Button
        size="large"
        block
        icon={<KeyOutlined />}
        loading={signIn.isPending}
        onClick={() => {
          signIn.mutate();
        }}
      >
        {t('entry.passkey')}
      </Button>
    </div>
  );
}
