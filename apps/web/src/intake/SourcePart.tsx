import { Checkbox, Select } from 'antd';
import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CHANNELS, COMPLAINT_KINDS, type PlainDate } from '@app/domain';
import { DayPicker } from '../components/DayPicker';
import { useWords } from '../components/use-words';
import type { ComplaintPartProps } from './complaint-parts';
import { ComplaintField } from './ComplaintField';

/** Where the matter comes from. */
export function SourcePart({ values, problems, change }: ComplaintPartProps): ReactNode {
  const { t } = useTranslation(['intake', 'steps']);
  const { word } = useWords();
  return (
    <>
      <ComplaintField name="kind" isRequired problems={problems}>
        {(id, marks) => (
          <Select
            id={id}
            {...marks}
            className="step-wide"
            value={values.kind}
            onChange={(kind) => {
              change({ kind });
            }}
            options={COMPLAINT_KINDS.map((one) => ({ value: one, label: word('complaintKind', one) }))}
          />
        )}
      </ComplaintField>
      <ComplaintField name="channel" isRequired problems={problems}>
        {(id, marks) => (
          <Select
            id={id}
            {...marks}
            className="step-wide"
            value={values.channel}
            onChange={(channel) => {
              change({ channel });
            }}
            options={CHANNELS.filter((one) => one !== 'import').map((one) => ({
              value: one,
              label: word('channel', one),
            }))}
          />
        )}
      </ComplaintField>
      <ComplaintField name="receivedOn" isRequired problems={problems}>
        {(id, marks) => (
          <DayPicker
            id={id}
            {...marks}
            className="step-wide"
            format={t('steps:dayFormat')}
            allowClear={false}
            value={dayjs(values.receivedOn)}
            onChange={(day) => {
              if (day !== null) change({ receivedOn: day.format('YYYY-MM-DD') as PlainDate });
            }} // formatted as the brand says
          />
        )}
      </ComplaintField>
      <div className="intake-wide intake-checks">
        <Checkbox
          checked={values.confidential}
          onChange={(event) => {
            change({ confidential: event.target.checked });
          }}
        >
          {t('fields.confidential.label')}
        </Checkbox>
        <Checkbox
          checked={values.urgent}
          onChange={(event) => {
            change({ urgent: event.target.checked });
          }}
        >
          {t('fields.urgent.label')}
        </Checkbox>
        <p className="step-help">{t('fields.confidential.help')}</p>
      </div>
    </>
  );
}
