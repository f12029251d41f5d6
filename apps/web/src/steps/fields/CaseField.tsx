import { Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseListItem } from '@app/contracts';
import { useWords } from '../../components/use-words';
import { invalidMarks, textOf, type FieldProps } from './field-props';
import { useChosenCase, useOpenCases } from './open-cases';

/** Another open case, found by number or enterprise; those of the same enterprise come first. */
export function CaseField({ id, field, value, isInvalid, onChange }: FieldProps): ReactNode {
  const { t } = useTranslation('steps');
  const [typed, setTyped] = useState('');
  const { same, others, isPending } = useOpenCases(typed.trim(), field.besides);
  const chosen = useChosenCase(textOf(value));
  const label = useCaseLabel();
  const optionsOf = (items: readonly CaseListItem[]): { value: string; label: string }[] =>
    items.map((item) => ({ value: item.caseFileId, label: label(item) }));
  return (
    <Select
      id={id}
      labelInValue
      value={chosen === undefined ? null : { value: chosen.caseFileId, label: label(itemOf(chosen)) }}
      showSearch={{ filterOption: false, searchValue: typed, onSearch: setTyped }}
      loading={isPending}
      placeholder={t('chooseCase')}
      notFoundContent={isPending ? t('looking') : t('noOpenCase')}
      options={[
        { label: t('sameEnterprise'), options: optionsOf(same) },
        { label: t('otherCases'), options: optionsOf(others) },
      ].filter(({ options }) => options.length > 0)}
      onChange={(option: { value: string; label: string } | null) => {
        setTyped('');
        onChange(option?.value ?? null);
      }}
      className="step-wide"
      {...invalidMarks(id, isInvalid)}
    />
  );
}

type Named = Pick<CaseListItem, 'caseNumber' | 'enterpriseName' | 'stage'>;

function useCaseLabel(): (item: Named) => string {
  const { t } = useTranslation('steps');
  const { word } = useWords();
  return ({ caseNumber, enterpriseName, stage }) =>
    `${caseNumber} · ${enterpriseName ?? t('unknownEnterprise')} · ${word('stage', stage)}`;
}

function itemOf({ caseNumber, enterprise, stage }: NonNullable<ReturnType<typeof useChosenCase>>): Named {
  return { caseNumber, enterpriseName: enterprise?.name ?? null, stage };
}
