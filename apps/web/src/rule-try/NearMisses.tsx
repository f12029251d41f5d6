import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrialAnswerView } from '@app/contracts';
import { useWords } from '../components/use-words';
import { RuleLink } from './RuleLink';
import { fulfilling, nearMissesFor, type FactEdits, type Facts } from './trial-facts';
import type { FactJson } from './trial-place';

/** How many are shown before somebody asks for all. */
const SHOWN = 5;

interface NearMissesProps {
  readonly misses: TrialAnswerView['nearMisses'];
  readonly packHash: string | null;
  readonly facts: Facts;
  readonly edits: FactEdits;
  readonly onEdit: (path: string, value: FactJson) => void;
}

/** Rules that would fire if one fact were different, each with what it would have to be. */
export function NearMisses({ misses, packHash, facts, edits, onEdit }: NearMissesProps): ReactNode {
  const { t } = useTranslation('rule-try');
  const [isOpen, setOpen] = useState(false);
  if (misses.length === 0) return null;
  const sorted = nearMissesFor(misses, edits);
  return (
    <>
      <h3>{t('nearMisses')}</h3>
      <ul className="plain-list try-rules" aria-label={t('nearMisses')}>
        {sorted.slice(0, isOpen ? undefined : SHOWN).map((miss) => (
          <NearMiss key={`${miss.rule}/${miss.path}`} miss={miss} packHash={packHash} facts={facts} onEdit={onEdit} />
        ))}
      </ul>
      {!isOpen && misses.length > SHOWN && (
        <Button
          size="small"
          onClick={() => {
            setOpen(true);
          }}
        >
          {t('allNearMisses', { count: misses.length })}
        </Button>
      )}
    </>
  );
}

interface NearMissProps extends Pick<NearMissesProps, 'packHash' | 'facts' | 'onEdit'> {
  readonly miss: TrialAnswerView['nearMisses'][number];
}

function NearMiss({ miss, packHash, facts, onEdit }: NearMissProps): ReactNode {
  const { t } = useTranslation('rule-try');
  const { inLanguage } = useWords();
  const value = fulfilling(miss, facts);
  return (
    <li>
      <RuleLink rule={miss} packHash={packHash} />
      <p>
        {t('wouldFire', { condition: inLanguage(miss.condition), actual: inLanguage(miss.actual) })}{' '}
        {value !== undefined && (
          <Button
            size="small"
            aria-label={t('applyTo', { rule: miss.rule })}
            onClick={() => {
              onEdit(miss.path, value);
            }}
          >
            {t('apply')}
          </Button>
        )}
      </p>
    </li>
  );
}
