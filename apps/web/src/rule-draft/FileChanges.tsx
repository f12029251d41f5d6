import { Link } from '@tanstack/react-router';
import { Skeleton, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftFile, RuleDraftDetail } from '@app/contracts';
import { ProblemAlert } from '../components/ProblemAlert';
import { changedLines } from './changed-lines';
import { useDraftFiles } from './draft-queries';

interface FileChangesProps {
  readonly draft: RuleDraftDetail;
  /** Whether the files are shown at once: where there are no words, they are all there is. */
  readonly isOpen: boolean;
}

/** File by file what was written and what is written now, for whoever reads JSON. */
export function FileChanges({ draft, isOpen }: FileChangesProps): ReactNode {
  const { t } = useTranslation('rule-draft');
  return (
    <details className="panel" open={isOpen}>
      <summary>{t('inFiles', { count: draft.changed.length })}</summary>
      <Files draft={draft} />
    </details>
  );
}

function Files({ draft }: Pick<FileChangesProps, 'draft'>): ReactNode {
  const { data, error, refetch } = useDraftFiles(draft);
  if (error !== null) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton active />;
  return data.files
    .filter((file) => file.baseText !== undefined)
    .map((file) => <FileChange key={file.path} file={file} draftId={draft.draftId} />);
}

interface FileChangeProps {
  readonly file: DraftFile;
  readonly draftId: string;
}

function FileChange({ file: { path, text, baseText }, draftId }: FileChangeProps): ReactNode {
  const { t } = useTranslation('rule-draft');
  const { before, after, line } = changedLines(baseText ?? '', text ?? '');
  return (
    <section className="draft-change" aria-label={path}>
      <h3>
        <Link to="/rule-drafts/$draftId" params={{ draftId }} search={{ tab: 'edit', file: path }}>
          {path}
        </Link>{' '}
        <Tag>{t(`fileChange.${kindOf({ text, baseText })}`)}</Tag>{' '}
        <span className="quiet">{t('fromLine', { line })}</span>
      </h3>
      {before.length > 0 && <pre className="draft-before">{before.join('\n')}</pre>}
      {after.length > 0 && <pre className="draft-after">{after.join('\n')}</pre>}
    </section>
  );
}

function kindOf({ text, baseText }: Pick<DraftFile, 'text' | 'baseText'>): 'added' | 'removed' | 'changed' {
  if (text === null) return 'removed';
  return baseText === null ? 'added' : 'changed';
}
