import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImpactTallyView, RuleImpact } from '@app/contracts';
import { useWords } from '../components/use-words';
import { useImpactWords } from './use-impact-words';

interface Shown {
  readonly run: RuleImpact;
}

/** The figures of a run: what would have gone differently, open cases apart, and what cannot be said. */
export function ImpactFigures({ run }: Shown): ReactNode {
  const { t } = useTranslation('rule-impact');
  const { counts } = run;
  return (
    <section className="panel" aria-label={t('figures')}>
      <dl className="impact-figures">
        <Figure name="flipped" tally={counts.flipped} />
        <Figure name="newlyOtherwise" tally={counts.newlyOtherwise} />
        <Figure name="notReplayable" tally={counts.notReplayable} />
        <Figure name="untouched" tally={counts.untouched} />
      </dl>
      <Interval run={run} />
      {counts.disputed > 0 && <Alert type="error" showIcon title={t('disputed', { count: counts.disputed })} />}
      <Problems run={run} />
      <Parts run={run} />
    </section>
  );
}

interface FigureProps {
  readonly name: 'flipped' | 'newlyOtherwise' | 'notReplayable' | 'untouched';
  readonly tally: ImpactTallyView;
}

function Figure({ name, tally: { count, open } }: FigureProps): ReactNode {
  const { t } = useTranslation('rule-impact');
  return (
    <div>
      <dt>{t(`figure.${name}`)}</dt>
      <dd>
        <strong>{count}</strong> <span className="quiet">{t('ofOpen', { count: open })}</span>
      </dd>
    </div>
  );
}

function Interval({ run: { interval } }: Shown): ReactNode {
  const { t } = useTranslation('rule-impact');
  const { percent } = useImpactWords();
  if (interval === null) return null;
  const { share, from, to } = interval;
  return <p>{t('interval', { share: percent(share), from: percent(from), to: percent(to) })}</p>;
}

/** What cannot be replayed, by the fact that was not recorded. */
function Problems({ run: { counts } }: Shown): ReactNode {
  const { t } = useTranslation('rule-impact');
  const { fact, decision } = useImpactWords();
  if (counts.problems.length === 0) return null;
  return (
    <>
      <h3>{t('problems')}</h3>
      <ul className="plain-list">
        {counts.problems.map(({ path, problem, notReplayable }) => (
          <li key={`${path}/${problem}`}>
            {t(`problem.${problem}`, {
              fact: problem === 'unknown' ? decision(path) : fact(path),
              count: notReplayable.count,
            })}
          </li>
        ))}
      </ul>
    </>
  );
}

/** By decision and by department. */
function Parts({ run: { counts } }: Shown): ReactNode {
  const { t } = useTranslation('rule-impact');
  const { department } = useWords();
  const { decision } = useImpactWords();
  if (counts.flipped.count === 0) return null;
  const decisions = counts.decisions.map((one) => ({ name: decision(one.decision), ...one }));
  const departments = counts.departments.map((one) => ({ name: department(one.departmentCode), ...one }));
  return (
    <div className="impact-parts">
      {[decisions, departments].map((parts, place) => (
        <ul key={place} className="plain-list">
          {parts
            .filter(({ flipped }) => flipped.count > 0)
            .map(({ name, seen, flipped }) => (
              <li key={name}>{t('part', { name, flipped: flipped.count, seen: seen.count, open: flipped.open })}</li>
            ))}
        </ul>
      ))}
    </div>
  );
}
