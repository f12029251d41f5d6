import { Input, InputNumber, Radio, Select, Space } from 'antd';
import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PARALLEL_PROCEDURES, RELATION_CLASSES, SIGNALS, VIOLATION_CODES, type PlainDate } from '@app/domain';
import { DayPicker } from '../components/DayPicker';
import { useWords } from '../components/use-words';
import type { ComplaintPartProps } from './complaint-parts';
import { enteredText } from './complaint-values';
import { ComplaintField } from './ComplaintField';
import { SummaryPart } from './SummaryPart';

const FEN = 100;
const COUNTS = ['workersAffected', 'monthsUnpaid', 'peopleGathered'] as const;

/** What happened. */
export function MatterPart(props: ComplaintPartProps): ReactNode {
  const { values, problems, change } = props;
  const { t } = useTranslation('intake');
  const { word } = useWords();
  return (
    <>
      <ComplaintField name="violationCodes" isWide problems={problems}>
        {(id, marks) => (
          <Select
            id={id}
            {...marks}
            mode="multiple"
            className="step-wide"
            value={values.violationCodes}
            onChange={(violationCodes) => {
              change({ violationCodes });
            }}
            showSearch={{ optionFilterProp: 'label' }}
            placeholder={t('searchViolations')}
            options={VIOLATION_CODES.map((one) => ({ value: one, label: `${word('violation', one)} ${one}` }))}
          />
        )}
      </ComplaintField>
      <ComplaintField name="relationClass" isRequired isWide problems={problems}>
        {(id, marks) => (
          <Radio.Group
            id={id}
            {...marks}
            aria-labelledby={`${id}-label`}
            value={values.relationClass}
            onChange={(event) => {
              change({ relationClass: RELATION_CLASSES.find((one) => one === event.target.value) ?? 'UNKNOWN' });
            }}
            options={RELATION_CLASSES.map((one) => ({ value: one, label: word('relationClass', one) }))}
          />
        )}
      </ComplaintField>
      <TimePart {...props} />
      <ScalePart {...props} />
      <ComplaintField name="facts" isWide problems={problems}>
        {(id, marks) => (
          <Input.TextArea
            id={id}
            {...marks}
            autoSize={{ minRows: 4, maxRows: 16 }}
            maxLength={8000}
            showCount
            value={values.facts ?? ''}
            onChange={(event) => {
              change({ facts: enteredText(event.target.value) });
            }}
          />
        )}
      </ComplaintField>
      <SummaryPart {...props} />
    </>
  );
}

function TimePart({ values, problems, change }: ComplaintPartProps): ReactNode {
  const { t } = useTranslation(['intake', 'steps']);
  return (
    <>
      <ComplaintField name="violationOn" problems={problems}>
        {(id, marks) => (
          <DayPicker
            id={id}
            {...marks}
            className="step-wide"
            format={t('steps:dayFormat')}
            value={values.violationOn === null ? null : dayjs(values.violationOn)}
            onChange={(day) => {
              change({ violationOn: day === null ? null : (day.format('YYYY-MM-DD') as PlainDate) });
            }} // formatted as the brand says
          />
        )}
      </ComplaintField>
      <ComplaintField name="ongoing" problems={problems}>
        {(id, marks) => (
          <Radio.Group
            id={id}
            {...marks}
            aria-labelledby={`${id}-label`}
            value={values.ongoing ?? 'unknown'}
            onChange={(event) => {
              change({ ongoing: typeof event.target.value === 'boolean' ? event.target.value : null });
            }}
            options={[
              { value: true, label: t('steps:yes') },
              { value: false, label: t('steps:no') },
              { value: 'unknown', label: t('notStated') },
            ]}
          />
        )}
      </ComplaintField>
    </>
  );
}

function ScalePart({ values, problems, change }: ComplaintPartProps): ReactNode {
  const { t } = useTranslation(['intake', 'steps']);
  const { word } = useWords();
  return (
    <>
      <ComplaintField name="amountClaimedFen" problems={problems}>
        {(id, marks) => (
          <Space.Compact>
            <InputNumber
              id={id}
              {...marks}
              min={0}
              precision={2}
              controls={false}
              value={values.amountClaimedFen === null ? null : values.amountClaimedFen / FEN}
              onChange={(yuan) => {
                change({ amountClaimedFen: yuan === null ? null : Math.round(yuan * FEN) });
              }}
            />
            <Space.Addon>{t('steps:yuan')}</Space.Addon>
          </Space.Compact>
        )}
      </ComplaintField>
      {COUNTS.map((name) => (
        <ComplaintField key={name} name={name} problems={problems}>
          {(id, marks) => (
            <InputNumber
              id={id}
              {...marks}
              min={0}
              precision={0}
              className="step-wide"
              value={values[name]}
              onChange={(count) => {
                change({ [name]: count });
              }}
            />
          )}
        </ComplaintField>
      ))}
      <ComplaintField name="parallelProcedure" isRequired problems={problems}>
        {(id, marks) => (
          <Select
            id={id}
            {...marks}
            className="step-wide"
            value={values.parallelProcedure}
            onChange={(parallelProcedure) => {
              change({ parallelProcedure });
            }}
            options={PARALLEL_PROCEDURES.map((one) => ({ value: one, label: word('parallelProcedure', one) }))}
          />
        )}
      </ComplaintField>
      <ComplaintField name="signals" problems={problems}>
        {(id, marks) => (
          <Select
            id={id}
            {...marks}
            mode="multiple"
            className="step-wide"
            value={values.signals}
            onChange={(signals) => {
              change({ signals });
            }}
            options={SIGNALS.map((one) => ({ value: one, label: word('signal', one) }))}
          />
        )}
      </ComplaintField>
    </>
  );
}

/** What the complainant asks for. */
export function RequestPart({ values, problems, change }: ComplaintPartProps): ReactNode {
  return (
    <ComplaintField name="requests" isWide problems={problems}>
      {(id, marks) => (
        <Input.TextArea
          id={id}
          {...marks}
          autoSize={{ minRows: 2, maxRows: 10 }}
          maxLength={8000}
          showCount
          value={values.requests ?? ''}
          onChange={(event) => {
            change({ requests: enteredText(event.target.value) });
          }}
        />
      )}
    </ComplaintField>
  );
}
