import { Alert, Spin, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleTrial, TrialAnswerView } from '@app/contracts';
import { useWords } from '../components/use-words';
import { FiredRules } from './FiredRules';
import { NearMisses } from './NearMisses';
import type { FactEdits, Facts } from './trial-facts';
import type { FactJson } from './trial-place';

interface AnswerProps {
  readonly trial: RuleTrial;
  /** Hash of the stored pack; `null` on a draft. */
  readonly packHash: string | null;
  /** Whether the answer is that to the question as it stands. */
  readonly isCurrent: boolean;
  readonly facts: Facts;
  readonly edits: FactEdits;
  readonly onEdit: (path: string, value: FactJson) => void;
}

/** What the rules answer and why; on a draft beside what its base answers. */
export function TrialAnswer({ trial, packHash, isCurrent, facts, edits, onEdit }: AnswerProps): ReactNode {
  const { t } = useTranslation('rule-try');
  const { inLanguage } = useWords();
  const { answer, base } = trial;
  return (
    <div className={isCurrent ? 'try-result' : 'try-result try-stale'}>
      <h2>
        {t('answer')} {isCurrent ? <Verified trial={trial} /> : <Spin size="small" />}
      </h2>
      {!isAgreed(trial) && <Alert type="error" showIcon title={t('disagrees')} />}
      {base?.unread !== undefined && base.unread.length > 0 && (
        <Alert type="info" showIcon title={t('unread', { facts: base.unread.map(inLanguage).join('、') })} />
      )}
      <Outcome trial={trial} />
      {answer.otherwise !== null && (
        <p>
          <Tag>{t('byDefault')}</Tag> {inLanguage(answer.otherwise)}
        </p>
      )}
      {answer.resolved.map((reason) => (
        <p key={reason.zh}>
          <Tag color="gold">{t('constraint')}</Tag> {inLanguage(reason)}
        </p>
      ))}
      <FiredRules trial={trial} packHash={packHash} />
      <NearMisses misses={answer.nearMisses} {...{ packHash, facts, edits, onEdit }} />
    </div>
  );
}

function isAgreed({ answer, base }: RuleTrial): boolean {
  return answer.agrees && base?.answer?.agrees !== false;
}

function Verified({ trial }: Pick<AnswerProps, 'trial'>): ReactNode {
  const { t } = useTranslation('rule-try');
  return isAgreed(trial) ? <Tag color="green">{t('agrees')}</Tag> : null;
}

/** The outcome slot by slot; where the draft answers otherwise, both stand there and the row is marked. */
function Outcome({ trial: { answer, base } }: Pick<AnswerProps, 'trial'>): ReactNode {
  const { t } = useTranslation('rule-try');
  const { inLanguage } = useWords();
  const beside = base?.answer ?? null;
  return (
    <table className="try-outcome">
      <caption className="quiet">{t(captionOf(base))}</caption>
      <thead>
        <tr>
          <th scope="col">{t('slot')}</th>
          {beside !== null && <th scope="col">{t('base')}</th>}
          <th scope="col">{t(base === null ? 'says' : 'draft')}</th>
        </tr>
      </thead>
      <tbody>
        {answer.outcome.map((slot) => {
          const isChanged = base?.changed.includes(slot.slot) ?? false;
          return (
            <tr key={slot.slot} className={isChanged ? 'try-changed' : undefined}>
              <th scope="row">
                {inLanguage(slot.title)} {isChanged && <Tag color="gold">{t('differs')}</Tag>}
              </th>
              {beside !== null && <td data-label={t('base')}>{said(beside, slot.slot, inLanguage)}</td>}
              <td data-label={t(base === null ? 'says' : 'draft')}>{inLanguage(slot.words)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function captionOf(base: RuleTrial['base']): string {
  if (base?.answer == null) return 'outcome';
  return base.changed.length === 0 ? 'same' : 'changed';
}

type InLanguage = ReturnType<typeof useWords>['inLanguage'];

function said({ outcome }: TrialAnswerView, name: string, inLanguage: InLanguage): string {
  const slot = outcome.find((one) => one.slot === name);
  return slot === undefined ? '—' : inLanguage(slot.words);
}
