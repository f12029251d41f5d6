import { Button, Input, InputNumber, Modal, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProposePeriod } from '@app/contracts';
import { PRIVACY_PERIODS, PRIVACY_UNITS } from '@app/domain';
import { ProblemAlert } from '../components/ProblemAlert';
import { useProposePeriod } from './privacy-queries';

/** No amount stands there to begin with: the product has no default. */
const EMPTY: Omit<ProposePeriod, 'amount'> & { readonly amount: number | null } = {
  ...{ name: 'informant', amount: null, unit: 'year', basis: '' },
};

/** Proposes a period with what it rests on. */
export function PeriodProposal(): ReactNode {
  const { t } = useTranslation('privacy');
  const propose = useProposePeriod();
  const [isOpen, setOpen] = useState(false);
  const [draft, setDraft] = useState(EMPTY);
  const { amount } = draft;
  const end = (): void => {
    setOpen(false);
    setDraft(EMPTY);
    propose.reset();
  };
  return (
    <>
      <Button
        type="primary"
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('period.propose')}
      </Button>
      <Modal
        open={isOpen}
        title={t('period.propose')}
        okText={t('period.propose')}
        cancelText={t('cancel')}
        okButtonProps={{ disabled: amount === null || draft.basis.trim() === '', loading: propose.isPending }}
        onOk={() => {
          if (amount !== null) propose.mutate({ ...draft, amount }, { onSuccess: end });
        }}
        onCancel={end}
      >
        <p>{t('period.proposeNote')}</p>
        {propose.error !== null && <ProblemAlert error={propose.error} />}
        <PeriodFields draft={draft} onChange={setDraft} />
      </Modal>
    </>
  );
}

interface PeriodFieldsProps {
  readonly draft: typeof EMPTY;
  readonly onChange: (draft: typeof EMPTY) => void;
}

function PeriodFields({ draft, onChange }: PeriodFieldsProps): ReactNode {
  const { t } = useTranslation('privacy');
  return (
    <div className="privacy-form">
      <Select
        aria-label={t('period.name')}
        value={draft.name}
        options={PRIVACY_PERIODS.map((name) => ({ value: name, label: t(`period.${name}`) }))}
        onChange={(name) => {
          onChange({ ...draft, name });
        }}
      />
      <InputNumber
        aria-label={t('period.amount')}
        placeholder={t('period.amount')}
        min={1}
        precision={0}
        value={draft.amount}
        onChange={(amount) => {
          onChange({ ...draft, amount });
        }}
      />
      <Select
        aria-label={t('period.unit')}
        value={draft.unit}
        options={PRIVACY_UNITS.map((unit) => ({ value: unit, label: t(`unit.${unit}`) }))}
        onChange={(unit) => {
          onChange({ ...draft, unit });
        }}
      />
      <Input.TextArea
        rows={3}
        maxLength={1000}
        aria-label={t('basis')}
        placeholder={t('basis')}
        value={draft.basis}
        onChange={({ target }) => {
          onChange({ ...draft, basis: target.value });
        }}
      />
    </div>
  );
}
