import type { Bilingual } from '../pack/bilingual.js';
import { loadPack } from '../pack/load-pack.js';
import type { RulePack } from '../pack/rule-pack.js';
import { packDiff } from '../diff/pack-diff.js';
import { KIND_WORDS, type ChangeKind, type PackChange } from '../diff/pack-change.js';
import { inBoth } from '../words/value-words.js';
import { assemble, textOf, type Assembly, type Layout } from './assemble.js';
import { conflictRows, isAbout, type ConflictRow, type SideConflict } from './conflict-rows.js';
import { mergeUnits, type Choices, type Clash, type Side, type SideAct, type ThreeUnits } from './merge-units.js';
import { headKeyOf, unitsOf, type PackTexts, type Unit, type Units } from './unit.js';

/** Two drafts and the pack from which both began: text of every file by path. */
export interface ThreePacks {
  readonly base: PackTexts;
  readonly mine: PackTexts;
  readonly theirs: PackTexts;
}

/** Two changes that cannot both stand, for a person to decide. */
export interface MergeConflict {
  /** By which the person says whose change stays. */
  readonly key: string;
  readonly kind: ChangeKind;
  /** Id of the rule, row, figure, act or scenario; name of an example; path of a file. */
  readonly id: string;
  readonly decision: string | null;
  /** What people call it; `null` where no side says. */
  readonly title: Bilingual | null;
  readonly file: string;
  readonly mine: SideConflict;
  readonly theirs: SideConflict;
  readonly words: Bilingual;
  /** Part by part what the base says, and what each side would have; empty where there are no words for it. */
  readonly rows: readonly ConflictRow[];
  /** The thing as it is written; `null` where a side does not have it. */
  readonly texts: Readonly<Record<Side, string | null>>;
}

/** What merging answers: the files of the merged pack, or everything that contradicts. */
export type PackMerge =
  | { readonly ok: true; readonly files: PackTexts }
  | { readonly ok: false; readonly conflicts: readonly MergeConflict[] };

/**
 * Merges two drafts of one base by rule, row, dated figure, fact and example; other files as a whole. What only one
 * side touched is taken from it, and where both did what a person has chosen; the merged pack still has to pass the
 * checks of a pack.
 */
export function mergePacks({ base, mine, theirs }: ThreePacks, choices: Choices = {}): PackMerge {
  const layouts = { base: layoutOf(base), mine: layoutOf(mine), theirs: layoutOf(theirs) };
  const three = { base: layouts.base.units, mine: layouts.mine.units, theirs: layouts.theirs.units };
  const { units, clashes } = mergeUnits(three, choices);
  const first = assemble(units, layouts);
  const { files, orphans } =
    first.orphans.length === 0 ? first : assemble(housed(units, first, { three, choices }), layouts);
  if (clashes.length === 0 && orphans.length === 0) return { ok: true, files };
  const changes = sideChanges({ base, mine, theirs });
  const lost = orphans.filter((unit) => !clashes.some((clash) => clash.unit === unit));
  const all = [...clashes, ...lost.map((unit) => orphanClash(unit, { units, mine }))];
  return { ok: false, conflicts: all.map((clash) => conflictOf(clash, { changes, three })) };
}

interface Choosing {
  readonly three: ThreeUnits;
  readonly choices: Choices;
}

/** Chosen members of a file that the other side removed bring back what stood around them, or go with it. */
function housed(units: Units, { orphans }: Assembly, { three, choices }: Choosing): Units {
  const kept = new Map(units);
  for (const [key, unit] of units) {
    const side = choices[key];
    if (side === undefined || !orphans.includes(unit)) continue;
    const headKey = headKeyOf(unit.path);
    const head = three[side].get(headKey);
    if (head === undefined || !three[side].has(key)) kept.delete(key);
    else kept.set(headKey, head);
  }
  return kept;
}

function layoutOf(texts: PackTexts): Layout {
  return { texts, units: unitsOf(texts) };
}

interface SideChanges {
  readonly mine: readonly PackChange[];
  readonly theirs: readonly PackChange[];
}

function sideChanges({ base, mine, theirs }: ThreePacks): SideChanges {
  const [from, one, other] = [base, mine, theirs].map(loaded);
  const between = (side: RulePack | null | undefined): readonly PackChange[] =>
    from == null || side == null ? [] : packDiff(from, side);
  return { mine: between(one), theirs: between(other) };
}

/** A pack for the words only: its hash is its text. */
function loaded(files: PackTexts): RulePack | null {
  const loading = loadPack(files, { sha256: (text) => text });
  return loading.ok ? loading.value : null;
}

/** A member of a list that one side changed while the other removed the whole file. */
function orphanClash(unit: Unit, { units, mine }: { readonly units: Units; readonly mine: PackTexts }): Clash {
  const isMine = mine.has(unit.path);
  const key = [...units].find(([, one]) => one === unit)?.[0] ?? unit.id;
  return { key, unit, mine: isMine ? 'changed' : 'removed', theirs: isMine ? 'removed' : 'changed' };
}

interface Sides {
  readonly changes: SideChanges;
  readonly three: ThreeUnits;
}

function conflictOf({ key, unit, mine, theirs }: Clash, { changes, three }: Sides): MergeConflict {
  const { kind, id, decision, path: file } = unit;
  const own = { act: mine, changes: changes.mine.filter((change) => isAbout(change, unit)) };
  const other = { act: theirs, changes: changes.theirs.filter((change) => isAbout(change, unit)) };
  const words = conflictWords(unit, own, other);
  const texts = { base: textIn(three.base, key), mine: textIn(three.mine, key), theirs: textIn(three.theirs, key) };
  const title = [...own.changes, ...other.changes][0]?.title ?? null;
  return {
    key,
    kind,
    id,
    decision,
    title,
    file,
    mine: own,
    theirs: other,
    words,
    rows: conflictRows(own, other),
    texts,
  };
}

function textIn(units: Units, key: string): string | null {
  const unit = units.get(key);
  return unit === undefined ? null : textOf(unit.value);
}

function conflictWords({ kind, id }: Unit, mine: SideConflict, theirs: SideConflict): Bilingual {
  const said = { mine: sideWords(mine), theirs: sideWords(theirs) };
  return {
    zh: `${KIND_WORDS[kind].zh} ${id}：双方都有改动。本稿：${said.mine.zh}；另一稿：${said.theirs.zh}`,
    en: `${KIND_WORDS[kind].en} ${id}: both sides changed it. This draft: ${said.mine.en}; the other: ${said.theirs.en}`,
  };
}

function sideWords({ act, changes }: SideConflict): Bilingual {
  if (changes.length === 0) return ACTS[act];
  return inBoth((language) => changes.map(({ words }) => words[language]).join(language === 'zh' ? '；' : '; '));
}

const ACTS: Readonly<Record<SideAct, Bilingual>> = {
  added: { zh: '新增', en: 'added' },
  removed: { zh: '删除', en: 'removed' },
  changed: { zh: '修改', en: 'changed' },
};
