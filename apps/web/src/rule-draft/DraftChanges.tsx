import { Alert, Empty, Skeleton, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PackChangeView, RuleDraftDetail } from '@app/contracts';
import { ProblemAlert } from '../components/ProblemAlert';
import { useWords } from '../components/use-words';
import { Verdict } from './DraftChecks';
import { FileChanges } from './FileChanges';
import { useDraftChecks, useDraftWords } from './draft-queries';

/** What a draft changes: the verdict of the checks, then every change in words, old and new in one place. */
export function DraftChanges({ draft }: { readonly draft: RuleDraftDetail }): ReactNode {
  const { t } = useTranslation('rule-draft');
  const { data, error, refetch } = useDraftWords(draft);
  const checks = useDraftChecks(draft).data;
  if (error !== null) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton active />;
  return (
    <div className="draft-changes">
      {checks !== undefined && <Verdict checks={checks} />}
      {draft.changed.length === 0 && <Empty className="panel" description={t('nothingChanged')} />}
      <ChangeList changes={data.changes} />
      {draft.changed.length > 0 && <FileChanges draft={draft} isOpen={data.changes === null} />}
    </div>
  );
}

function ChangeList({ changes }: { readonly changes: readonly PackChangeView[] | null }): ReactNode {
  const { t } = useTranslation('rule-draft');
  if (changes === null) return <Alert type="info" showIcon title={t('noWords')} />;
  if (changes.length === 0) return null;
  return (
    <section className="panel" aria-label={t('inWords')}>
      <h2>{t('inWords')}</h2>
      <ul className="plain-list draft-words" aria-label={t('inWords')}>
        {changes.map((change) => (
          <Change
            key={`${change.kind}/${change.decision ?? ''}/${change.id}/${change.field ?? ''}/${change.words.zh}`}
            change={change}
          />
        ))}
      </ul>
    </section>
  );
}

function Change({ change }: { readonly change: PackChangeView }): ReactNode {
  const { t } = useTranslation('rule-draft');
  const { inLanguage } = useWords();
  const { kind, id, words, before, after } = change;
  return (
    <li>
      <p>
        <Tag>{t(`changeKind.${kind}`, { defaultValue: kind })}</Tag> <strong>{inLanguage(words)}</strong>{' '}
        {!words.zh.includes(id) && <code>{id}</code>}
      </p>
      {before !== null && after !== null && (
        <p className="draft-sides">
          <del>{inLanguage(before)}</del> → <ins>{inLanguage(after)}</ins>
        </p>
      )}
    </li>
  );
}
