import { Button, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FactorProblem } from './FactorProblem';
import { useAddPasskey } from './second-factor-queries';

interface AddPasskeyFormProps {
  readonly onDone: (recoveryCodes: readonly string[] | null) => void;
}

/** Makes a passkey on this device and keeps it under a name. */
export function AddPasskeyForm({ onDone }: AddPasskeyFormProps): ReactNode {
  const { t } = useTranslation('second-factor');
  const [form] = Form.useForm<{ name: string }>();
  const adding = useAddPasskey();
  const send = ({ name }: { name: string }): void => {
    adding.mutate(name, {
      onSuccess: ({ recoveryCodes }) => {
        form.resetFields();
        onDone(recoveryCodes);
      },
    });
  };
  return (
    <>
      <FactorProblem error={adding.error} />
      <Form<{ name: string }>
        className="add-passkey"
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={send}
      >
        <Form.Item
          name="name"
          label={t('passkey.name')}
          rules={[{ required: true, whitespace: true, message: t('shell:entry.required') }]}
        >
          <Input maxLength={40} placeholder={t('passkey.nameExample')} autoComplete="off" />
        </Form.Item>
        <Button htmlType="submit" loading={adding.isPending}>
          {t('passkey.add')}
        </Button>
      </Form>
    </>
  );
}
