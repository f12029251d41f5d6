import type { Position } from '../json/json-node.js';
import { PARAMETERS } from './condition.js';
import { dayAfter } from './days.js';
import { fieldName, type FactField } from './fact-field.js';
import { isDay, isReservedName } from './shape.js';
import { refuse, type PackProblem, type Reading } from './problem.js';
import type { Located, PackSource } from './pack-source.js';
import type { Act, Citation, Parameter } from './rule-pack.js';

/** What rules may refer to: facts, parameters and acts by name. */
export interface PackIndex {
  readonly fields: readonly FactField[];
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly citations: ReadonlyMap<string, Act>;
  readonly problems: PackProblem[];
}

const START = { line: 1, column: 1 } as const;

/** Builds the index and notes doubled ids, unordered dates and figures out of bounds. */
export function indexPack(source: PackSource, problems: PackProblem[]): PackIndex {
  refuseDoubles(source.parameters, problems);
  refuseDoubles(source.citations, problems);
  refuseDoubles(source.scenarios, problems);
  const citations = new Map(source.citations.map((file) => [file.value.id, linkAct(file)]));
  const index: PackIndex = {
    fields: source.facts.flatMap((file) => fieldsOf(file, problems)),
    parameters: new Map(source.parameters.map((file) => [file.value.id, linkParameter(file, citations)])),
    citations,
    problems,
  };
  for (const file of source.parameters) checkParameter(file, index);
  return index;
}

type FactFile = PackSource['facts'][number];
type CitationFile = PackSource['citations'][number];
type Cites = ParameterFile['value']['values'][number]['cites'];

function linkAct({ file, value: { id, title, number, from, to, note, at } }: CitationFile): Act {
  const law = `${title.zh}${number === null ? '' : `（${number}）`}`;
  return { id, title, law, from, to, note, place: { file, ...at } };
}

function linkParameter({ file, value }: ParameterFile, citations: PackIndex['citations']): Parameter {
  const { at, values, ...parameter } = value;
  const dated = values.map(({ at: place, cites, ...rest }) => {
    return { ...rest, cites: citationsOf(cites, citations), place: { file, ...place } };
  });
  return { ...parameter, values: dated, place: { file, ...at } };
}

/** Citations by the official title of the act; one that no file describes is left out, and noted elsewhere. */
function citationsOf(cites: Cites, citations: PackIndex['citations']): readonly Citation[] {
  return cites.flatMap(({ law, article }) => {
    const act = citations.get(law);
    return act === undefined ? [] : [{ law: act.law, article }];
  });
}
type ParameterFile = PackSource['parameters'][number];

function fieldsOf({ file, value }: FactFile, problems: PackProblem[]): readonly FactField[] {
  const reading = { file, problems };
  const seen = new Set<string>();
  if (value.fact === PARAMETERS) refuse(reading, { code: 'id.reserved', at: value.at, data: { name: value.fact } });
  return value.fields.map(({ at, ...field }) => {
    const name = field.path;
    if (seen.has(name)) refuse(reading, { code: 'id.duplicate', at, data: { name, other: file } });
    seen.add(name);
    checkField(field, at, reading);
    return { ...field, fact: value.fact };
  });
}

function checkField(field: Omit<FactField, 'fact'>, at: Position, reading: Reading): void {
  const { path, type, open, values } = field;
  if (!/^\$\.[A-Za-z][A-Za-z0-9]{0,59}$/.test(path))
    refuse(reading, { code: 'path.bad-form', at, data: { name: path } });
  if (isReservedName(fieldName(path))) refuse(reading, { code: 'id.reserved', at, data: { name: path } });
  checkBounds(field, at, reading);
  const isCoded = type === 'code' || type === 'codes';
  const isFit = isCoded ? open || values.length > 0 : values.length === 0;
  if (!isFit) refuse(reading, { code: 'fact.values-unfit', at, data: { name: path, type } });
  const codes = values.map(({ code }) => code);
  for (const name of codes.filter((code, place) => codes.indexOf(code) !== place))
    refuse(reading, { code: 'id.duplicate', at, data: { name, other: path } });
}

function checkBounds({ min, max }: Bounds, at: Position, reading: Reading): void {
  if (min > max) refuse(reading, { code: 'bounds.reversed', at, data: { min: String(min), max: String(max) } });
}

interface Bounds {
  readonly min: number;
  readonly max: number;
}

function checkParameter({ file, value: parameter }: ParameterFile, { citations, problems }: PackIndex): void {
  const reading = { file, problems };
  const data = { min: String(parameter.min), max: String(parameter.max) };
  checkBounds(parameter, parameter.at, reading);
  parameter.values.forEach((dated, position) => {
    const { at, cites } = dated;
    checkPeriod(dated, parameter.values[position - 1], reading);
    if (!isWithin(dated.value, parameter)) refuse(reading, { code: 'parameter.out-of-bounds', at, data });
    for (const cite of cites)
      if (!citations.has(cite.law))
        refuse(reading, { code: 'citation.unknown', at: cite.at, data: { name: cite.law } });
  });
}

type Dated = ParameterFile['value']['values'][number];

function checkPeriod({ at, from, to }: Dated, before: Dated | undefined, reading: Reading): void {
  if (to !== null && to < from) refuse(reading, { code: 'date.reversed', at });
  if (before === undefined) return;
  if ((before.to ?? before.from) >= from) refuse(reading, { code: 'date.overlapping', at });
}

function isWithin(value: number | null, { min, max }: Bounds): boolean {
  return value === null || (value >= min && value <= max);
}

/** Notes ids that occur twice among files of one kind. */
function refuseDoubles(files: readonly Located<{ readonly id: string }>[], problems: PackProblem[]): void {
  const fileById = new Map<string, string>();
  for (const { file, value } of files) {
    const other = fileById.get(value.id);
    if (other !== undefined)
      refuse({ file, problems }, { code: 'id.duplicate', at: START, data: { name: value.id, other } });
    fileById.set(value.id, file);
  }
}

/** The dated value in force on a day; `null` when there is none or nobody has set it. */
export function valueOn(parameter: Parameter, day: string): number | null {
  const current = parameter.values.findLast(({ from }) => from <= day);
  if (current === undefined || !isDay(day)) return null;
  return current.to !== null && current.to < day ? null : current.value;
}

/** Whether a parameter has a value on every day of a period. */
export function isAlwaysSet(
  parameter: Parameter,
  period: { readonly from: string; readonly to: string | null },
): boolean {
  const [first] = parameter.values;
  if (first === undefined || first.from > period.from) return false;
  const during = parameter.values.filter(({ from }) => period.to === null || from <= period.to);
  return during.every(({ value, to }, position) => value !== null && (to === null || isFollowed(during, position, to)));
}

function isFollowed(values: Parameter['values'], position: number, to: string): boolean {
  const next = values[position + 1];
  return next?.from === dayAfter(to);
}
