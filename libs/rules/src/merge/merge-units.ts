import type { Unit, Units } from './unit.js';

/** What a side did to a unit since the base. */
export type SideAct = 'added' | 'removed' | 'changed';

/** A unit that both sides changed, not in the same way. */
export interface Clash {
  readonly key: string;
  readonly unit: Unit;
  readonly mine: SideAct;
  readonly theirs: SideAct;
}

/** Units of three packs. */
export interface ThreeUnits {
  readonly base: Units;
  readonly mine: Units;
  readonly theirs: Units;
}

/** The units after both changes, and where these contradict each other; a clashing unit stays as `mine` has it. */
export interface UnitMerge {
  readonly units: Units;
  readonly clashes: readonly Clash[];
}

/** Whose state of a thing stays where both changed it; `base`: neither change. */
export type Side = 'base' | 'mine' | 'theirs';

/** What a person has chosen, by the key of the thing. */
export type Choices = Readonly<Record<string, Side>>;

/** Takes from each side what it changed: a unit that only one side touched is as that side wants it. */
export function mergeUnits({ base, mine, theirs }: ThreeUnits, choices: Choices = {}): UnitMerge {
  const keys = [...new Set([...mine.keys(), ...theirs.keys(), ...base.keys()])];
  const units = new Map<string, Unit>();
  const clashes: Clash[] = [];
  for (const key of keys) {
    const three = { base: base.get(key), mine: mine.get(key), theirs: theirs.get(key) };
    const merged = taken(three);
    const side = choices[key];
    if (merged === CLASH && side === undefined) clashes.push(...clashOf(key, three));
    const unit = merged === CLASH ? three[side ?? 'mine'] : merged;
    if (unit !== undefined) units.set(key, unit);
  }
  return { units, clashes };
}

interface Three {
  readonly base: Unit | undefined;
  readonly mine: Unit | undefined;
  readonly theirs: Unit | undefined;
}

const CLASH = Symbol('clash');

function taken({ base, mine, theirs }: Three): Unit | undefined | typeof CLASH {
  if (isSame(mine, theirs) || isSame(base, theirs)) return mine;
  return isSame(base, mine) ? theirs : CLASH;
}

function isSame(one: Unit | undefined, other: Unit | undefined): boolean {
  return one?.canonical === other?.canonical && one?.path === other?.path;
}

function clashOf(key: string, { base, mine, theirs }: Three): readonly Clash[] {
  const unit = mine ?? theirs;
  return unit === undefined ? [] : [{ key, unit, mine: actOf(base, mine), theirs: actOf(base, theirs) }];
}

function actOf(base: Unit | undefined, side: Unit | undefined): SideAct {
  if (side === undefined) return 'removed';
  return base === undefined ? 'added' : 'changed';
}
