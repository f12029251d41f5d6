import { Link } from '@tanstack/react-router';
import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../components/use-words';
import type { FileMark } from './file-marks';

const COLORS = { error: 'red', warning: 'gold', note: 'default' } as const;

interface MarksProps {
  readonly marks: readonly FileMark[];
}

/** What the checks say about a place, where it stands: the text, the remedy, the way to the finding, and the case that shows it. */
export function Marks({ marks }: MarksProps): ReactNode {
  const { t } = useTranslation(['rule-editor', 'rule-draft']);
  const { inLanguage } = useWords();
  if (marks.length === 0) return null;
  return (
    <ul className="plain-list rule-marks" aria-label={t('marks')}>
      {marks.map((mark) => (
        <li key={`${mark.code}:${mark.line}:${mark.column}:${mark.message.zh}`} className={`rule-mark-${mark.level}`}>
          <Tag color={COLORS[mark.level]}>{t(`markLevel.${mark.level}`)}</Tag>
          <strong>{inLanguage(mark.message)}</strong> → {inLanguage(mark.remedy)}{' '}
          <Link to="." search={{ tab: 'checks' }}>
            {t('toChecks')}
          </Link>{' '}
          {mark.witness !== null && (
            <Link to="." search={{ tab: 'try', ...mark.witness }}>
              {t('rule-draft:tryIt')}
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}
