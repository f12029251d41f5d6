import type { DatedValue, Parameter, RulePack } from '../../pack/rule-pack.js';
import { amountWords, unitWords } from '../../words/amount-words.js';
import { compare, noteAspects, textAspect, told, valueAspect, type Aspect, type Described } from '../aspect.js';
import { citesWords, joined, periodWords, yesNo } from '../common-words.js';
import { figureDifferences } from './figure-differences.js';
import type { PackChange } from '../pack-change.js';
import { pairsById } from '../pairs.js';

/** Figures that came, went, or stand differently on some days. */
export function parameterDifferences(before: RulePack, after: RulePack): readonly PackChange[] {
  return pairsById(before.parameters, after.parameters).flatMap((pair) => {
    if (pair.before === undefined || pair.after === undefined)
      return compare(described(pair.before), described(pair.after));
    const starts = [...new Set([...pair.before.values, ...pair.after.values].map(({ from }) => from))].sort();
    const one = settled(pair.before, before, starts);
    const other = settled(pair.after, after, starts);
    return [...figureChanges(pair.before, pair.after), ...compare(one, other)];
  });
}

function figureChanges(before: Parameter, after: Parameter): readonly PackChange[] {
  const about = { kind: 'parameter', id: after.id, decision: null, title: after.title } as const;
  return figureDifferences(before, after).map((difference) => {
    const { zh, en } = periodWords(difference.during);
    const part = { zh: `数值，${zh}`, en: `figure, ${en}` };
    return { ...about, change: 'changed' as const, field: 'values', part, ...difference };
  });
}

/** A figure without its values, whose difference is told day by day, but with what they rest on. */
function settled(parameter: Parameter, pack: RulePack, starts: readonly string[]): Described {
  const { about, aspects } = describedParameter(parameter);
  const bases = starts.flatMap((day) => baseAspects(day, parameter, pack));
  return { about, aspects: [...aspects.filter(({ field }) => field !== 'values'), ...bases] };
}

function described(parameter: Parameter | undefined): Described | undefined {
  return parameter === undefined ? undefined : describedParameter(parameter);
}

function describedParameter(parameter: Parameter): Described {
  const { id, title, unit, min, max, confirm, values, note } = parameter;
  const bounds = { zh: `${min} 至 ${max}`, en: `${min} to ${max}` };
  const stated = joined(values.map((value) => valueWords(value, unit)));
  return {
    about: { kind: 'parameter', id, decision: null, title },
    aspects: [
      textAspect('title', title),
      told(valueAspect('values', null, stated)),
      valueAspect('unit', unit, unitWords(unit)),
      valueAspect('bounds', [min, max], bounds),
      valueAspect('confirm', confirm, yesNo(confirm)),
      ...noteAspects(note),
    ],
  };
}

function valueWords({ from, to, value }: DatedValue, unit: string): Aspect['words'] {
  const amount = value === null ? { zh: '未填写', en: 'not set' } : amountWords(value, unit);
  const days = periodWords({ from, to });
  return { zh: `${amount.zh}（${days.zh}）`, en: `${amount.en} (${days.en})` };
}

/** What the figure in force on a day rests on: a new figure on the same basis is only another figure. */
function baseAspects(day: string, { values }: Parameter, { acts }: RulePack): readonly Aspect[] {
  const current = values.findLast(({ from }) => from <= day);
  if (current === undefined) return [];
  const { cites, level, note } = current;
  const places = cites.map(({ law, article }) => [law, article]);
  const basis = valueAspect('cites', places, citesWords(cites, acts));
  return [basis, valueAspect('level', level), ...noteAspects(note)].map((aspect) => ({
    ...aspect,
    field: `values.${day}.${aspect.field}`,
    name: { zh: `自 ${day} 起的${aspect.name.zh}`, en: `${aspect.name.en} from ${day}` },
  }));
}
