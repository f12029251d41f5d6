import { Button, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangePassword } from '@app/contracts';
import { ProblemAlert } from '../components/ProblemAlert';
import { EntryPage } from './EntryPage';
import { useChangePassword } from './session-queries';

const SHORTEST = 12;

/** The one-time password is replaced before anything else. */
export function ChangePasswordPage(): ReactNode {
  const { t } = useTranslation();
  const change = useChangePassword();
  return (
    <EntryPage title={t('entry.changePassword')}>
      <p>{t('entry.changeNote', { count: SHORTEST })}</p>
      {change.error !== null && <ProblemAlert error={change.error} />}
      <Form<ChangePassword>
        layout="vertical"
        requiredMark={false}
        onFinish={({ current, next }) => {
          change.mutate({ current, next });
        }}
      >
        <Form.Item name="current" label={t('entry.current')} rules={[{ required: true, message: t('entry.required') }]}>
          <Input.Password size="large" autoComplete="current-password" autoFocus />
        </Form.Item>
        <Form.Item
          name="next"
          label={t('entry.next')}
          rules={[{ required: true, min: SHORTEST, message: t('entry.tooShort', { count: SHORTEST }) }]}
        >
          <Input.Password size="large" autoComplete="new-password" />
        </Form.Item>
        <Form.Item
          name="again"
          label={t('entry.again')}
          dependencies={['next']}
          rules={[
            ({ getFieldValue }) => ({
              validator: async (_rule, value) =>
                value === getFieldValue('next') ? Promise.resolve() : Promise.reject(new Error(t('entry.different'))),
            }),
          ]}
        >
          <Input.Password size="large" autoComplete="new-password" />
        </Form.Item>
        <Button type="primary" size="large" block htmlType="submit" loading={change.isPending}>
          {t('entry.changePassword')}
        </Button>
      </Form>
    </EntryPage>
  );
}
