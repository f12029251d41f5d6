import { fieldName, type FactField } from '../../pack/fact-field.js';
import type { Act, FactSet, RulePack, Scenario } from '../../pack/rule-pack.js';
import { inBoth, spoken } from '../../words/value-words.js';
import { compare, noteAspects, textAspect, told, valueAspect, type Aspect, type Described } from '../aspect.js';
import { yesNo } from '../common-words.js';
import type { PackChange } from '../pack-change.js';
import { pairsBy, pairsById } from '../pairs.js';

/** What differs in what rules may speak of and rest on: facts, acts and scenarios. */
export function catalogueDifferences(before: RulePack, after: RulePack): readonly PackChange[] {
  const fields = pairsBy(before.fields, after.fields, nameOf);
  const acts = pairsById(before.acts, after.acts);
  const scenarios = pairsById(before.scenarios, after.scenarios);
  return [
    ...fields.flatMap((pair) => compare(describedField(pair.before), describedField(pair.after))),
    ...acts.flatMap((pair) => compare(describedAct(pair.before), describedAct(pair.after))),
    ...scenarios.flatMap((pair) =>
      compare(describedScenario(pair.before, before), describedScenario(pair.after, after)),
    ),
  ];
}

function nameOf({ fact, path }: FactField): string {
  return `${fact}.${fieldName(path)}`;
}

function describedField(field: FactField | undefined): Described | undefined {
  if (field === undefined) return undefined;
  const { label, type, nullable, open, question, min, max, unit, values, note } = field;
  return {
    about: { kind: 'fact', id: nameOf(field), decision: null, title: label },
    aspects: [
      textAspect('title', label),
      told(valueAspect('type', type)),
      valueAspect('nullable', nullable, yesNo(nullable)),
      valueAspect('open', open, yesNo(open)),
      valueAspect('asked', question, yesNo(question)),
      ...(type === 'integer'
        ? [valueAspect('bounds', [min, max], { zh: `${min} 至 ${max}`, en: `${min} to ${max}` })]
        : []),
      ...(unit === null ? [] : [valueAspect('unit', unit)]),
      ...values.map(codeAspect),
      ...noteAspects(note),
    ],
  };
}

/** Each code is a part of its own: of a long list only what differs is told. */
function codeAspect({ code, zh, en }: FactField['values'][number]): Aspect {
  const { name, ...aspect } = valueAspect('codes', [zh, en], { zh, en });
  return { ...aspect, field: `codes.${code}`, name: inBoth((language) => `${name[language]} ${code}`) };
}

function describedAct(act: Act | undefined): Described | undefined {
  if (act === undefined) return undefined;
  const { id, title, law, from, note } = act;
  const inForce = from === null ? { zh: '未知', en: 'not known' } : { zh: from, en: from };
  return {
    about: { kind: 'act', id, decision: null, title },
    aspects: [
      textAspect('title', title),
      told(valueAspect('law', law)),
      told(valueAspect('from', from, inForce)),
      ...noteAspects(note),
    ],
  };
}

function describedScenario(scenario: Scenario | undefined, { fields }: RulePack): Described | undefined {
  if (scenario === undefined) return undefined;
  const { id, title, facts } = scenario;
  return {
    about: { kind: 'scenario', id, decision: null, title },
    aspects: [textAspect('title', title), ...factAspects(facts, fields)],
  };
}

/** Every fact of a set as a part of its own, by its label. */
export function factAspects(facts: FactSet, fields: readonly FactField[]): readonly Aspect[] {
  return fields.map((field) => {
    const value = facts[field.fact]?.[fieldName(field.path)] ?? null;
    const words = inBoth((language) => spoken(value, field, language) || NOTHING[language]);
    return { field: `facts.${nameOf(field)}`, name: field.label, value, words, told: false };
  });
}

const NOTHING = { zh: '无', en: 'none' } as const;
