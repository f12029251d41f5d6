import type { TrialDecision, TrialField, TrialGround } from '@app/contracts';
import {
  fieldName,
  leavesOf,
  unitWords,
  type FactField,
  type Finding,
  type PackDecision,
  type PackExample,
} from '@app/rules';
import { findingId } from './finding-id.js';
import type { TrialPack } from './trial-packs.js';

/** What can be tried on a pack. */
export function trialGround({ pack, findings, draft }: TrialPack): TrialGround {
  const facts = [...new Set(pack.fields.map(({ fact }) => fact))];
  return {
    hash: pack.hash,
    revision: draft?.revision ?? null,
    decisions: pack.decisions.map((decision) => decisionOf(decision, findings)),
    facts: facts.map((fact) => ({ fact, fields: pack.fields.filter((field) => field.fact === fact).map(fieldOf) })),
  };
}

function decisionOf(decision: PackDecision, findings: readonly Finding[]): TrialDecision {
  const { id, title, question, asOf, rules, examples } = decision;
  const shown = findings.filter(({ witness }) => witness?.decision === id);
  return {
    decision: id,
    title,
    question,
    day: asOf,
    reads: [...new Set(rules.flatMap(({ when }) => leavesOf(when)).map(pathOf))],
    examples: examples.map((example) => ({ example: exampleId(example), name: example.name, file: example.file })),
    findings: shown.map((finding) => {
      const { level, message } = finding;
      return { finding: findingId(finding), level, message };
    }),
    files: [...new Set(examples.map(({ file }) => file))],
  };
}

/** By what an example is known in an address: its file and its name. */
export function exampleId({ file, name }: Pick<PackExample, 'file' | 'name'>): string {
  return `${file}#${name.zh}`;
}

function fieldOf(field: FactField): TrialField {
  const { type, nullable, open, min, max, unit, label, note, values } = field;
  const codes = values.map((value) => ({ ...value }));
  const words = unit === null ? null : unitWords(unit);
  return { path: pathOf(field), type, nullable, open, min, max, unit, unitWords: words, label, note, codes };
}

function pathOf({ fact, path }: Pick<FactField, 'fact' | 'path'>): string {
  return `${fact}.${fieldName(path)}`;
}
