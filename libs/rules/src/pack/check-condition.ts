import type { JsonValue } from '../json/json-node.js';
import { leavesOf, PARAMETERS, parameterOf, type Condition, type Leaf } from './condition.js';
import {
  allowedValues,
  fitsOne,
  hasCode,
  LIST_OPERATORS,
  NEGATIVE_OPERATORS,
  OPERATORS,
  type FactField,
} from './fact-field.js';
import type { PackIndex } from './pack-index.js';
import { PACK_LIMITS } from './pack-limits.js';
import { refuse, UNREAD, type ProblemDraft, type Reading, type Unread } from './problem.js';
import { isList } from './slot.js';
import { checkUnit } from './unit.js';

/** The parameters as a fact: a rule may ask whether a figure has been set. */
const PARAMETER_FIELD = {
  fact: PARAMETERS,
  path: '',
  type: 'integer',
  nullable: true,
  open: false,
  question: false,
  min: -Number.MAX_SAFE_INTEGER,
  max: Number.MAX_SAFE_INTEGER,
  unit: null,
  values: [],
  label: { zh: '参数', en: 'parameter' },
  note: null,
} as const satisfies FactField;

/** Notes every comparison that reads a fact, path, operator or value that the catalogue does not know. */
export function checkCondition(condition: Condition, index: PackIndex, reading: Reading): void {
  for (const leaf of leavesOf(condition)) checkLeaf(leaf, index, reading);
}

function checkLeaf(leaf: Leaf, index: PackIndex, reading: Reading): void {
  const field = fieldOf(leaf, index, reading);
  if (field === UNREAD) return;
  if (!checkOperator(leaf, field, reading)) return;
  checkValue(leaf, { field, index }, reading);
}

function fieldOf({ fact, path, at }: Leaf, index: PackIndex, reading: Reading): FactField | Unread {
  if (fact === PARAMETERS) return parameterField(path.slice(2), index) ?? refuse(reading, unknownParameter(path, at));
  const fields = index.fields.filter((field) => field.fact === fact);
  if (fields.length === 0) {
    const allowed = [...new Set(index.fields.map((field) => field.fact))].join(', ');
    return refuse(reading, { code: 'fact.unknown', at, data: { name: fact, allowed } });
  }
  const found = fields.find((field) => field.path === path);
  if (found !== undefined) return found;
  const allowed = fields.map((field) => field.path).join(', ');
  return refuse(reading, { code: 'path.unknown', at, data: { fact, name: path, allowed } });
}

function parameterField(name: string, { parameters }: PackIndex): FactField | undefined {
  return parameters.has(name) ? PARAMETER_FIELD : undefined;
}

const unknownParameter = (path: string, at: Leaf['at']): ProblemDraft => ({
  code: 'parameter.unknown',
  at,
  data: { name: path.slice(2) },
});

function checkOperator({ operator, value, at }: Leaf, field: FactField, reading: Reading): boolean {
  const allowed: readonly string[] = OPERATORS[field.type];
  if (!allowed.includes(operator)) {
    refuse(reading, { code: 'operator.unfit', at, data: { operator, type: field.type, allowed: allowed.join(', ') } });
    return false;
  }
  if (field.nullable && NEGATIVE_OPERATORS.includes(operator) && value !== null) {
    refuse(reading, { code: 'operator.null-trap', at, data: { operator } });
    return false;
  }
  return true;
}

function checkValue(
  { operator, value, at }: Leaf,
  { field, index }: { field: FactField; index: PackIndex },
  reading: Reading,
): void {
  const parameter = parameterOf(value);
  if (parameter !== null) {
    checkParameterValue({ parameter, at }, { field, index }, reading);
    return;
  }
  const fits = LIST_OPERATORS.includes(operator) ? fitsList(field, value) : fitsSingle(field, { operator, value });
  if (fits) return;
  const data = { type: field.type, allowed: allowedValues(field) };
  refuse(reading, { code: 'value.unfit', at, data });
}

function checkParameterValue(
  { parameter, at }: { parameter: string; at: Leaf['at'] },
  { field, index }: { field: FactField; index: PackIndex },
  reading: Reading,
): void {
  if (!index.parameters.has(parameter)) refuse(reading, unknownParameter(`$.${parameter}`, at));
  if (field.type !== 'integer')
    refuse(reading, { code: 'value.unfit', at, data: { type: field.type, allowed: allowedValues(field) } });
  else if (field.fact !== PARAMETERS) checkUnit({ parameter, wanted: field.unit, at }, index, reading);
}

function fitsList(field: FactField, value: JsonValue): boolean {
  if (!isList(value) || value.length === 0 || value.length > PACK_LIMITS.listLength.most) return false;
  return value.every((entry) => isKnown(field, entry));
}

function fitsSingle(field: FactField, { operator, value }: { operator: string; value: JsonValue }): boolean {
  if (value === null) return field.nullable && (operator === 'equal' || operator === 'notEqual');
  return isKnown(field, value);
}

/** A rule may name only codes of the catalogue, even where facts may carry others. */
function isKnown(field: FactField, value: JsonValue): boolean {
  if (field.values.length > 0) return typeof value === 'string' && hasCode(field, value);
  return fitsOne(field, value);
}
