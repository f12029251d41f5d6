import { LockOutlined, UserOutlined } from '@ant-design/icons';
import { Button, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignIn } from '@app/contracts';
import { ProblemAlert } from '../components/ProblemAlert';
import { EntryPage } from './EntryPage';
import { useSignIn } from './session-queries';

/** Sign-in with a local account. */
export function SignInPage(): ReactNode {
  const { t } = useTranslation();
  const signIn = useSignIn();
  const required = [{ required: true, message: t('entry.required') }];
  return (
    <EntryPage title={t('entry.signIn')}>
      {signIn.error !== null && <ProblemAlert error={signIn.error} />}
      <Form<SignIn>
        layout="vertical"
        requiredMark={false}
        onFinish={(values) => {
          signIn.mutate(values);
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
    </EntryPage>
  );
}
