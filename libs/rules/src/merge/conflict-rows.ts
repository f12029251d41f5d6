import type { Bilingual } from '../pack/bilingual.js';
import type { PackChange } from '../diff/pack-change.js';
import type { SideAct } from './merge-units.js';
import type { Unit } from './unit.js';

/** What one side did. */
export interface SideConflict {
  readonly act: SideAct;
  /** Its changes there in words; empty when the side does not load, or changed only layout around it. */
  readonly changes: readonly PackChange[];
}

/** One part of a thing that both sides changed: what the base says and what each side would have; `null` for nothing. */
export interface ConflictRow {
  /** What people call the part; `null` for the whole thing. */
  readonly part: Bilingual | null;
  readonly base: Bilingual | null;
  readonly mine: Bilingual | null;
  readonly theirs: Bilingual | null;
}

/** Puts what both sides did to a thing side by side, part by part. */
export function conflictRows(mine: SideConflict, theirs: SideConflict): readonly ConflictRow[] {
  const keys = new Set([...mine.changes, ...theirs.changes].map(keyOf));
  return [...keys].flatMap((key) => {
    const [own, other] = [mine, theirs].map(({ changes }) => changes.find((change) => keyOf(change) === key));
    const first = own ?? other;
    if (first === undefined) return [];
    const { part, before: base } = first;
    return [{ part, base, mine: stateOf(own, mine, base), theirs: stateOf(other, theirs, base) }];
  });
}

/** A side that did not touch the part leaves it, unless it removed the whole. */
function stateOf(change: PackChange | undefined, { act }: SideConflict, base: Bilingual | null): Bilingual | null {
  if (change !== undefined) return change.after;
  return act === 'removed' ? null : base;
}

function keyOf({ field, part, before }: PackChange): string {
  return JSON.stringify([field, part?.zh, before?.zh]);
}

/** Whether a change in words is about a unit. */
export function isAbout(change: PackChange, unit: Unit): boolean {
  if (unit.kind === 'parameter') return isAboutFigure(change, unit);
  if (unit.kind === 'decision') return change.decision === unit.decision && DECISION_KINDS.includes(change.kind);
  if (unit.kind === 'file') return isAboutHead(change, unit);
  const name = unit.kind === 'fact' ? unit.id.replace(' $', '') : unit.id;
  return change.kind === unit.kind && change.id === name && change.decision === unit.decision;
}

const DECISION_KINDS: readonly string[] = ['decision', 'slot', 'constraint'];

/** A dated figure: changes of the figure on days that it covers. */
function isAboutFigure({ kind, id, field, during }: PackChange, unit: Unit): boolean {
  const [name, from = ''] = unit.id.split(' ');
  if (kind !== 'parameter' || id !== name) return false;
  if (during === null) return field === null || field.startsWith(`values.${from}.`);
  return during.from <= from && (during.to === null || from <= during.to);
}

/** What stands around a list: the table around its rows, the parameter around its figures. */
function isAboutHead({ kind, id, field, decision }: PackChange, { path }: Unit): boolean {
  const folders = { table: `decisions/${decision ?? ''}/tables/`, parameter: 'parameters/' };
  if (kind === 'file') return id === path;
  if (kind !== 'table' && kind !== 'parameter') return false;
  const isNamed = path.startsWith(folders[kind]) && path.endsWith(`/${id}.json`);
  return isNamed && field?.startsWith('values') !== true;
}
