import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input, Modal } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProofWay } from '@app/contracts';
import { call } from '../api/client';
import { askForProofBy } from '../api/proof';
import { FactorProblem } from './FactorProblem';
import { OtherWays } from './OtherWays';
import { usePasskeyOnce } from './passkey-browser';

/** Above the dialog of the act that is waiting. */
const ABOVE = 1200;

interface Asked {
  readonly ways: readonly ProofWay[];
  readonly answer: (isProven: boolean) => void;
}

/** Asks who is there before something grave, when that was proven long ago; the act waits for it and then goes on. */
export function ProofDialog(): ReactNode {
  const { t } = useTranslation('second-factor');
  const [asked, setAsked] = useState<Asked | null>(null);
  useEffect(
    () =>
      askForProofBy(
        async (ways) =>
          new Promise((resolve) => {
            const answer = (isProven: boolean): void => {
              setAsked(null);
              resolve(isProven);
            };
            setAsked({ ways, answer });
          }),
      ),
    [],
  );
  return (
    <Modal
      open={asked !== null}
      title={t('proof.title')}
      zIndex={ABOVE}
      width={420}
      destroyOnHidden
      footer={null}
      onCancel={() => {
        asked?.answer(false);
      }}
    >
      {asked !== null && <ProofForm {...asked} />}
    </Modal>
  );
}

function ProofForm({ ways, answer }: Asked): ReactNode {
  const { t } = useTranslation('second-factor');
  const [way, setWay] = useState<ProofWay>(ways[0] ?? 'password');
  const proven = (): void => {
    answer(true);
  };
  return (
    <>
      <p>{t('proof.note')}</p>
      {way === 'passkey' ? <PasskeyProof onProven={proven} /> : <TypedProof key={way} way={way} onProven={proven} />}
      <OtherWays ways={ways} way={way} onChange={setWay} />
    </>
  );
}

interface TypedProofProps {
  readonly way: ProofWay;
  readonly onProven: () => void;
}

function TypedProof({ way, onProven }: TypedProofProps): ReactNode {
  const { t } = useTranslation('second-factor');
  const isPassword = way === 'password';
  const proving = useMutation({
    mutationFn: (typed: string) =>
      call('proveAgain', { body: isPassword ? { way, password: typed } : { way: 'code', code: typed } }),
    onSuccess: onProven,
    gcTime: 0,
  });
  return (
    <>
      <FactorProblem error={proving.error} />
      <Form<{ typed: string }>
        layout="vertical"
        requiredMark={false}
        onFinish={({ typed }) => {
          proving.mutate(typed);
        }}
      >
        <Form.Item
          name="typed"
          label={t(isPassword ? 'proof.password' : 'code')}
          rules={[{ required: true, message: t('shell:entry.required') }]}
        >
          {isPassword ? (
            <Input.Password size="large" autoFocus autoComplete="current-password" />
          ) : (
            <Input size="large" autoFocus autoComplete="one-time-code" inputMode="numeric" maxLength={7} />
          )}
        </Form.Item>
        <Button type="primary" block htmlType="submit" loading={proving.isPending}>
          {t('proof.goOn')}
        </Button>
      </Form>
    </>
  );
}

function PasskeyProof({ onProven }: Pick<TypedProofProps, 'onProven'>): ReactNode {
  const { t } = useTranslation('second-factor');
  const proving = useMutation({
    mutationFn: async () => call('proveAgain', { body: { way: 'passkey', response: await usePasskeyOnce() } }),
    onSuccess: onProven,
  });
  return (
    <>
      <FactorProblem error={proving.error} />
      <Button
        type="primary"
        block
        loading={proving.isPending}
        onClick={() => {
          proving.mutate();
        }}
      >
        {t('step.usePasskey')}
      </Button>
    </>
  );
}
