import { SafetyCertificateOutlined, WarningOutlined } from '@ant-design/icons';
import { Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { invalidMarks, textOf, textsOf, type FieldProps } from './field-props';
import { useOfficials } from './people-options';

const NEEDED = 2;

/** Officials who carry out an act, with a running count of the certified ones (two are needed by law). */
export function OfficialsField({ id, value, isInvalid, onChange }: FieldProps): ReactNode {
  const { t } = useTranslation('steps');
  const { officials, options } = useOfficials();
  const chosen = textsOf(value);
  const certified = officials.filter(
    ({ accountId, certificateNumber }) => certificateNumber !== null && chosen.includes(accountId),
  ).length;
  return (
    <>
      <Select
        id={id}
        mode="multiple"
        value={chosen}
        options={[...options]}
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={t('chooseOfficials')}
        onChange={(ids: string[]) => {
          onChange(ids);
        }}
        className="step-wide"
        {...invalidMarks(id, isInvalid)}
      />
      <p className={certified >= NEEDED ? 'step-note step-note-good' : 'step-note'} aria-live="polite">
        {certified >= NEEDED ? <SafetyCertificateOutlined /> : <WarningOutlined />}{' '}
        {t('certifiedCount', { count: certified })}
      </p>
    </>
  );
}

/** One official. */
export function OfficialField({ id, value, isInvalid, onChange }: FieldProps): ReactNode {
  const { t } = useTranslation('steps');
  const { options } = useOfficials();
  return (
    <Select
      id={id}
      value={textOf(value) || null}
      options={[...options]}
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={t('chooseOfficial')}
      onChange={(chosen: string) => {
        onChange(chosen);
      }}
      className="step-wide"
      {...invalidMarks(id, isInvalid)}
    />
  );
}
