import type { FactSnapshot } from '../decision/fact-snapshot.js';
import { fieldName } from '../pack/fact-field.js';
import type { RulePack } from '../pack/rule-pack.js';

/** What a pack was told before its catalogue could say that a fact is not known. */
const ONCE_ASSUMED = {
  case: { ownHarmClear: true, inScope: true, inJurisdiction: true },
  enterprise: { headPlatform: false, reportOverduePeriods: 0 },
} as const;

/** Facts of the default pack that its first catalogues did not list. */
const ADDED_LATER = { clock: ['binds'] } as const;

/** The facts as the catalogue of a pack takes them: an open case keeps its pack, also one that knows no unknown here. */
export function factsForPack({ fields }: Pick<RulePack, 'fields'>, snapshot: FactSnapshot): FactSnapshot {
  const strict = new Set(
    fields.filter(({ nullable }) => !nullable).map(({ fact, path }) => `${fact}.${fieldName(path)}`),
  );
  const filled = <Facts extends object>(fact: string, facts: Facts, assumed: Partial<Facts>): Facts => {
    const names = Object.keys(assumed) as (keyof Facts & string)[]; // keys of a literal
    const missing = names.filter((name) => facts[name] === null && strict.has(`${fact}.${name}`));
    return { ...facts, ...Object.fromEntries(missing.map((name) => [name, assumed[name]])) };
  };
  const known = new Set(fields.map(({ fact, path }) => `${fact}.${fieldName(path)}`));
  const unheard = ADDED_LATER.clock.filter((name) => !known.has(`clock.${name}`));
  return {
    ...snapshot,
    clock: without(snapshot.clock, unheard),
    case: filled('case', snapshot.case, ONCE_ASSUMED.case),
    enterprise: filled('enterprise', snapshot.enterprise, ONCE_ASSUMED.enterprise),
  };
}

/** A catalogue that does not list a fact refuses it: it is not told. */
function without<Facts extends object>(facts: Facts, names: readonly string[]): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([name]) => !names.includes(name))) as Facts; // for that catalogue
}
