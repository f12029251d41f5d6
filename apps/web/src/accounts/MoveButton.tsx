import { App, Button, Modal, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountView } from '@app/contracts';
import { useDepartmentList } from '../components/departments';
import { ProblemAlert } from '../components/ProblemAlert';
import { ReasonInput } from '../components/ReasonInput';
import { useWords } from '../components/use-words';
import { useMove } from './account-queries';

/** Moves a person to another department: the role ends, since rights are given by the security administrator only. */
export function MoveButton({ account }: { readonly account: AccountView }): ReactNode {
  const { t } = useTranslation('accounts');
  const { message } = App.useApp();
  const { department } = useWords();
  const departments = useDepartmentList();
  const move = useMove(account.accountId);
  const [isOpen, setOpen] = useState(false);
  const [departmentCode, setDepartment] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const close = (): void => {
    setOpen(false);
    setDepartment(null);
    setReason('');
    move.reset();
  };
  const send = (): void => {
    if (departmentCode === null) return;
    move.mutate(
      { departmentCode, reason },
      {
        onSuccess: ({ heldTasks }) => {
          void message.success(heldTasks > 0 ? t('heldTasks', { count: heldTasks }) : t('move.done'));
          close();
        },
      },
    );
  };
  return (
    <>
      <Button
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('move.do')}
      </Button>
      <Modal
        open={isOpen}
        title={t('move.title', { name: account.displayName })}
        okText={t('move.do')}
        cancelText={t('shell:cancel')}
        okButtonProps={{ disabled: departmentCode === null || reason.trim() === '', loading: move.isPending }}
        onOk={send}
        onCancel={close}
      >
        <p>{t('move.note')}</p>
        {move.error !== null && <ProblemAlert error={move.error} />}
        <Select
          className="account-wide"
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={t('move.to')}
          placeholder={t('move.to')}
          value={departmentCode}
          options={departments
            .filter(({ code }) => code !== account.departmentCode)
            .map(({ code }) => ({ value: code, label: department(code) }))}
          onChange={setDepartment}
        />
        <ReasonInput label={t('reason')} value={reason} onChange={setReason} />
      </Modal>
    </>
  );
}
