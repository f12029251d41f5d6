import type { SlotChange } from '@app/rules';
import { inOneLine, text, type TextKey, type TextValues } from '../text/bilingual.js';
import type { FoundFlip, FoundImpact } from './impact-on.js';

/** Flips that are printed; `--json` has all that are shown. */
const PRINTED = 20;
const PERCENT = 100;

/** What a folder of rules would have changed, as lines. */
export function impactLines(found: FoundImpact): readonly string[] {
  const { counts, total, notBefore, flips, hash } = found;
  const { flipped, newlyOtherwise, notReplayable, untouched } = counts;
  return [
    line('rules.impact-head', { hash, total }),
    notBefore === null ? line('rules.impact-own-day') : line('rules.impact-first-day', { day: notBefore }),
    line('rules.impact-flipped', flipped),
    line('rules.impact-otherwise', newlyOtherwise),
    line('rules.impact-untouched', untouched),
    line('rules.impact-not-replayable', notReplayable),
    ...counts.problems.map(({ path, problem, notReplayable: one }) => `  ${path} (${problem}): ${one.count}`),
    ...intervalLines(found),
    ...counts.changes.map((one) => `  ${one.decision} · ${changeWords(one)}: ${tally(one.flipped)}`),
    ...counts.rules.map(({ rule, how, flipped: one }) => `  ${rule} (${how}): ${tally(one)}`),
    ...flips.slice(0, PRINTED).map(flipLine),
    ...(flipped.count > PRINTED ? [line('rules.impact-more', { count: flipped.count - PRINTED })] : []),
    ...(counts.disputed > 0 ? [line('rules.impact-disputed', { count: counts.disputed })] : []),
  ];
}

function line(key: TextKey, values: TextValues = {}): string {
  return inOneLine(text(key, values));
}

function intervalLines({ interval }: FoundImpact): readonly string[] {
  if (interval === null) return [];
  const { share, from, to } = interval;
  const percent = (part: number): string => `${(part * PERCENT).toFixed(1)} %`;
  return [line('rules.impact-interval', { share: percent(share), from: percent(from), to: percent(to) })];
}

function flipLine({ caseNumber, decision, asOf, changes, responsible, isConfirmed }: FoundFlip): string {
  const rules = responsible.map(({ rule }) => rule).join(', ');
  const mark = isConfirmed ? '✓' : '✗';
  return `${mark} ${caseNumber} ${decision} ${asOf} ${changes.map(changeWords).join('; ')}${rules === '' ? '' : ` [${rules}]`}`;
}

function changeWords({ slot, from, to }: SlotChange): string {
  return `${slot}: ${JSON.stringify(from)} → ${JSON.stringify(to)}`;
}

function tally({ count, open }: { readonly count: number; readonly open: number }): string {
  return inOneLine(text('rules.impact-tally', { count, open }));
}
