import { useNavigate, useSearch } from '@tanstack/react-router';
import { Alert, Button, Skeleton, Tag } from 'antd';
import { useEffect, useId, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleTrial, TrialDecision, TrialGround, TrialInput, TryRules } from '@app/contracts';
import { plainDate } from '@app/domain';
import { problemOf } from '../api/client';
import { DayInput } from '../components/DayInput';
import { ProblemAlert } from '../components/ProblemAlert';
import { useWords } from '../components/use-words';
import { FactFields } from '../rule-try-input/FactFields';
import { useSession } from '../session/session-queries';
import { KeepTrialButton } from './KeepTrialButton';
import { TrialAnswer } from './TrialAnswer';
import { editedFacts, withEdit, type FactEdits } from './trial-facts';
import { trialPlace, type FactJson, type TrialSource } from './trial-place';
import { useTrial, useTrialInput, type TrialOn } from './trial-queries';
import { useSettled } from './use-settled';

interface DeskProps {
  readonly on: TrialOn;
  readonly ground: TrialGround;
  readonly decision: TrialDecision;
  readonly source: TrialSource;
}

/** The facts of the chosen input beside what the rules answer to them. */
export function TrialDesk(props: DeskProps): ReactNode {
  const { on, decision, source } = props;
  const { data, error, refetch } = useTrialInput(on, decision.decision, source);
  if (error !== null) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  return data === undefined ? <Skeleton active paragraph={{ rows: 8 }} /> : <Desk {...props} input={data} />;
}

interface InputProps extends DeskProps {
  readonly input: TrialInput;
}

interface Edited {
  readonly facts: FactEdits;
  readonly asOf: string;
}

function Desk({ on, ground, decision, input }: InputProps): ReactNode {
  const { t } = useTranslation('rule-try');
  const [edited, setEdited] = useEdited(input, ground);
  const asked = useMemo(() => questionOf(input, edited), [input, edited]);
  const settled = useSettled(asked);
  const trial = useTrial(on, settled);
  const isCurrent = settled === asked && !trial.isPlaceholderData && !trial.isFetching;
  const edit = (path: string, value: FactJson): void => {
    setEdited({ ...edited, facts: withEdit(edited.facts, input.facts, [path, value]) });
  };
  return (
    <div className="try-desk">
      <section className="panel" aria-label={t('facts')}>
        <Standing input={input} decision={decision} />
        <DayField
          label={decision.day}
          edited={edited}
          input={input}
          onChange={(asOf) => {
            setEdited({ ...edited, asOf });
          }}
        />
        <FactFields
          ground={ground}
          reads={decision.reads}
          facts={input.facts}
          edits={edited.facts}
          wrong={wrongFields(trial.error)}
          onChange={edit}
        />
      </section>
      <section className="panel try-answer" aria-label={t('answer')} aria-live="polite" aria-busy={!isCurrent}>
        {trial.error !== null && <ProblemAlert error={trial.error} onRetry={() => void trial.refetch()} />}
        {trial.error === null && trial.data === undefined && <Skeleton active />}
        {trial.error === null && trial.data !== undefined && (
          <Answered
            {...{ on, decision, isCurrent }}
            trial={trial.data}
            question={asked}
            input={input}
            edits={edited.facts}
            onEdit={edit}
          />
        )}
      </section>
    </div>
  );
}

interface AnsweredProps extends Pick<InputProps, 'on' | 'decision' | 'input'> {
  readonly trial: RuleTrial;
  readonly question: TryRules | null;
  readonly edits: FactEdits;
  readonly isCurrent: boolean;
  readonly onEdit: (path: string, value: FactJson) => void;
}

function Answered({ on, decision, trial, question, isCurrent, input, edits, onEdit }: AnsweredProps): ReactNode {
  const facts = editedFacts(input.facts, edits);
  return (
    <>
      {'draft' in on && question !== null && (
        <KeepTrialButton draft={on.draft} {...{ decision, trial, question, isCurrent }} />
      )}
      <TrialAnswer trial={trial} packHash={'hash' in on ? on.hash : null} {...{ isCurrent, facts, edits, onEdit }} />
    </>
  );
}

