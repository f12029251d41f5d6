import { Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CaseSightView } from './CaseSightView';
import { DepartmentChoice } from './DepartmentChoice';
import { useHolderOptions } from './holder-words';
import { useRightHolders } from './right-queries';
import { questionIn, type QuestionProps } from './rights-question';

/** Who sees the case with this number, and why a chosen department or person does not. */
export function CaseQuestion({ question, onAsk }: QuestionProps): ReactNode {
  const { t } = useTranslation('rights');
  const { number, department, account } = question;
  const options = useHolderOptions(useRightHolders());
  const change = (part: Readonly<Record<string, string | undefined>>): void => {
    onAsk(questionIn({ ...question, ...part }));
  };
  return (
    <>
      <section className="list-filters" aria-label={t('questions.case')}>
        <Input.Search
          key={number ?? ''}
          allowClear
          enterButton={t('ask')}
          className="rights-number"
          aria-label={t('number')}
          placeholder={t('numberHint')}
          defaultValue={number}
          onSearch={(text) => {
            change({ number: text.trim() });
          }}
        />
        <DepartmentChoice
          value={department}
          onChange={(code) => {
            change({ department: code });
          }}
        />
        <Select<string>
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          className="rights-person"
          aria-label={t('whyPerson')}
          placeholder={t('whyPerson')}
          value={account ?? null}
          options={options}
          onChange={(id: string | undefined) => {
            change({ account: id });
          }}
        />
      </section>
      {number === undefined ? (
        <p className="quiet">{t('numberNote')}</p>
      ) : (
        <CaseSightView
          asked={{ caseNumber: number }}
          about={{ ...(department === undefined ? {} : { department }), ...(account === undefined ? {} : { account }) }}
        />
      )}
    </>
  );
}
