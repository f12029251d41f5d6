import { Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AccountSightView } from './AccountSightView';
import { useHolderOptions } from './holder-words';
import { useRightHolders } from './right-queries';
import { questionIn, type QuestionProps } from './rights-question';

/** What a chosen person sees and may do. */
export function AccountQuestion({ question, onAsk }: QuestionProps): ReactNode {
  const { t } = useTranslation('rights');
  const { person } = question;
  return (
    <>
      <section className="list-filters" aria-label={t('questions.person')}>
        <Select<string>
          showSearch={{ optionFilterProp: 'label' }}
          className="rights-person"
          aria-label={t('person')}
          placeholder={t('person')}
          value={person ?? null}
          options={useHolderOptions(useRightHolders())}
          onChange={(id) => {
            onAsk(questionIn({ of: 'person', person: id }));
          }}
        />
      </section>
      {person === undefined ? <p className="quiet">{t('personNote')}</p> : <AccountSightView accountId={person} />}
    </>
  );
}