/** What the input is, and what of it is not as it was recorded. */
function Standing({ input, decision }: Pick<InputProps, 'input' | 'decision'>): ReactNode {
  const { t } = useTranslation('rule-try');
  const { inLanguage } = useWords();
  const { lacking, masked, assumed } = input;
  const named = (facts: TrialInput['masked']): string => facts.map(({ label }) => inLanguage(label)).join('、');
  return (
    <>
      <h2>{t('factsOf', { decision: inLanguage(decision.title) })}</h2>
      {lacking.length > 0 && <Alert type="warning" showIcon title={t('lacking', { facts: named(lacking) })} />}
      {masked.length > 0 && <Alert type="info" showIcon title={t('masked', { facts: named(masked) })} />}
      {assumed.length > 0 && (
        <p>
          {t('assumed')}{' '}
          {assumed.map(({ figure, title, words }) => (
            <Tag key={figure}>
              {inLanguage(title)} = {inLanguage(words)}
            </Tag>
          ))}
        </p>
      )}
    </>
  );
}

interface DayProps extends Pick<InputProps, 'input'> {
  readonly label: TrialDecision['day'];
  readonly edited: Edited;
  readonly onChange: (asOf: string) => void;
}

/** The day whose rules and figures apply. */
function DayField({ label, edited, input, onChange }: DayProps): ReactNode {
  const { t } = useTranslation('rule-try');
  const { inLanguage } = useWords();
  const today = useSession()?.today ?? '';
  const id = useId();
  return (
    <div className="try-day">
      <label htmlFor={id}>{t('day', { day: inLanguage(label) })}</label>
      <DayInput id={id} value={edited.asOf} onChange={onChange} />
      {edited.asOf !== today && (
        <Button
          size="small"
          onClick={() => {
            onChange(today);
          }}
        >
          {t('today')}
        </Button>
      )}
      {edited.asOf !== input.asOf && (
        <Button
          size="small"
          onClick={() => {
            onChange(input.asOf);
          }}
        >
          {t('back')}
        </Button>
      )}
      {edited.asOf === '' && <span className="try-wrong">{t('dayNeeded')}</span>}
    </div>
  );
}

/** What was edited; the address follows, so that it can be sent to somebody. */
function useEdited(input: TrialInput, ground: TrialGround): readonly [Edited, (edited: Edited) => void] {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const navigate = useNavigate();
  const [edited, setEdited] = useState<Edited>(() => {
    const { facts = {}, asOf = input.asOf } = trialPlace(search);
    const known = ground.facts.flatMap(({ fields }) => fields.map(({ path }) => path));
    return { facts: Object.fromEntries(Object.entries(facts).filter(([path]) => known.includes(path))), asOf };
  });
  const settled = useSettled(edited);
  useEffect(() => {
    const facts = Object.keys(settled.facts).length === 0 ? undefined : settled.facts;
    const asOf = settled.asOf === input.asOf ? undefined : settled.asOf;
    const update = (before: Readonly<Record<string, unknown>>): object => ({ ...before, facts, asOf });
    void navigate({ to: '.', search: update, replace: true, resetScroll: false });
  }, [settled, input.asOf, navigate]);
  return [edited, setEdited];
}

/** `null` while the day is missing. */
function questionOf(input: TrialInput, { facts, asOf }: Edited): TryRules | null {
  const day = plainDate(asOf);
  if (day === null) return null;
  return {
    decision: input.decision,
    asOf: day,
    facts: toSend(editedFacts(input.facts, facts)),
    figures: input.figures,
  };
}

function toSend(facts: ReturnType<typeof editedFacts>): TryRules['facts'] {
  return Object.fromEntries(Object.entries(facts).map(([fact, members]) => [fact, { ...members }]));
}

/** Paths of the facts that the server did not take. */
function wrongFields(error: unknown): readonly string[] {
  const errors = problemOf(error)?.errors ?? [];
  return errors.map(({ pointer }) => pointer.replace('/facts/', '').replace('/', '.'));
}
