import { Button, Input, Modal, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { REPORTER_FIELDS, type ReporterField } from '@app/domain';
import { ProblemAlert } from '../components/ProblemAlert';
import { useCorrectPerson } from './privacy-queries';

/** Puts a particular right as the person asked. */
export function CorrectionButton({ requestId }: { readonly requestId: string }): ReactNode {
  const { t } = useTranslation(['privacy', 'reporter']);
  const correct = useCorrectPerson(requestId);
  const [isOpen, setOpen] = useState(false);
  const [field, setField] = useState<ReporterField>('phone');
  const [value, setValue] = useState('');
  const end = (): void => {
    setOpen(false);
    setValue('');
    correct.reset();
  };
  return (
    <>
      <Button
        type="primary"
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('request.correct')}
      </Button>
      <Modal
        open={isOpen}
        title={t('request.correct')}
        okText={t('request.correct')}
        cancelText={t('cancel')}
        okButtonProps={{ disabled: value.trim() === '', loading: correct.isPending }}
        onOk={() => {
          correct.mutate({ field, value }, { onSuccess: end });
        }}
        onCancel={end}
      >
        <p>{t('request.correctNote')}</p>
        {correct.error !== null && <ProblemAlert error={correct.error} />}
        <div className="privacy-form">
          <Select
            aria-label={t('request.field')}
            value={field}
            options={REPORTER_FIELDS.map((name) => ({ value: name, label: t(`reporter:fields.${name}`) }))}
            onChange={setField}
          />
          <Input.TextArea
            rows={2}
            maxLength={4000}
            aria-label={t('request.value')}
            placeholder={t('request.value')}
            value={value}
            onChange={({ target }) => {
              setValue(target.value);
            }}
          />
        </div>
      </Modal>
    </>
  );
}
