import { Input, Tag } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordedDecisionView } from '@app/contracts';
import type { DecisionName } from '@app/domain';
import { PagedList } from '../components/PagedList';
import { useWords } from '../components/use-words';
import type { TrialPlace } from '../rule-try/trial-place';
import { useRecordedDecisions } from '../rule-try/trial-queries';
import { Choice } from './Choice';

interface RecordPickerProps {
  readonly decision: DecisionName;
  readonly current: string | undefined;
  readonly onChoose: (chosen: TrialPlace) => void;
}

/** Recorded decisions, the newest first, or those of a case number. */
export function RecordPicker({ decision, current, onChoose }: RecordPickerProps): ReactNode {
  const { t } = useTranslation('rule-try');
  const [caseNumber, setCaseNumber] = useState('');
  const query = useRecordedDecisions(decision, caseNumber);
  return (
    <>
      <Input.Search
        allowClear
        className="try-search"
        aria-label={t('caseNumber')}
        placeholder={t('caseNumber')}
        onSearch={(text) => {
          setCaseNumber(text.trim());
        }}
      />
      <PagedList
        query={query}
        row={(record) => (
          <Choice
            key={record.recordId}
            isCurrent={record.recordId === current}
            onChoose={() => {
              onChoose({ record: record.recordId });
            }}
          >
            <RecordLine record={record} />
          </Choice>
        )}
        empty={t(caseNumber === '' ? 'noRecords' : 'noSuchRecords')}
        more={t('more')}
        label={t('kind.record')}
      />
    </>
  );
}

function RecordLine({ record }: { readonly record: RecordedDecisionView }): ReactNode {
  const { t } = useTranslation('rule-try');
  const { time, department, slotValue } = useWords();
  const { caseNumber, departmentCode, decidedAt, isOpen, outcome } = record;
  const said = Object.entries(outcome).flatMap(([slot, value]) => slotValue(slot, value) || []);
  return (
    <>
      <strong>{caseNumber}</strong> <Tag>{t(isOpen ? 'open' : 'closed')}</Tag>
      <span className="quiet">
        {department(departmentCode)} · {time(decidedAt)}
        {said.length > 0 && ` · ${said.join('；')}`}
      </span>
    </>
  );
}
