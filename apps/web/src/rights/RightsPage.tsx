import { useNavigate, useSearch } from '@tanstack/react-router';
import { Tabs } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../components/PageHeader';
import { CaseQuestion } from './CaseQuestion';
import { AccountQuestion } from './AccountQuestion';
import { questionIn, type RightsQuestion } from './rights-question';
import './rights.css';

/** The two questions of the security administrator: who sees this case, and what does this person see. */
export function RightsPage(): ReactNode {
  const { t } = useTranslation('rights');
  const navigate = useNavigate();
  const question = questionIn(useSearch({ strict: false }));
  const ask = (next: RightsQuestion): void => {
    void navigate({ to: '/rights', search: { ...next }, replace: true });
  };
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} />
      <Tabs
        activeKey={question.of}
        onChange={(of) => {
          ask(questionIn({ of }));
        }}
        items={[
          { key: 'case', label: t('questions.case'), children: <CaseQuestion question={question} onAsk={ask} /> },
          {
            key: 'person',
            label: t('questions.person'),
            children: <AccountQuestion question={question} onAsk={ask} />,
          },
        ]}
      />
    </>
  );
}
