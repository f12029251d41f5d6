import { Button, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangePassword, Session } from '@app/contracts';
import { PASSWORD_RULES, passwordFaults } from '@app/domain';
import { ProblemAlert } from '../components/ProblemAlert';
import { countOf, PasswordRuleList } from './PasswordRuleList';
import { useChangePassword } from './session-queries';

interface PasswordFormProps {
  readonly session: Session;
  readonly currentLabel: string;
  readonly onChanged?: () => void;
}

/** Replaces the own password; the rules of the deployment stand beside it. */
export function PasswordForm({ session, currentLabel, onChanged }: PasswordFormProps): ReactNode {
  const { t } = useTranslation();
  const [form] = Form.useForm<ChangePassword>();
  const change = useChangePassword();
  const typed = Form.useWatch<string | undefined>('next', form) ?? '';
  const rules = PASSWORD_RULES[session.passwordProfile];
  const { accountName } = session;
  const faultWords = (password: string): string =>
    passwordFaults(password, accountName, rules)
      .map((fault) => t(`password.fault.${fault}`, { count: countOf(fault, rules) }))
      .join('');
  const send = ({ current, next }: ChangePassword): void => {
    const onSuccess = (): void => {
      form.resetFields();
      onChanged?.();
    };
    change.mutate({ current, next }, { onSuccess });
  };
  return (
    <>
      {change.error !== null && <ProblemAlert error={change.error} />}
      <Form<ChangePassword> form={form} layout="vertical" requiredMark={false} onFinish={send}>
        <Form.Item name="current" label={currentLabel} rules={[{ required: true, message: t('entry.required') }]}>
          <Input.Password size="large" autoComplete="current-password" autoFocus={session.mustChangePassword} />
        </Form.Item>
        <Form.Item
          name="next"
          label={t('entry.next')}
          validateTrigger="onBlur"
          rules={[{ validator: async (_rule, value) => refusedWith(faultWords(String(value ?? ''))) }]}
        >
          <Input.Password size="large" autoComplete="new-password" aria-describedby="password-rules" />
        </Form.Item>
        <div id="password-rules">
          <PasswordRuleList rules={rules} accountName={accountName} password={typed} />
        </div>
        <Form.Item
          name="again"
          label={t('entry.again')}
          dependencies={['next']}
          rules={[
            ({ getFieldValue }) => ({
              validator: async (_rule, value) =>
                refusedWith(value === getFieldValue('next') ? '' : t('entry.different')),
            }),
          ]}
        >
          <Input.Password size="large" autoComplete="new-password" />
        </Form.Item>
        <Button type="primary" size="large" block htmlType="submit" loading={change.isPending}>
          {t('entry.changePassword')}
        </Button>
      </Form>
    </>
  );
}

async function refusedWith(words: string): Promise<void> {
  if (words !== '') throw new Error(words);
  return Promise.resolve();
}
