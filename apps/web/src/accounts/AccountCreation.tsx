import { PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, Modal, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDepartmentList } from '../components/departments';
import { ProblemAlert } from '../components/ProblemAlert';
import { useWords } from '../components/use-words';
import { useAccountCreation } from './account-queries';
import { OneTimeCodeDialog } from './OneTimeCodeDialog';

interface Entered {
  readonly accountName: string;
  readonly displayName: string;
  readonly departmentCode: string;
  readonly certificateNumber?: string;
}

interface Created {
  readonly name: string;
  readonly accountName: string;
  readonly code: string;
}

/** Letters, digits, dot, hyphen, underscore: as the server asks. */
const ACCOUNT_NAME = /^[\p{L}\p{N}._-]{1,64}$/u;

/** Creates the account of a person and shows the password that opens it once. */
export function AccountCreation(): ReactNode {
  const { t } = useTranslation('accounts');
  const [isOpen, setOpen] = useState(false);
  const [created, setCreated] = useState<Created | null>(null);
  const close = (): void => {
    setOpen(false);
  };
  return (
    <>
      <Button
        type="primary"
        icon={<PlusOutlined />}
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('create.do')}
      </Button>
      {isOpen && (
        <CreationDialog
          onClose={close}
          onCreated={(made) => {
            close();
            setCreated(made);
          }}
        />
      )}
      <OneTimeCodeDialog
        name={created?.name ?? ''}
        accountName={created?.accountName ?? ''}
        code={created?.code ?? null}
        onClose={() => {
          setCreated(null);
        }}
      />
    </>
  );
}

interface CreationDialogProps {
  readonly onClose: () => void;
  readonly onCreated: (created: Created) => void;
}

function CreationDialog({ onClose, onCreated }: CreationDialogProps): ReactNode {
  const { t } = useTranslation('accounts');
  const creation = useAccountCreation();
  const [form] = Form.useForm<Entered>();
  const send = ({ certificateNumber = '', ...entered }: Entered): void => {
    creation.mutate(
      { ...entered, certificateNumber: certificateNumber.trim() === '' ? null : certificateNumber },
      {
        onSuccess: ({ oneTimeCode: code }) => {
          onCreated({ name: entered.displayName, accountName: entered.accountName, code });
        },
      },
    );
  };
  return (
    <Modal
      open
      title={t('create.title')}
      okText={t('create.do')}
      cancelText={t('shell:cancel')}
      okButtonProps={{ loading: creation.isPending }}
      onOk={() => {
        form.submit();
      }}
      onCancel={onClose}
    >
      <p>{t('create.note')}</p>
      {creation.error !== null && <ProblemAlert error={creation.error} />}
      <Form<Entered> form={form} layout="vertical" onFinish={send} requiredMark={false}>
        <Fields />
      </Form>
    </Modal>
  );
}

function Fields(): ReactNode {
  const { t } = useTranslation('accounts');
  const { department } = useWords();
  const departments = useDepartmentList();
  const required = { required: true, whitespace: true, message: t('create.required') };
  return (
    <>
      <Form.Item name="displayName" label={t('create.displayName')} rules={[required]}>
        <Input maxLength={64} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="accountName"
        label={t('create.accountName')}
        extra={t('create.accountNameNote')}
        rules={[required, { pattern: ACCOUNT_NAME, message: t('create.accountNameWrong') }]}
      >
        <Input maxLength={64} autoComplete="off" spellCheck={false} />
      </Form.Item>
      <Form.Item name="departmentCode" label={t('department')} rules={[required]}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={departments.map(({ code }) => ({ value: code, label: department(code) }))}
        />
      </Form.Item>
      <Form.Item name="certificateNumber" label={t('create.certificateNumber')} extra={t('create.certificateNote')}>
        <Input maxLength={64} autoComplete="off" />
      </Form.Item>
    </>
  );
}
