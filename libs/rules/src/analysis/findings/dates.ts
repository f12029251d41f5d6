import { dayAfter, dayBefore } from '../../pack/days.js';
import type { Act, PackDecision, PackRule, Parameter, RulePack } from '../../pack/rule-pack.js';
import { QUERY_BUDGET, viewOf, witnessOf } from '../decision-view.js';
import type { FindingDraft, WitnessDraft } from '../finding.js';

/** What does not hold on every day that it should: figures without a value, and bases that are not in force. */
export function datesIn(pack: RulePack): readonly FindingDraft[] {
  const rules = pack.decisions.flatMap((decision) => decision.rules.map((rule) => ({ decision, rule })));
  const on = rules.filter(({ rule }) => rule.isOn);
  return [
    ...on.flatMap((placed) => [...missingFigures(placed, pack), ...staleCitations(placed, pack)]),
    ...pack.parameters.flatMap((parameter) => [...unused(parameter, on), ...staleFigures(parameter, pack)]),
  ];
}

interface Placed {
  readonly decision: PackDecision;
  readonly rule: PackRule;
}

/** A figure that is empty on purpose has a value `null`; one that has none on a day was forgotten. */
function missingFigures({ decision, rule }: Placed, pack: RulePack): readonly FindingDraft[] {
  const read = pack.parameters.filter(({ id }) => rule.parameters.includes(id));
  return read.flatMap((parameter) =>
    emptyDays(parameter)
      .filter(({ from, to }) => (rule.to === null || from <= rule.to) && (to === null || rule.from <= to))
      .map(({ from, to }): FindingDraft => {
        const day = from < rule.from ? rule.from : from;
        return {
          code: 'parameter.no-figure',
          decision: decision.id,
          about: parameter.id,
          rules: [rule],
          place: parameter.place,
          day: null,
          data: { from: day, to: to ?? FOREVER },
          witness: anyFacts(pack, decision, day),
          confirms: ({ fired }) =>
            fired.every((one) =>
              one.parameters.every(({ parameter: id, value }) => id !== parameter.id || value === null),
            ),
        };
      }),
  );
}

const FOREVER = { zh: '以后', en: 'later on' };
const BEGINNING = '0001-01-01';

/** Stretches of days on which a figure has no value at all. */
function emptyDays({ values }: Parameter): readonly { readonly from: string; readonly to: string | null }[] {
  const [first] = values;
  const before = first === undefined ? [] : [{ from: BEGINNING, to: dayBefore(first.from) }];
  const between = values.flatMap(({ to }, place) => {
    const next = values[place + 1];
    if (to === null || next?.from === dayAfter(to)) return [];
    return [{ from: dayAfter(to), to: next === undefined ? null : dayBefore(next.from) }];
  });
  return [...before, ...between];
}

/** A rule that begins before its basis, or outlives it. The witness fires on such a day. */
function staleCitations({ decision, rule }: Placed, pack: RulePack): readonly FindingDraft[] {
  return actsOf(rule.cites, pack).flatMap((act) =>
    staleDays(rule, act).map(({ from, law, isEarly }): FindingDraft => ({
      code: isEarly ? 'citation.early' : 'citation.expired',
      decision: decision.id,
      about: act.id,
      rules: [rule],
      day: null,
      data: { about: { zh: `《${act.law}》`, en: act.title.en }, from, law },
      witness: firingOn(pack, { decision, rule }, from),
      confirms: ({ fired }) => fired.some((one) => one.rule === rule.id),
    })),
  );
}

function staleFigures(parameter: Parameter, pack: RulePack): readonly FindingDraft[] {
  return parameter.values.flatMap((dated, place) => {
    const next = parameter.values[place + 1];
    const to = dated.to ?? (next === undefined ? null : dayBefore(next.from));
    return actsOf(dated.cites, pack).flatMap((act) =>
      staleDays({ from: dated.from, to }, act).map(({ from, law, isEarly }): FindingDraft => ({
        code: isEarly ? 'figure.early' : 'figure.expired',
        decision: null,
        about: parameter.id,
        rules: [],
        place: dated.place,
        day: null,
        data: { from, law },
        witness: null,
      })),
    );
  });
}

interface StaleDay {
  /** First day on which the basis is not in force. */
  readonly from: string;
  /** Day on which the basis began or ended. */
  readonly law: string;
  readonly isEarly: boolean;
}

function staleDays({ from, to }: Pick<PackRule, 'from' | 'to'>, act: Act): readonly StaleDay[] {
  const early = act.from !== null && from < act.from ? [{ from, law: act.from, isEarly: true }] : [];
  const isExpired = act.to !== null && (to === null || act.to < to);
  const expired =
    act.to !== null && isExpired ? [{ from: later(dayAfter(act.to), from), law: act.to, isEarly: false }] : [];
  return [...early, ...expired];
}

function later(one: string, other: string): string {
  return one < other ? other : one;
}

function actsOf(cites: PackRule['cites'], { acts }: RulePack): readonly Act[] {
  const laws = new Set(cites.map(({ law }) => law));
  return acts.filter(({ law }) => laws.has(law));
}

/** Facts in which a rule fires on a day. */
function firingOn(pack: RulePack, { decision, rule }: Placed, day: string): WitnessDraft | null {
  const view = viewOf(pack, decision, { day, budget: QUERY_BUDGET });
  const seen = view.rules.find((one) => one.rule === rule);
  return seen === undefined ? null : witnessOf(view, [seen.formula]);
}

function anyFacts(pack: RulePack, decision: PackDecision, day: string): WitnessDraft | null {
  return witnessOf(viewOf(pack, decision, { day, budget: QUERY_BUDGET }), []);
}

/** A figure that no rule reads that is switched on. */
function unused(parameter: Parameter, rules: readonly Placed[]): readonly FindingDraft[] {
  const { id, place } = parameter;
  if (rules.some(({ rule }) => rule.parameters.includes(id))) return [];
  return [{ code: 'parameter.unused', decision: null, about: id, rules: [], place, day: null, witness: null }];
}

/** Days from a first one on on which something of a pack begins or ends. */
export function daysOfChange(pack: RulePack, from: string): readonly string[] {
  const periods = [
    ...pack.decisions.flatMap(({ rules }) => rules.filter(({ isOn }) => isOn)),
    ...pack.parameters.flatMap(({ values }) => values),
  ];
  const days = periods.flatMap((one) => [one.from, ...(one.to === null ? [] : [dayAfter(one.to)])]);
  return [from, ...[...new Set(days)].filter((day) => day > from).sort()];
}
