import { canonicalJson } from '../json/canonical-json.js';
import { plainValue, type JsonValue } from '../json/json-node.js';
import { readJson } from '../json/read-json.js';
import { isList } from '../pack/slot.js';
import type { ChangeKind } from '../diff/pack-change.js';

/** The smallest part of a pack that two people cannot both change: a rule, a row, a figure, an example, or a file. */
export interface Unit {
  readonly kind: ChangeKind;
  /** The id under which both sides know it. */
  readonly id: string;
  readonly decision: string | null;
  /** The file in which it stands; moved to another file, it is changed. */
  readonly path: string;
  /** Canonical content, so that layout is no difference. */
  readonly canonical: string;
  readonly value: JsonValue;
}

/** Text of every file by path. */
export type PackTexts = ReadonlyMap<string, string>;

/** The units of a pack by their key. */
export type Units = ReadonlyMap<string, Unit>;

/** How a file that holds a list of units is taken apart. */
export interface ListForm {
  readonly kind: ChangeKind;
  readonly path: RegExp;
  /** Field that holds the list; `null` when the file is the list. */
  readonly list: string | null;
  readonly idOf: (member: JsonValue) => JsonValue;
  /** Whether the members stand in the order of their ids, such as figures in the order of their days. */
  readonly isSorted?: true;
}

/** Files whose members are merged one by one. */
export const LIST_FORMS: readonly ListForm[] = [
  { kind: 'rule', path: /^decisions\/([^/]+)\/tables\/[^/]+\.json$/, list: 'rows', idOf: (row) => member(row, 'id') },
  {
    kind: 'parameter',
    path: /^parameters\/(?:[^/]+\/)?([^/]+)\.json$/,
    list: 'values',
    idOf: (value) => member(value, 'from'),
    isSorted: true,
  },
  { kind: 'fact', path: /^facts\/([^/]+)\.json$/, list: 'fields', idOf: (field) => member(field, 'path') },
  {
    kind: 'example',
    path: /^decisions\/([^/]+)\/tests\/[^/]+\.json$/,
    list: null,
    idOf: (one) => member(member(one, 'name'), 'zh'),
  },
];

const WHOLE_FILES: readonly (readonly [ChangeKind, RegExp])[] = [
  ['rule', /^decisions\/([^/]+)\/rules\/[^/]+\.json$/],
  ['act', /^citations\/[^/]+\.json$/],
  ['scenario', /^scenarios\/[^/]+\.json$/],
  ['decision', /^decisions\/([^/]+)\/decision\.json$/],
  ['pack', /^pack\.json$/],
];

/** Takes the files of a pack apart. A file that is no JSON stays one unit. */
export function unitsOf(files: PackTexts): Units {
  const units = [...files].flatMap(([path, text]) => unitsOfFile(path, text));
  const keyed = new Map<string, Unit>();
  // Two units of one name are told apart by their order, so that nothing is lost; the checks of a pack refuse them.
  for (const unit of units) keyed.set(freeKey(keyOf(unit), keyed), unit);
  return keyed;
}

/** The form of a file that is merged member by member; undefined for every other file. */
export function listFormOf(path: string): ListForm | undefined {
  return LIST_FORMS.find((form) => form.path.test(path));
}

/** The list inside the content of a file; `null` when it has another shape. */
export function listIn(value: JsonValue, { list }: ListForm): readonly JsonValue[] | null {
  const found = list === null ? value : member(value, list);
  return isList(found) ? found : null;
}

function unitsOfFile(path: string, text: string): readonly Unit[] {
  const read = readJson(text);
  if (!path.endsWith('.json') || !read.ok) return [fileUnit(path, text)];
  const value = plainValue(read.root);
  const form = listFormOf(path);
  const members = form === undefined ? null : listIn(value, form);
  if (form === undefined || members === null) return [wholeUnit(path, value)];
  return [headUnit(path, value, form), ...members.map((one) => memberUnit(one, path, form))];
}

function fileUnit(path: string, text: string): Unit {
  return { kind: 'file', id: path, decision: null, path, canonical: text, value: text };
}

function wholeUnit(path: string, value: JsonValue): Unit {
  const [kind, pattern] = WHOLE_FILES.find(([, form]) => form.test(path)) ?? (['file', /$/] as const);
  const id = member(value, 'id');
  const decision = pattern.exec(path)?.[1] ?? null;
  return {
    kind,
    id: kind === 'file' || typeof id !== 'string' ? path : id,
    decision,
    path,
    canonical: canonicalJson(value),
    value,
  };
}

/** A file without its members: what stands around the list. */
function headUnit(path: string, value: JsonValue, { list }: ListForm): Unit {
  const around = list === null ? [] : withoutField(value, list);
  return { kind: 'file', id: path, decision: null, path, canonical: canonicalJson(around), value: around };
}

function memberUnit(value: JsonValue, path: string, { kind, path: pattern, idOf }: ListForm): Unit {
  const folder = pattern.exec(path)?.[1] ?? '';
  const id = idOf(value);
  const name = typeof id === 'string' ? id : canonicalJson(value);
  // A field belongs to its fact and a dated figure to its parameter, everything else to the decision of its folder.
  const isPart = kind === 'fact' || kind === 'parameter';
  return {
    kind,
    id: isPart ? `${folder} ${name}` : name,
    decision: isPart ? null : folder,
    path,
    canonical: canonicalJson(value),
    value,
  };
}

/** Key of what stands around the members of a file. */
export function headKeyOf(path: string): string {
  return JSON.stringify(['file', null, path]);
}

function keyOf({ kind, decision, id, path }: Unit): string {
  // Examples are named by their sentence, which another file may use too.
  return JSON.stringify(kind === 'example' ? [kind, path, id] : [kind, decision, id]);
}

function freeKey(key: string, taken: ReadonlyMap<string, unknown>): string {
  return taken.has(key) ? freeKey(`${key}+`, taken) : key;
}

function withoutField(value: JsonValue, name: string): JsonValue {
  if (value === null || typeof value !== 'object' || isList(value)) return value;
  return { ...value, [name]: [] };
}

function member(value: JsonValue, name: string): JsonValue {
  if (value === null || typeof value !== 'object' || isList(value)) return null;
  return value[name] ?? null;
}
