import { Button, Input, Modal, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { REQUEST_REFUSAL_BASES, type RequestRefusalBasis } from '@app/domain';
import { ProblemAlert } from '../components/ProblemAlert';
import { useDecideRequest } from './privacy-queries';

/** Refuses a request, with what the refusal rests on. */
export function RefusalButton({ requestId }: { readonly requestId: string }): ReactNode {
  const { t } = useTranslation('privacy');
  const decide = useDecideRequest(requestId);
  const [isOpen, setOpen] = useState(false);
  const [basis, setBasis] = useState<RequestRefusalBasis | null>(null);
  const [note, setNote] = useState('');
  const end = (): void => {
    setOpen(false);
    setBasis(null);
    setNote('');
    decide.reset();
  };
  return (
    <>
      <Button
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('request.refuse')}
      </Button>
      <Modal
        open={isOpen}
        title={t('request.refuse')}
        okText={t('request.refuse')}
        cancelText={t('cancel')}
        okButtonProps={{ disabled: basis === null || note.trim() === '', loading: decide.isPending }}
        onOk={() => {
          decide.mutate({ granted: false, basis, note }, { onSuccess: end });
        }}
        onCancel={end}
      >
        <p>{t('request.refuseNote')}</p>
        {decide.error !== null && <ProblemAlert error={decide.error} />}
        <div className="privacy-form">
          <Select
            aria-label={t('request.basisLabel')}
            placeholder={t('request.basisLabel')}
            value={basis}
            options={REQUEST_REFUSAL_BASES.map((code) => ({ value: code, label: t(`request.basis.${code}`) }))}
            onChange={setBasis}
          />
          <Input.TextArea
            rows={3}
            maxLength={1000}
            aria-label={t('request.opinion')}
            placeholder={t('request.opinion')}
            value={note}
            onChange={({ target }) => {
              setNote(target.value);
            }}
          />
        </div>
      </Modal>
    </>
  );
}
