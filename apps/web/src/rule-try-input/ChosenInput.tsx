import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrialInput } from '@app/contracts';
import { useWords } from '../components/use-words';
import type { TrialSource } from '../rule-try/trial-place';
import { useTrialInput, type TrialOn } from '../rule-try/trial-queries';

interface ChosenProps {
  readonly on: TrialOn;
  readonly decision: string;
  readonly source: TrialSource;
}

/** The input in one line; a recorded case leads to its page for whoever may open it. */
export function ChosenInput({ on, decision, source }: ChosenProps): ReactNode {
  const { t } = useTranslation('rule-try');
  const { data, error } = useTrialInput(on, decision, source);
  if (error !== null) return null;
  if (data === undefined) return <span className="quiet">…</span>;
  if (data.record !== null) return <Recorded record={data.record} isFlip={source.impact !== undefined} />;
  return <Named title={data.title} kind={t(source.example === undefined ? 'kind.finding' : 'kind.example')} />;
}

function Recorded({ record, isFlip }: { readonly record: Record; readonly isFlip: boolean }): ReactNode {
  const { t } = useTranslation('rule-try');
  const { time, department } = useWords();
  const { caseFileId, caseNumber, decidedAt, departmentCode } = record;
  return (
    <span className="long-text">
      {t(isFlip ? 'kind.flip' : 'kind.record')} · <strong>{caseNumber}</strong> · {department(departmentCode)} ·{' '}
      {time(decidedAt)}{' '}
      {caseFileId !== null && (
        <Link to="/cases/$caseFileId" params={{ caseFileId }}>
          {t('openCase')}
        </Link>
      )}
    </span>
  );
}

type Record = NonNullable<TrialInput['record']>;

function Named({ title, kind }: { readonly title: TrialInput['title']; readonly kind: string }): ReactNode {
  const { inLanguage } = useWords();
  return (
    <span className="long-text">
      {kind} · <strong>{title === null ? '' : inLanguage(title)}</strong>
    </span>
  );
}
