import type { JsonNode, JsonValue } from '../json/json-node.js';
import { fieldName, fitsField, type FactField } from './fact-field.js';
import { checkOutcome } from './link-rules.js';
import type { PackIndex } from './pack-index.js';
import type { PackSource } from './pack-source.js';
import { refuse, type Reading } from './problem.js';
import type { FactSet, PackExample, PackRule, Scenario } from './rule-pack.js';
import type { Slot } from './slot.js';

type ScenarioFile = PackSource['scenarios'][number];
type ExampleEntry = PackSource['examples'][number]['value'][number];
type Facts = ScenarioFile['value']['facts'];

interface Answering {
  readonly id: string;
  readonly slots: readonly Slot[];
  readonly rules: readonly PackRule[];
}

/** Notes scenarios that leave a fact out, or state one that the catalogue does not know. */
export function checkScenarios(source: PackSource, index: PackIndex): void {
  for (const scenario of source.scenarios) checkScenario(scenario, index);
}

function checkScenario({ file, value }: ScenarioFile, index: PackIndex): void {
  const reading = { file, problems: index.problems };
  const stated = [...value.facts].flatMap(([fact, members]) =>
    [...members].map(([name, member]) => ({ name: `${fact}.${name}`, ...member })),
  );
  for (const member of stated) checkGiven(member, index, reading);
  const names = new Set(stated.map(({ name }) => name));
  for (const name of index.fields.map(nameOf))
    if (!names.has(name)) refuse(reading, { code: 'scenario.unfit', at: value.at, data: { name } });
}

/** The scenarios of a pack, as sets of facts. */
export function scenariosOf({ scenarios }: PackSource): readonly Scenario[] {
  return scenarios.map(({ value: { id, title, facts } }) => {
    const stated = [...facts].map(([fact, members]) => [fact, valuesOf(members)] as const);
    return { id, title, facts: Object.fromEntries(stated) };
  });
}

/** The examples of one decision, with their facts complete. */
export function linkExamples(decision: Answering, source: PackSource, index: PackIndex): readonly PackExample[] {
  return source.examples
    .filter(({ folder }) => folder === decision.id)
    .flatMap(({ file, value }) => {
      const reading = { file, problems: index.problems };
      return value.map((entry) => {
        checkExample(entry, { decision, index }, reading);
        return {
          ...entry,
          expect: valuesOf(entry.expect),
          facts: factsOf(entry, { source, index }, reading),
          figures: Object.fromEntries(entry.figures),
          file,
        };
      });
    });
}

function checkExample(
  entry: ExampleEntry,
  { decision, index }: { readonly decision: Answering; readonly index: PackIndex },
  reading: Reading,
): void {
  for (const [name, { node, value }] of entry.expect)
    checkOutcome({ name, node, value }, { slots: decision.slots, index }, reading);
  for (const name of entry.figures.keys())
    if (!index.parameters.has(name)) refuse(reading, { code: 'parameter.unknown', at: entry.at, data: { name } });
  for (const name of [...entry.because, ...entry.not])
    if (!decision.rules.some(({ id }) => id === name))
      refuse(reading, { code: 'example.unknown-rule', at: entry.at, data: { name } });
}

function factsOf(
  entry: ExampleEntry,
  { source, index }: { readonly source: PackSource; readonly index: PackIndex },
  reading: Reading,
): FactSet {
  const base = source.scenarios.find(({ value }) => value.id === entry.base);
  if (base === undefined)
    refuse(reading, { code: 'example.unknown-scenario', at: entry.at, data: { name: entry.base } });
  for (const [name, stated] of entry.given) checkGiven({ name, ...stated }, index, reading);
  const facts = [...(base?.value.facts ?? new Map<string, never>())].map(
    ([fact, members]) => [fact, { ...valuesOf(members), ...changesOf(fact, entry.given) }] as const,
  );
  return Object.fromEntries(facts);
}

function checkGiven(
  { name, node, value }: { name: string; node: JsonNode; value: JsonValue },
  index: PackIndex,
  reading: Reading,
): void {
  const field = fieldNamed(name, index);
  if (field === undefined || !fitsField(field, value))
    refuse(reading, { code: 'scenario.unfit', at: node.at, data: { name } });
}

function changesOf(fact: string, given: ExampleEntry['given']): Readonly<Record<string, JsonValue>> {
  const own = [...given].filter(([name]) => name.startsWith(`${fact}.`));
  return Object.fromEntries(own.map(([name, { value }]) => [name.slice(fact.length + 1), value]));
}

function valuesOf(
  members: Facts extends ReadonlyMap<string, infer Members> ? Members : never,
): Record<string, JsonValue> {
  return Object.fromEntries([...members].map(([name, { value }]) => [name, value]));
}

function fieldNamed(name: string, { fields }: PackIndex): FactField | undefined {
  return fields.find((field) => nameOf(field) === name);
}

function nameOf(field: FactField): string {
  return `${field.fact}.${fieldName(field.path)}`;
}
