import { CheckCircleOutlined, WarningOutlined } from '@ant-design/icons';
import { Alert, Input, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { checkCreditCode, RESPONDENT_ROLES } from '@app/domain';
import type { ComplaintPartProps } from './complaint-parts';
import { enteredText } from './complaint-values';
import { ComplaintField } from './ComplaintField';

const REPORTER = ['name', 'phone', 'idNumber', 'address', 'occupation', 'platformAccount'] as const;
const RESPONDENT = ['address', 'region', 'legalPerson', 'phone'] as const;

/** Who complains; kept apart from the case and shown to nobody there. */
export function ReporterPart({ values, problems, change }: ComplaintPartProps): ReactNode {
  const { t } = useTranslation('intake');
  return (
    <>
      <Alert type="info" showIcon className="intake-wide" title={t('secrecy.title')} description={t('secrecy.text')} />
      {REPORTER.map((name) => (
        <ComplaintField key={name} name={`reporter.${name}`} problems={problems}>
          {(id, marks) => (
            <Input
              id={id}
              {...marks}
              maxLength={200}
              autoComplete="off"
              value={values.reporter[name] ?? ''}
              onChange={(event) => {
                change({ reporter: { ...values.reporter, [name]: enteredText(event.target.value) } });
              }}
            />
          )}
        </ComplaintField>
      ))}
    </>
  );
}

/** Against whom. */
export function RespondentPart({ values, problems, change }: ComplaintPartProps): ReactNode {
  const { t } = useTranslation('intake');
  const { respondent } = values;
  const set = (part: Partial<typeof respondent>): void => {
    change({ respondent: { ...respondent, ...part } });
  };
  return (
    <>
      <ComplaintField name="respondent.name" isRequired problems={problems}>
        {(id, marks) => (
          <Input
            id={id}
            {...marks}
            maxLength={200}
            value={respondent.name}
            onChange={(event) => {
              set({ name: event.target.value });
            }}
          />
        )}
      </ComplaintField>
      <ComplaintField name="respondent.role" isRequired problems={problems}>
        {(id, marks) => (
          <Select
            id={id}
            {...marks}
            className="step-wide"
            value={respondent.role}
            onChange={(role) => {
              set({ role });
            }}
            options={RESPONDENT_ROLES.map((one) => ({ value: one, label: t(`roles.${one}`) }))}
          />
        )}
      </ComplaintField>
      <CreditCodeField
        code={respondent.creditCode}
        problems={problems}
        onChange={(creditCode) => {
          set({ creditCode });
        }}
      />
      {RESPONDENT.map((name) => (
        <ComplaintField key={name} name={`respondent.${name}`} problems={problems}>
          {(id, marks) => (
            <Input
              id={id}
              {...marks}
              maxLength={200}
              value={respondent[name] ?? ''}
              onChange={(event) => {
                set({ [name]: enteredText(event.target.value) });
              }}
            />
          )}
        </ComplaintField>
      ))}
      <ComplaintField name="platformName" problems={problems}>
        {(id, marks) => (
          <Input
            id={id}
            {...marks}
            maxLength={200}
            value={values.platformName ?? ''}
            onChange={(event) => {
              change({ platformName: enteredText(event.target.value) });
            }}
          />
        )}
      </ComplaintField>
    </>
  );
}

interface CreditCodeFieldProps {
  readonly code: string | null;
  readonly problems: ReadonlyMap<string, string>;
  readonly onChange: (code: string | null) => void;
}

/** The credit code, checked on leaving the field; a wrong one is taken as a clue with a mark. */
function CreditCodeField({ code, problems, onChange }: CreditCodeFieldProps): ReactNode {
  const { t } = useTranslation('intake');
  const [isLeft, setLeft] = useState(false);
  const check = isLeft && code !== null ? checkCreditCode(code) : null;
  return (
    <ComplaintField name="respondent.creditCode" problems={problems}>
      {(id, marks) => (
        <>
          <Input
            id={id}
            {...marks}
            maxLength={18}
            value={code ?? ''}
            onBlur={() => {
              setLeft(true);
            }}
            onChange={(event) => {
              setLeft(false);
              onChange(enteredText(event.target.value.trim().toUpperCase()));
            }}
          />
          {check !== null && (
            <p className={check === 'valid' ? 'step-note step-note-good' : 'step-note intake-warn'} role="status">
              {check === 'valid' ? <CheckCircleOutlined /> : <WarningOutlined />} {t(`creditCode.${check}`)}
            </p>
          )}
        </>
      )}
    </ComplaintField>
  );
}
