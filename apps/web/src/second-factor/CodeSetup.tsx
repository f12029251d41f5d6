import { Button, Form, Input, QRCode } from 'antd';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CodeSecret } from '@app/contracts';
import { FactorProblem } from './FactorProblem';
import { useCodeSecret, useConfirmCodes } from './second-factor-queries';

interface CodeSetupProps {
  /** Recovery codes come with the first factor; `null` when there are some already. */
  readonly onDone: (recoveryCodes: readonly string[] | null) => void;
  readonly onCancel?: () => void;
}

/** Sets up an authenticator app: a picture to read, the secret for typing, and the first code as proof that it works. */
export function CodeSetup({ onDone, onCancel }: CodeSetupProps): ReactNode {
  const { mutate, data, error } = useCodeSecret();
  useEffect(() => {
    mutate();
  }, [mutate]);
  if (error !== null) return <FactorProblem error={error} />;
  return data === undefined ? null : <Secret secret={data} onDone={onDone} {...(onCancel && { onCancel })} />;
}

function Secret({ secret, ...rest }: CodeSetupProps & { readonly secret: CodeSecret }): ReactNode {
  const { t } = useTranslation('second-factor');
  return (
    <div className="code-setup">
      <QRCode value={secret.address} type="svg" size={184} errorLevel="M" />
      <div>
        <ol>
          <li>{t('setup.install')}</li>
          <li>{t('setup.read')}</li>
          <li>
            {t('setup.type')}
            <code className="code-secret">{secret.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
          </li>
          <li>{t('setup.confirm')}</li>
        </ol>
        <FirstCode {...rest} />
      </div>
    </div>
  );
}

function FirstCode({ onDone, onCancel }: CodeSetupProps): ReactNode {
  const { t } = useTranslation('second-factor');
  const confirming = useConfirmCodes();
  const send = ({ code }: { code: string }): void => {
    confirming.mutate(code, {
      onSuccess: ({ recoveryCodes }) => {
        onDone(recoveryCodes);
      },
    });
  };
  return (
    <>
      <FactorProblem error={confirming.error} />
      <Form<{ code: string }> layout="vertical" requiredMark={false} onFinish={send}>
        <Form.Item name="code" label={t('code')} rules={[{ required: true, message: t('shell:entry.required') }]}>
          <Input size="large" autoComplete="one-time-code" inputMode="numeric" maxLength={7} />
        </Form.Item>
        <div className="factor-acts">
          <Button type="primary" htmlType="submit" loading={confirming.isPending}>
            {t('setup.done')}
          </Button>
          {onCancel && <Button onClick={onCancel}>{t('shell:cancel')}</Button>}
        </div>
      </Form>
    </>
  );
}
