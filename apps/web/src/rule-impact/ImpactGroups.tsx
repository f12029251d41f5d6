import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DECISION_NAMES } from '@app/domain';
import type { ImpactTallyView, RuleDraftDetail, RuleImpact } from '@app/contracts';
import { useWords } from '../components/use-words';
import { useDraftRules, type FlipChoice } from './impact-queries';
import { useImpactWords } from './use-impact-words';

interface GroupsProps {
  readonly run: RuleImpact;
  readonly draft: RuleDraftDetail;
  readonly choice: FlipChoice;
  readonly onChoose: (choice: FlipChoice) => void;
}

/** Flips by what changes and by the rule that is responsible; choosing one shows only its own. */
export function ImpactGroups({ run: { counts }, draft, choice, onChoose }: GroupsProps): ReactNode {
  const { t } = useTranslation('rule-impact');
  const words = useImpactWords();
  const titleOf = useRuleTitles(draft);
  const standing = choice.standing === undefined ? {} : { standing: choice.standing };
  return (
    <div className="impact-groups">
      <Group
        title={t('byChange')}
        note={counts.furtherChanges.count > 0 ? t('further', { count: counts.furtherChanges.count }) : null}
        entries={counts.changes.map((change, place) => ({
          key: String(place),
          words: `${words.decision(change.decision)} · ${words.change(change)}`,
          flipped: change.flipped,
          isChosen: choice.change === place,
          choice: { ...standing, change: place },
        }))}
        onChoose={onChoose}
        rest={standing}
      />
      <Group
        title={t('byRule')}
        note={counts.rules.length === 0 ? t('noRule') : null}
        entries={counts.rules.map(({ decision, rule, how, flipped }) => ({
          key: `${decision}/${rule}/${how}`,
          words: t(`how.${how}`, { rule, title: titleOf(rule) }),
          flipped,
          isChosen: choice.rule?.rule === rule && choice.rule.decision === decision,
          choice: { ...standing, rule: { decision: DECISION_NAMES.find((name) => name === decision) ?? null, rule } },
        }))}
        onChoose={onChoose}
        rest={standing}
      />
    </div>
  );
}

interface Entry {
  readonly key: string;
  readonly words: string;
  readonly flipped: ImpactTallyView;
  readonly isChosen: boolean;
  readonly choice: FlipChoice;
}

interface GroupProps {
  readonly title: string;
  readonly note: string | null;
  readonly entries: readonly Entry[];
  readonly rest: FlipChoice;
  readonly onChoose: (choice: FlipChoice) => void;
}

function Group({ title, note, entries, rest, onChoose }: GroupProps): ReactNode {
  const { t } = useTranslation('rule-impact');
  const sorted = entries.toSorted((one, other) => other.flipped.count - one.flipped.count);
  return (
    <section className="panel">
      <h2>{title}</h2>
      {note !== null && <p className="quiet">{note}</p>}
      <ul className="plain-list" aria-label={title}>
        {sorted.map(({ key, words, flipped, isChosen, choice }) => (
          <li key={key}>
            <Button
              className="impact-choice"
              type={isChosen ? 'primary' : 'text'}
              aria-pressed={isChosen}
              onClick={() => {
                onChoose(isChosen ? rest : choice);
              }}
            >
              {words}
            </Button>
            <span>{t('counted', { count: flipped.count, open: flipped.open })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Titles of the rules as the draft has them; empty for a rule that it leaves out. */
function useRuleTitles({ draftId, revision }: RuleDraftDetail): (rule: string) => string {
  const { inLanguage } = useWords();
  const rules = useDraftRules(draftId, revision).data?.items ?? [];
  return (rule) => {
    const found = rules.find((one) => one.rule === rule);
    return found === undefined ? '' : inLanguage(found.title);
  };
}
