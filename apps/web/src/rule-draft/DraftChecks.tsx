import { Link } from '@tanstack/react-router';
import { Alert, Skeleton, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftChecksView, DraftFinding, DraftProblem, RuleDraftDetail } from '@app/contracts';
import { ProblemAlert } from '../components/ProblemAlert';
import { useWords } from '../components/use-words';
import { RuleTests } from '../rule-gate/RuleTests';
import { useDraftChecks } from './draft-queries';

/** What the checks say: every problem with its place and its remedy, every example that is decided otherwise. */
export function DraftChecks({ draft }: { readonly draft: RuleDraftDetail }): ReactNode {
  const { data, error, refetch } = useDraftChecks(draft);
  if (error !== null) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton active />;
  return (
    <section className="panel" aria-live="polite">
      <Verdict checks={data} />
      <ProblemList problems={data.problems} draftId={draft.draftId} />
      <FailedExamples checks={data} draftId={draft.draftId} />
      {data.tests !== null && <RuleTests draft={draft} tests={data.tests} />}
      <FindingList findings={data.findings} draftId={draft.draftId} />
    </section>
  );
}

/** One line: whether the draft may be submitted. */
export function Verdict({ checks }: { readonly checks: DraftChecksView }): ReactNode {
  const { t } = useTranslation('rule-draft');
  const { problems, examples } = checks;
  const findings = checks.findings.filter(({ level }) => level === 'error').length;
  const wrong = problems.length + examples.failed.length + findings;
  const wanting = wantingTests(checks);
  if (wrong === 0 && wanting.lacking + wanting.low > 0)
    return <Alert type="error" showIcon title={t('testsWanting', wanting)} />;
  if (wrong === 0) return <Alert type="success" showIcon title={t('checksFine', { count: examples.count })} />;
  const values = { problems: problems.length, examples: examples.failed.length, findings };
  return <Alert type="error" showIcon title={t('checksWrong', values)} />;
}

/** How many examples changed rules lack, and how many decisions are below the floor. */
function wantingTests({ tests }: DraftChecksView): { readonly lacking: number; readonly low: number } {
  const floor = tests?.floor ?? 0;
  return {
    lacking: tests?.lacking.length ?? 0,
    low: tests?.scores.filter(({ percent }) => percent < floor).length ?? 0,
  };
}

interface ProblemListProps {
  readonly problems: readonly DraftProblem[];
  readonly draftId: string;
}

/** Problems with their place, which opens the file. */
export function ProblemList({ problems, draftId }: ProblemListProps): ReactNode {
  const { t } = useTranslation('rule-draft');
  const { inLanguage } = useWords();
  if (problems.length === 0) return null;
  return (
    <ul className="plain-list draft-problems" aria-label={t('problems')}>
      {problems.map(({ code, file, line, column, message, remedy }) => (
        <li key={`${file}:${line}:${column}:${code}`}>
          <Link to="/rule-drafts/$draftId" params={{ draftId }} search={{ tab: 'edit', part: 'files', file }}>
            {file}:{line}:{column}
          </Link>{' '}
          <strong>{inLanguage(message)}</strong>
          <p>→ {inLanguage(remedy)}</p>
        </li>
      ))}
    </ul>
  );
}

interface FindingListProps {
  readonly findings: readonly DraftFinding[];
  readonly draftId: string;
}

/** Rules that contradict or never speak, gaps, and figures out of their time. */
export function FindingList({ findings, draftId }: FindingListProps): ReactNode {
  const { t } = useTranslation('rule-draft');
  const { inLanguage } = useWords();
  if (findings.length === 0) return null;
  return (
    <ul className="plain-list draft-problems" aria-label={t('findings')}>
      {findings.map(({ code, level, file, line, message, remedy, witness }) => (
        <li key={`${file}:${line}:${code}:${message.zh}`}>
          <Tag color={LEVEL_COLORS[level]}>{t(`findingLevel.${level}`)}</Tag>
          <Link to="/rule-drafts/$draftId" params={{ draftId }} search={{ tab: 'edit', file }}>
            {file}:{line}
          </Link>{' '}
          <strong>{inLanguage(message)}</strong>
          <p>
            → {inLanguage(remedy)}{' '}
            {witness !== null && (
              <Link to="/rule-drafts/$draftId" params={{ draftId }} search={{ tab: 'try', ...witness }}>
                {t('tryIt')}
              </Link>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}

const LEVEL_COLORS = { error: 'red', warning: 'gold', note: 'default' } as const;

interface FailedProps {
  readonly checks: DraftChecksView;
  readonly draftId: string;
}

function FailedExamples({ checks: { examples }, draftId }: FailedProps): ReactNode {
  const { t } = useTranslation('rule-draft');
  const { inLanguage } = useWords();
  if (examples.failed.length === 0) return null;
  return (
    <ul className="plain-list draft-problems" aria-label={t('failedExamples')}>
      {examples.failed.map(({ decision, file, name, differences }) => (
        <li key={`${file}/${name.zh}`}>
          <code>{file}</code> <strong>{inLanguage(name)}</strong>{' '}
          <Link
            to="/rule-drafts/$draftId"
            params={{ draftId }}
            search={{ tab: 'try', decision, example: `${file}#${name.zh}` }}
          >
            {t('tryIt')}
          </Link>
          {differences.map(({ at, expected, actual }, index) => (
            <p key={index}>
              {t('differs', { at, expected: JSON.stringify(expected), actual: JSON.stringify(actual) })}
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}
