import { PARAMETERS } from '../pack/condition.js';
import { fieldName, type FactField } from '../pack/fact-field.js';
import type { PackRule, Parameter, RulePack } from '../pack/rule-pack.js';

/** Paths of the fields that say what is being asked, by fact. */
export type Questions = ReadonlyMap<string, ReadonlySet<string>>;

/** What every decision looks up in a pack, found once. */
export class PackLookup {
  readonly questions: Questions;
  private readonly fields: ReadonlyMap<string, FactField>;
  private readonly parameters: ReadonlyMap<string, Parameter>;
  private readonly read = new Map<PackRule, readonly Parameter[]>();

  constructor(private readonly pack: RulePack) {
    this.fields = new Map(pack.fields.map((field) => [`${field.fact}.${fieldName(field.path)}`, field]));
    this.questions = questionsOf(pack.fields);
    this.parameters = new Map(pack.parameters.map((parameter) => [parameter.id, parameter]));
  }

  /** The field of a fact; `undefined` when the catalogue has none. */
  field(fact: string, name: string): FactField | undefined {
    return this.fields.get(`${fact}.${name}`);
  }

  /** What people call a field or a parameter. */
  label(fact: string, name: string): FactField['label'] {
    const title = fact === PARAMETERS ? this.parameters.get(name)?.title : undefined;
    return title ?? this.field(fact, name)?.label ?? { zh: name, en: name };
  }

  /** The parameters that a rule reads, in the order of the pack. */
  parametersOf(rule: PackRule): readonly Parameter[] {
    const known = this.read.get(rule) ?? this.pack.parameters.filter(({ id }) => rule.parameters.includes(id));
    this.read.set(rule, known);
    return known;
  }
}

function questionsOf(fields: readonly FactField[]): Questions {
  const asked = fields.filter(({ question }) => question);
  const facts = [...new Set(asked.map(({ fact }) => fact))];
  return new Map(
    facts.map((fact) => [fact, new Set(asked.filter((one) => one.fact === fact).map(({ path }) => path))]),
  );
}

const lookups = new WeakMap<RulePack, PackLookup>();

/** The lookup of a pack. */
export function lookupOf(pack: RulePack): PackLookup {
  const lookup = lookups.get(pack) ?? new PackLookup(pack);
  lookups.set(pack, lookup);
  return lookup;
}
