import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeadlineExplanation } from '@app/contracts';
import { useOfficialList } from '../case/case-queries';
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
  const { day, period } = useWords();
  const officials = useOfficialList();
  const person = (id: string): string =>
    officials.find(({ accountId }) => accountId === id)?.displayName ?? t('person');
  const openEnd = (kind: string): string | null => (kind === 'suspended' ? t('untilOpen') : null);
  const openDue = (kind: string): string | null => (STANDS_STILL.includes(kind) ? t('dueOpen') : null);
  const { period: lasts, dueOn, from, until, ground, reason, document, by } = entry;
  const fields: readonly (readonly [string, string | null])[] = [
    ['period', lasts && period({ amount: lasts.amount, unit: lasts.unit })],
    ['from', from && day(from)],
    ['until', until === null ? openEnd(entry.entry) : day(until)],
    ['dueOn', dueOn === null ? openDue(entry.entry) : day(dueOn)],
    ['ground', ground && t(`ground.${ground}`, { defaultValue: ground })],
    ['reason', reason],
    ['document', document],
    ['by', by && person(by)],
  ];
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
