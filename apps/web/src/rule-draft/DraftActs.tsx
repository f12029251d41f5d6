import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftActView, RuleDraftDetail } from '@app/contracts';
import { useWords } from '../components/use-words';

/** Everything that was done with a draft, the latest first, and who has approved exactly which pack. */
export function DraftActs({ draft: { acts, approvals } }: { readonly draft: RuleDraftDetail }): ReactNode {
  const { t } = useTranslation('rule-draft');
  const { time } = useWords();
  return (
    <>
      {approvals.length > 0 && (
        <section className="panel">
          <h2>{t('approvals')}</h2>
          <ul className="plain-list">
            {approvals.map(({ hash, by, at, reason }) => (
              <li key={`${hash}/${at}`}>
                {t('approvedBy', { name: by.displayName, time: time(at) })}{' '}
                <code title={hash}>{hash.slice(0, 12)}</code>
                {reason !== null && <p className="long-text">{t('approvedSo', { reason })}</p>}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="panel">
        <h2>{t('tab.acts')}</h2>
        <ul className="plain-list draft-acts" aria-label={t('tab.acts')}>
          {acts.map((act, index) => (
            <Act key={acts.length - index} act={act} />
          ))}
        </ul>
      </section>
    </>
  );
}

function Act({ act }: { readonly act: DraftActView }): ReactNode {
  const { t } = useTranslation('rule-draft');
  const { time, day } = useWords();
  const { hash, path, on, reason } = act;
  return (
    <li>
      <span className="quiet">{time(act.at)}</span> <strong>{t(`act.${act.act}`)}</strong> {act.by ?? t('byItself')}
      {path !== null && (
        <>
          {' '}
          · <code>{path}</code>
        </>
      )}
      {on !== null && <> · {t('fromDay', { day: day(on) })}</>}
      {hash !== null && (
        <>
          {' '}
          · <code title={hash}>{hash.slice(0, 12)}</code>
        </>
      )}
      {reason !== null && <p className="long-text">{reason}</p>}
    </li>
  );
}
