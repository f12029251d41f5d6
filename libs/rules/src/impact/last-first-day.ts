import { canonicalJson } from '../json/canonical-json.js';
import type { RulePack } from '../pack/rule-pack.js';

/** The last of the days from which a candidate says something that its base does not; `null` when nothing is dated. */
export function lastFirstDay(base: RulePack, candidate: RulePack): string | null {
  const known = new Set(datedIn(base).map(({ text }) => text));
  const days = datedIn(candidate).filter(({ text }) => !known.has(text));
  return days.reduce<string | null>((last, { from }) => (last === null || from > last ? from : last), null);
}

function datedIn({ parameters, decisions }: RulePack): readonly { readonly from: string; readonly text: string }[] {
  const figures = parameters.flatMap(({ id, values }) =>
    values.map(({ from, to, value }) => ({ from, text: canonicalJson(['figure', id, from, to, value]) })),
  );
  const rules = decisions.flatMap((decision) =>
    decision.rules.map(({ id, from, place }) => ({
      from,
      text: canonicalJson(['rule', decision.id, id, from, place.file]),
    })),
  );
  return [...figures, ...rules];
}
