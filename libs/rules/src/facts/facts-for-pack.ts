import type { FactSnapshot } from '../decision/fact-snapshot.js';
import { fieldName } from '../pack/fact-field.js';
import type { RulePack } from '../pack/rule-pack.js';

/** What a pack was told before its catalogue could say that a fact is not known. */
const ONCE_ASSUMED = {
  case: { ownHarmClear: true, inScope: true, inJurisdiction: true },
  enterprise: { headPlatform: false, reportOverduePeriods: 0 },
} as const;

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
  return {
    ...snapshot,
    case: filled('case', snapshot.case, ONCE_ASSUMED.case),
    enterprise: filled('enterprise', snapshot.enterprise, ONCE_ASSUMED.enterprise),
  };
}
