import { Link } from '@tanstack/react-router';
import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrialAnswerView } from '@app/contracts';
import { useWords } from '../components/use-words';

type Rule = Pick<TrialAnswerView['fired'][number], 'rule' | 'title' | 'file' | 'isRow'>;

interface RuleLinkProps {
  readonly rule: Rule;
  /** Hash of the stored pack; `null` on a draft. */
  readonly packHash: string | null;
}

/** A rule by its number and name; it leads to where the rule can be read, in a draft to where it can be changed. */
export function RuleLink({ rule: { rule, title, file, isRow }, packHash }: RuleLinkProps): ReactNode {
  const { t } = useTranslation('rule-try');
  const { inLanguage } = useWords();
  const search = packHash === null ? { tab: 'edit', file } : { tab: 'rules', rule };
  return (
    <strong>
      <Link to="." search={search}>
        {rule}
      </Link>{' '}
      {inLanguage(title)} {isRow && <Tag>{t('row')}</Tag>}
    </strong>
  );
}
