import type { JsonValue } from '../json/json-node.js';
import { isList } from '../pack/slot.js';
import { listFormOf, type ListForm, type PackTexts, type Unit, type Units } from './unit.js';

/** A pack as text and as units. */
export interface Layout {
  readonly texts: PackTexts;
  readonly units: Units;
}

/** The packs whose layout may be kept. */
export interface Layouts {
  readonly base: Layout;
  readonly mine: Layout;
  readonly theirs: Layout;
}

/** Files put together, and units left over because the other side removed the file around them. */
export interface Assembly {
  readonly files: PackTexts;
  readonly orphans: readonly Unit[];
}

/** Puts units together to files. A file that is as one side wrote it keeps that side's layout. */
export function assemble(units: Units, { base, mine, theirs }: Layouts): Assembly {
  const [written, atMine, atTheirs] = [units, mine.units, theirs.units].map(byPath);
  const texts = new Map<string, string>();
  const orphans: Unit[] = [];
  for (const [path, own] of [...(written ?? [])].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const sides = [writtenAt(mine, path, atMine), writtenAt(theirs, path, atTheirs)];
    // The layout of the side that changed the file comes first, mine when both did.
    if (mine.texts.get(path) === base.texts.get(path)) sides.reverse();
    const made = fileText(own, path, sides.flat());
    if (made === null) orphans.push(...own);
    else texts.set(path, made);
  }
  return { files: texts, orphans };
}

type UnitsByPath = ReadonlyMap<string, readonly Unit[]>;

/** A file as one side wrote it. */
interface Written {
  readonly text: string;
  readonly units: readonly Unit[];
}

function byPath(units: Units): UnitsByPath {
  const grouped = new Map<string, Unit[]>();
  for (const unit of units.values()) grouped.set(unit.path, [...(grouped.get(unit.path) ?? []), unit]);
  return grouped;
}

function writtenAt({ texts }: Layout, path: string, units: UnitsByPath | undefined): readonly Written[] {
  const text = texts.get(path);
  return text === undefined ? [] : [{ text, units: units?.get(path) ?? [] }];
}

function fileText(own: readonly Unit[], path: string, sides: readonly Written[]): string | null {
  const kept = sides.find(({ units }) => isMadeOf(units, own));
  const form = listFormOf(path);
  return kept?.text ?? (form === undefined ? textOf(own[0]?.value) : listText(own, form, sides));
}

function isMadeOf(there: readonly Unit[], wanted: readonly Unit[]): boolean {
  const [one, other] = [there, wanted].map((units) =>
    units
      .map(({ canonical }) => canonical)
      .sort()
      .join('\n'),
  );
  return there.length === wanted.length && one === other;
}

/** A list file anew: what stands around the list, then its members. */
function listText(own: readonly Unit[], form: ListForm, sides: readonly Written[]): string | null {
  const head = own.find(({ kind }) => kind === 'file');
  if (head === undefined) return null;
  const rest = own.filter((unit) => unit !== head);
  const ordered = form.isSorted === true ? rest.toSorted(byId) : inOrder(rest, sides);
  const members = ordered.map(({ value }) => value);
  if (form.list === null) return textOf(members);
  const around = head.value;
  if (around === null || typeof around !== 'object' || isList(around)) return textOf(around);
  return textOf({ ...around, [form.list]: members });
}

function byId({ id: one }: Unit, { id: other }: Unit): number {
  return one < other ? -1 : 1;
}

/** The order of the first side; what only the other has follows the member before it there. */
function inOrder(members: readonly Unit[], sides: readonly Written[]): readonly Unit[] {
  const [first = [], others = []] = sides.map(orderIn);
  const order = [...first];
  others.forEach((id, place) => {
    if (order.includes(id)) return;
    const before = others[place - 1];
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, id);
  });
  return members.toSorted((one, other) => order.indexOf(one.id) - order.indexOf(other.id));
}

function orderIn({ units }: Written): readonly string[] {
  return units.filter(({ kind }) => kind !== 'file').map(({ id }) => id);
}

/** The text of a value, as files are laid out. */
export function textOf(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : `${JSON.stringify(value, null, 2)}\n`;
}
