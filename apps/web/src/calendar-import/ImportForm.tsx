import { InboxOutlined } from '@ant-design/icons';
import { Button, Input, Select, Upload } from 'antd';
import dayjs from 'dayjs';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useScopeWord } from '../calendar/NoticeOf';
import { DayPicker } from '../components/DayPicker';
import { useDepartmentList } from '../components/departments';
import { textIn, type NoticeEntries } from './file-request';

/** A file as it was chosen. */
export interface ChosenFile {
  readonly name: string;
  readonly content: string;
}

interface ImportFormProps {
  readonly file: ChosenFile | null;
  readonly entries: NoticeEntries;
  readonly isPending: boolean;
  readonly onFile: (file: ChosenFile) => void;
  readonly onEntries: (change: Partial<NoticeEntries>) => void;
  readonly onPreview: () => void;
}

const FIELDS = [
  ['title', 'text'],
  ['number', 'text'],
  ['issuedOn', 'day'],
  ['url', 'url'],
  ['year', 'number'],
] as const;

/** Choice of the file and of those for whom its days are, and what is known of the notice. */
export function ImportForm(props: ImportFormProps): ReactNode {
  const { t } = useTranslation('calendar');
  const { file, entries, isPending, onFile, onEntries, onPreview } = props;
  return (
    <form
      className="panel calendar-form"
      onSubmit={(event) => {
        event.preventDefault();
        onPreview();
      }}
    >
      <Upload.Dragger
        accept=".csv,.json,.txt,text/csv,application/json"
        maxCount={1}
        showUploadList={false}
        beforeUpload={(chosen) => {
          void chosen.arrayBuffer().then((bytes) => {
            onFile({ name: chosen.name, content: textIn(bytes) });
          });
          return false;
        }}
      >
        <p>
          <InboxOutlined aria-hidden="true" /> {file === null ? t('drop') : t('chosen', { name: file.name })}
        </p>
        <p className="quiet">{t('dropNote')}</p>
      </Upload.Dragger>
      <ScopeField
        scope={entries.scope}
        onScope={(scope) => {
          onEntries({ scope });
        }}
      />
      {FIELDS.map(([name, type]) => (
        <EntryField
          key={name}
          name={name}
          type={type}
          value={entries[name]}
          onValue={(value) => {
            onEntries({ [name]: value });
          }}
        />
      ))}
      <div>
        <Button type="primary" htmlType="submit" disabled={file === null} loading={isPending}>
          {t('preview')}
        </Button>
      </div>
    </form>
  );
}

interface ScopeFieldProps {
  readonly scope: string;
  readonly onScope: (scope: string) => void;
}

function ScopeField({ scope, onScope }: ScopeFieldProps): ReactNode {
  const { t } = useTranslation('calendar');
  const id = useId();
  const scopeWord = useScopeWord();
  const scopes = ['national', 'region', ...useDepartmentList().map(({ code }) => `department:${code}`)];
  return (
    <div className="calendar-entry">
      <label htmlFor={id}>{t('entry.scope')}</label>
      <Select
        id={id}
        value={scope}
        options={scopes.map((value) => ({ value, label: scopeWord(value) }))}
        onChange={onScope}
      />
      <small className="quiet">{t('entryNote.scope')}</small>
    </div>
  );
}

interface EntryFieldProps {
  readonly name: (typeof FIELDS)[number][0];
  readonly type: (typeof FIELDS)[number][1];
  readonly value: string;
  readonly onValue: (value: string) => void;
}

function EntryField({ name, type, value, onValue }: EntryFieldProps): ReactNode {
  const { t } = useTranslation('calendar');
  const id = useId();
  return (
    <div className="calendar-entry">
      <label htmlFor={id}>{t(`entry.${name}`)}</label>
      {type === 'day' ? (
        <DayEntry id={id} value={value} onValue={onValue} />
      ) : (
        <Input
          id={id}
          type={type}
          maxLength={name === 'url' ? 500 : 200}
          value={value}
          onChange={({ target }) => {
            onValue(target.value);
          }}
        />
      )}
      <small className="quiet">{t(`entryNote.${name}`)}</small>
    </div>
  );
}

/** A day, kept as `YYYY-MM-DD`; empty while nobody knows it. */
function DayEntry({
  id,
  value,
  onValue,
}: { readonly id: string } & Pick<EntryFieldProps, 'value' | 'onValue'>): ReactNode {
  const { t } = useTranslation('steps');
  return (
    <DayPicker
      id={id}
      value={value === '' ? null : dayjs(value)}
      format={[t('dayFormat'), 'YYYY-MM-DD', 'YYYYMMDD']}
      onChange={(chosen) => {
        onValue(chosen?.format('YYYY-MM-DD') ?? '');
      }}
    />
  );
}
