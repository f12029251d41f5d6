import { useTranslation } from 'react-i18next';
import type { DutyKind } from '@app/contracts';
import { useWords } from '../components/use-words';

/** Words of a kind of clock. */
export interface KindWords {
  readonly title: (kind: DutyKind) => string;
  readonly length: (kind: DutyKind) => string;
  readonly article: (cite: DutyKind['cites'][number] | undefined) => string;
  readonly mark: (kind: DutyKind) => string;
  /** Length, article and certainty in one line. */
  readonly base: (kind: DutyKind) => string;
}

/** Words of a kind of clock, in the language of the reader. */
export function useKindWords(): KindWords {
  const { t } = useTranslation(['statutory-duty', 'steps']);
  const { inLanguage, period } = useWords();
  const length = ({ period: { amount, unit } }: DutyKind): string => period({ amount, unit });
  const article: KindWords['article'] = (cite) =>
    cite === undefined || !/\d/.test(cite.article) ? '' : t('article', { article: cite.article });
  const mark = ({ level }: DutyKind): string => t(`steps:marks.${level}`, { defaultValue: level });
  return {
    title: ({ title }) => inLanguage(title),
    length,
    article,
    mark,
    base: (kind) =>
      [length(kind), article(kind.cites[0]) || t('articleOpen'), mark(kind)].filter((word) => word !== '').join(' · '),
  };
}
