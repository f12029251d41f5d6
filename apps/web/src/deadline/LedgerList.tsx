import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeadlineExplanation } from '@app/contracts';
import { useWords } from '../components/use-words';

type Entry = DeadlineExplanation['ledger'][number];

/** Entries after which a clock may stand still. */
const STANDS_STILL: readonly string[] = ['suspended', 'interrupted'];

/** Everything that was ever entered for a deadline, in order; nothing is overwritten. */
export function LedgerList({ entries }: { readonly entries: readonly Entry[] }): ReactNode {
  const { t } = useTranslation('deadline');
  const { day } = useWords();
  return (
    <ol className="ledger">
      {entries.map((entry, index) => (
        // an entry has no identity but its place, and none ever moves
        <li key={index}>
          <p>
            <strong>{t(`entry.${entry.entry}`, { defaultValue: entry.entry })}</strong>{' '}
            <span className="quiet">{day(entry.on)}</span>
          </p>
          <EntryFields entry={entry} />
        </li>
      ))}
    </ol>
  );
}

/** The fields that an entry has, in words; which those are depends on what happened. */
function EntryFields({ entry }: { readonly entry: Entry }): ReactNode {
  const { t } = useTranslation('deadline');
  const fields = [...useSpanFields(entry), ...useGroundFields(entry)];
  const shown = fields.filter(([, words]) => words !== null && words !== '');
  if (shown.length === 0) return null;
  return (
    <dl>
      {shown.map(([name, words]) => (
        <div key={name}>
          <dt>{t([`fieldOf.${entry.entry}.${name}`, `field.${name}`])}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}

type Field = readonly [name: string, words: string | null];

/** From when to when, how long, and what comes of it. */
function useSpanFields({ entry, period: lasts, from, at, until, dueOn, dueAt, left }: Entry): readonly Field[] {
  const { t } = useTranslation('deadline');
  const { day, time, period } = useWords();
  const length = (one: Entry['period']): string | null => one && period({ amount: one.amount, unit: one.unit });
  const open = (words: string, kinds: readonly string[]): string | null => (kinds.includes(entry) ? words : null);
  return [
    ['period', length(lasts)],
    ['from', at === null ? from && day(from) : time(at)],
    ['until', until === null ? open(t('untilOpen'), ['suspended']) : day(until)],
    dueAt === null ? ['dueOn', dueOn === null ? open(t('dueOpen'), STANDS_STILL) : day(dueOn)] : ['dueAt', time(dueAt)],
    ['left', length(left)],
  ];
}

/** Why, by which paper and by whom. */
function useGroundFields({ ground, reason, document, by }: Entry): readonly Field[] {
  const { t } = useTranslation('deadline');
  const { word, department } = useWords();
  return [
    ['ground', ground && t(`ground.${ground}`, { defaultValue: ground })],
    ['reason', reason],
    ['document', document],
    ['by', by && [by.displayName, department(by.departmentCode), word('role', by.role ?? 'none')].join(' · ')],
  ];
}
