import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DutyKind } from '@app/contracts';
import { useWords } from '../components/use-words';
import { useKindWords } from './kind-words';
import './statutory-duty.css';

/** What the rules say about the chosen kind: how long, by which article, how certain. */
export function KindCard({ kind }: { readonly kind: DutyKind }): ReactNode {
  const { t } = useTranslation('statutory-duty');
  const { inLanguage } = useWords();
  const { length, mark, article } = useKindWords();
  return (
    <section className="duty-card" aria-label={t('base')}>
      <p className="duty-card-period">
        <strong>{length(kind)}</strong>
        <Tag>{mark(kind)}</Tag>
        <span className="step-help">{t(`counted.${kind.period.unit}`)}</span>
      </p>
      <p>{inLanguage(kind.reason)}</p>
      <ul>
        {kind.cites.map((cite) => (
          <li key={`${cite.law}${cite.article}`}>
            {t('law', { law: cite.law })} {article(cite) || t('articleOpen')}
          </li>
        ))}
      </ul>
      <p className="step-help">{t(kind.statutory ? 'fixed' : 'toConfirm')}</p>
    </section>
  );
}
