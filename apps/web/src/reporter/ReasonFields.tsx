import { Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface ReasonFieldsProps<Reason extends string> {
  readonly reason: Reason;
  readonly reasons: readonly Reason[];
  readonly labelOf: (reason: Reason) => string;
  readonly onReason: (reason: Reason) => void;
  readonly note: string;
  readonly onNote: (note: string) => void;
}

/** Why somebody wants to see something of a person: a reason of the list and what is to be said of it. */
export function ReasonFields<Reason extends string>(props: ReasonFieldsProps<Reason>): ReactNode {
  const { t } = useTranslation('reporter');
  const { reason, reasons, labelOf, onReason, note, onNote } = props;
  return (
    <>
      <Select
        className="reporter-wide"
        aria-label={t('reason')}
        value={reason}
        onChange={onReason}
        options={reasons.map((one) => ({ value: one, label: labelOf(one) }))}
      />
      <Input.TextArea
        className="dialog-text"
        rows={2}
        maxLength={1000}
        aria-label={t('note')}
        placeholder={t('note')}
        value={note}
        onChange={({ target }) => {
          onNote(target.value);
        }}
      />
    </>
  );
}
