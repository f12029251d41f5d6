import { Button, Input, Modal, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordRequest as Draft } from '@app/contracts';
import { IDENTITY_CHECKS, PERSON_REQUEST_KINDS } from '@app/domain';
import { DayInput } from '../components/DayInput';
import { ProblemAlert } from '../components/ProblemAlert';
import { useSession } from '../session/session-queries';
import { useRecordRequest } from './privacy-queries';

type Open = Omit<Draft, 'receivedOn'> & { readonly receivedOn: string };

/** Records what the person asks about the own data. */
export function RecordRequest({ complaintId }: { readonly complaintId: string }): ReactNode {
  const { t } = useTranslation('privacy');
  const today = useSession()?.today ?? '';
  const empty: Open = {
    ...{ kind: 'access', receivedOn: today, identityCheck: 'document-seen', identityNote: '', wish: '' },
  };
  const record = useRecordRequest(complaintId);
  const [draft, setDraft] = useState<Open | null>(null);
  const end = (): void => {
    setDraft(null);
    record.reset();
  };
  return (
    <>
      <Button
        onClick={() => {
          setDraft(empty);
        }}
      >
        {t('request.record')}
      </Button>
      <Modal
        open={draft !== null}
        title={t('request.record')}
        okText={t('request.record')}
        cancelText={t('cancel')}
        okButtonProps={{ disabled: draft === null || !isComplete(draft), loading: record.isPending }}
        onOk={() => {
          if (draft !== null) record.mutate(draft, { onSuccess: end });
        }}
        onCancel={end}
      >
        <p>{t('request.recordNote')}</p>
        {record.error !== null && <ProblemAlert error={record.error} />}
        {draft !== null && <Fields draft={draft} onChange={setDraft} />}
      </Modal>
    </>
  );
}

function isComplete({ receivedOn, identityNote, wish }: Open): boolean {
  return receivedOn !== '' && identityNote.trim() !== '' && wish.trim() !== '';
}

interface FieldsProps {
  readonly draft: Open;
  readonly onChange: (draft: Open) => void;
}

function Fields({ draft, onChange }: FieldsProps): ReactNode {
  const { t } = useTranslation('privacy');
  return (
    <div className="privacy-form">
      <Select
        aria-label={t('request.kindLabel')}
        value={draft.kind}
        options={PERSON_REQUEST_KINDS.map((kind) => ({ value: kind, label: t(`request.kind.${kind}`) }))}
        onChange={(kind) => {
          onChange({ ...draft, kind });
        }}
      />
      <label htmlFor="person-request-received">{t('request.receivedOn')}</label>
      <DayInput
        id="person-request-received"
        value={draft.receivedOn}
        onChange={(receivedOn) => {
          onChange({ ...draft, receivedOn });
        }}
      />
      <Select
        aria-label={t('request.identity')}
        value={draft.identityCheck}
        options={IDENTITY_CHECKS.map((check) => ({ value: check, label: t(`request.identityCheck.${check}`) }))}
        onChange={(identityCheck) => {
          onChange({ ...draft, identityCheck });
        }}
      />
      <Words
        label={t('request.identityNote')}
        value={draft.identityNote}
        onChange={(identityNote) => {
          onChange({ ...draft, identityNote });
        }}
      />
      <Words
        label={t('request.wish')}
        value={draft.wish}
        onChange={(wish) => {
          onChange({ ...draft, wish });
        }}
      />
    </div>
  );
}

interface WordsProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Words({ label, value, onChange }: WordsProps): ReactNode {
  return (
    <Input.TextArea
      rows={2}
      maxLength={1000}
      aria-label={label}
      placeholder={label}
      value={value}
      onChange={({ target }) => {
        onChange(target.value);
      }}
    />
  );
}
