import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleImpact } from '@app/contracts';
import { PagedList } from '../components/PagedList';
import { useWords } from '../components/use-words';
import { useFlips, useImpacts } from '../rule-impact/impact-queries';
import { useImpactWords } from '../rule-impact/use-impact-words';
import type { TrialPlace } from '../rule-try/trial-place';
import { Choice } from './Choice';

interface FlipPickerProps {
  readonly draftId: string;
  readonly current: string | undefined;
  readonly onChoose: (chosen: TrialPlace) => void;
}

/** Flips of the latest impact run of the draft. */
export function FlipPicker({ draftId, ...rest }: FlipPickerProps): ReactNode {
  const { t } = useTranslation('rule-try');
  const run = useImpacts(draftId).data?.items[0];
  if (run === undefined) return <p className="quiet">{t('none.flip')}</p>;
  return <Flips key={run.impactId} run={run} {...rest} />;
}

function Flips({ run, current, onChoose }: Omit<FlipPickerProps, 'draftId'> & { readonly run: RuleImpact }): ReactNode {
  const { t } = useTranslation('rule-try');
  const { department } = useWords();
  const words = useImpactWords();
  const query = useFlips(run, {});
  return (
    <PagedList
      query={query}
      row={({ recordId, caseNumber, departmentCode, decision, changes }) => (
        <Choice
          key={recordId}
          isCurrent={recordId === current}
          onChoose={() => {
            onChoose({ decision, record: recordId, impact: run.impactId });
          }}
        >
          <strong>{caseNumber}</strong> <Tag>{words.decision(decision)}</Tag>
          <span className="quiet">
            {department(departmentCode)} · {changes.map(words.change).join('；')}
          </span>
        </Choice>
      )}
      empty={t('none.flip')}
      more={t('more')}
      label={t('kind.flip')}
    />
  );
}
