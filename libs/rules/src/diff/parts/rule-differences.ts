import type { PackDecision, PackRule, RulePack } from '../../pack/rule-pack.js';
import { conditionWords } from '../../words/condition-words.js';
import { outcomeWords } from '../../words/outcome-words.js';
import { inBoth } from '../../words/value-words.js';
import {
  ASPECT_NAMES,
  changeOf,
  compare,
  noteAspects,
  textAspect,
  told,
  valueAspect,
  type Aspect,
  type Described,
} from '../aspect.js';
import { citesWords, periodWords } from '../common-words.js';
import { conditionDifferences } from './condition-differences.js';
import type { PackChange } from '../pack-change.js';
import { pairsById, type Pair } from '../pairs.js';

/** A decision in its pack. */
export interface Placed {
  readonly pack: RulePack;
  readonly decision: PackDecision;
}

/** Rules and rows that came, went or differ. */
export function ruleDifferences(before: Placed | undefined, after: Placed | undefined): readonly PackChange[] {
  const pairs = pairsById(before?.decision.rules ?? [], after?.decision.rules ?? []);
  return pairs.flatMap((pair) => [...differences(pair, before, after)]);
}

function differences(
  { before: one, after: other }: Pair<PackRule>,
  before: Placed | undefined,
  after: Placed | undefined,
): readonly PackChange[] {
  const described = (rule: PackRule | undefined, placed: Placed | undefined): Described | undefined =>
    rule === undefined || placed === undefined ? undefined : describedRule(rule, placed);
  const first = described(one, before);
  const second = described(other, after);
  if (first === undefined || second === undefined) return compare(first, second);
  const conditions = conditionChanges(second.about, { one, other, before, after });
  return [...conditions, ...compare(withoutCondition(first), withoutCondition(second))];
}

interface Both {
  readonly one: PackRule | undefined;
  readonly other: PackRule | undefined;
  readonly before: Placed | undefined;
  readonly after: Placed | undefined;
}

function conditionChanges(about: Described['about'], { one, other, before, after }: Both): readonly PackChange[] {
  if (one === undefined || other === undefined || before === undefined || after === undefined) return [];
  const found = conditionDifferences(
    { condition: one.when, vocabulary: vocabularyOf(before.pack) },
    { condition: other.when, vocabulary: vocabularyOf(after.pack) },
  );
  return found.map(({ of, ...sides }) => {
    const name =
      of === null ? ASPECT_NAMES.when : inBoth((language) => `${ASPECT_NAMES.when[language]} ${of[language]}`);
    return changeOf(about, { field: 'when', name }, sides);
  });
}

/** Of a pack only the names: with its figures, a figure would be told twice. */
function vocabularyOf({ fields, parameters }: RulePack): Pick<RulePack, 'fields' | 'parameters'> {
  return { fields, parameters };
}

function withoutCondition({ about, aspects }: Described): Described {
  return { about, aspects: aspects.filter(({ field }) => field !== 'when') };
}

function describedRule(rule: PackRule, { pack, decision }: Placed): Described {
  const { id, title, isOn, from, to, reason, cites, level, table, note } = rule;
  return {
    about: { kind: 'rule', id, decision: decision.id, title },
    aspects: [
      textAspect('title', title),
      valueAspect('status', isOn, isOn ? { zh: '启用', en: 'on' } : { zh: '停用', en: 'off' }),
      told(valueAspect('when', null, conditionWords(rule.when, vocabularyOf(pack)))),
      ...proposals(rule, { pack, decision }),
      told(valueAspect('effective', [from, to], periodWords({ from, to }))),
      textAspect('reason', reason),
      told(valueAspect('cites', cites.map(({ law, article }) => [law, article]), citesWords(cites, pack.acts))),
      valueAspect('level', level),
      valueAspect('table', table, tableWords(table, decision)),
      ...noteAspects(note),
    ],
  }; // prettier-ignore
}

function proposals({ then }: PackRule, { pack, decision }: Placed): readonly Aspect[] {
  return decision.slots.flatMap((slot) => {
    const value = then[slot.name];
    if (value === undefined) return [];
    const words = outcomeWords(value, { slot, parameters: pack.parameters });
    return [{ field: `then.${slot.name}`, name: slot.title, value, words, told: true }];
  });
}

function tableWords(table: string | null, { tables }: PackDecision): Aspect['words'] {
  if (table === null) return { zh: '无（单独成文件）', en: 'none (a file of its own)' };
  return tables.find(({ id }) => id === table)?.title ?? { zh: table, en: table };
}
