import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProofWay, Session } from '@app/contracts';
import { call, problemOf } from '../api/client';
import { FactorProblem } from './FactorProblem';
import { OtherWays } from './OtherWays';
import { usePasskeyOnce } from './passkey-browser';
import './second-factor.css';

interface SecondStepFormProps {
  readonly ways: readonly ProofWay[];
  readonly onEntered: (session: Session) => void;
  /** The step is awaited no more, or the person goes back: the password is asked for again. */
  readonly onStartOver: () => void;
}

/** The second step of a sign-in: a code, a passkey, or a recovery code. */
export function SecondStepForm({ ways, onEntered, onStartOver }: SecondStepFormProps): ReactNode {
  const { t } = useTranslation('second-factor');
  const [way, setWay] = useState<ProofWay>(ways[0] ?? 'code');
  return (
    <>
      {way === 'passkey' ? (
        <PasskeyStep onEntered={onEntered} />
      ) : (
        <CodeStep key={way} way={way} onEntered={onEntered} />
      )}
      <OtherWays ways={ways} way={way} onChange={setWay}>
        <Button type="link" onClick={onStartOver}>
          {t('step.startOver')}
        </Button>
      </OtherWays>
    </>
  );
}

interface CodeStepProps {
  readonly way: ProofWay;
  readonly onEntered: (session: Session) => void;
}

function CodeStep({ way, onEntered }: CodeStepProps): ReactNode {
  const { t } = useTranslation('second-factor');
  const isApp = way === 'code';
  const proving = useMutation({
    mutationFn: (code: string) => call('proveSecondFactor', { body: { way: isApp ? 'code' : 'recovery-code', code } }),
    onSuccess: onEntered,
  });
  return (
    <>
      <p>{t(isApp ? 'step.codeNote' : 'step.recoveryNote')}</p>
      <FactorProblem error={proving.error} />
      {problemOf(proving.error)?.code === 'session.second-step-required' && <p>{t('step.tooLate')}</p>}
      <Form<{ code: string }>
        layout="vertical"
        requiredMark={false}
        onFinish={({ code }) => {
          proving.mutate(code);
        }}
      >
        <Form.Item
          name="code"
          label={t(isApp ? 'code' : 'recoveryCode')}
          rules={[{ required: true, message: t('shell:entry.required') }]}
        >
          <Input
            size="large"
            autoFocus
            autoComplete={isApp ? 'one-time-code' : 'off'}
            inputMode={isApp ? 'numeric' : 'text'}
            maxLength={isApp ? 7 : 40}
          />
        </Form.Item>
        <Button type="primary" size="large" block htmlType="submit" loading={proving.isPending}>
          {t('step.goOn')}
        </Button>
      </Form>
    </>
  );
}

function PasskeyStep({ onEntered }: Pick<CodeStepProps, 'onEntered'>): ReactNode {
  const { t } = useTranslation('second-factor');
  const signIn = usePasskeySignIn(onEntered);
  return (
    <>
      <p>{t('step.passkeyNote')}</p>
      <FactorProblem error={signIn.error} />
      <Button
        type="primary"
        size="large"
        block
        autoFocus
        loading={signIn.isPending}
        onClick={() => {
          signIn.mutate();
        }}
      >
        {t('step.usePasskey')}
      </Button>
    </>
  );
}

/** Signs in with a passkey. */
export function usePasskeySignIn(onEntered: (session: Session) => void): UseMutationResult<Session, Error, void> {
  return useMutation({
    mutationFn: async () => call('signInByPasskey', { body: await usePasskeyOnce() }),
    onSuccess: onEntered,
  });
}
