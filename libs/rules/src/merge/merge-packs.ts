import type { Bilingual } from '../pack/bilingual.js';
import { loadPack } from '../pack/load-pack.js';
import type { RulePack } from '../pack/rule-pack.js';
import { packDiff } from '../diff/pack-diff.js';
import { KIND_WORDS, type ChangeKind, type PackChange } from '../diff/pack-change.js';
import { inBoth } from '../words/value-words.js';
import { assemble, type Layout } from './assemble.js';
import { mergeUnits, type Clash, type SideAct } from './merge-units.js';
import { unitsOf, type PackTexts, type Unit } from './unit.js';

/** Two drafts and the pack from which both began: text of every file by path. */
export interface ThreePacks {
  readonly base: PackTexts;
  readonly mine: PackTexts;
  readonly theirs: PackTexts;
}

/** Two changes that cannot both stand, for a person to decide. */
export interface MergeConflict {
  readonly kind: ChangeKind;
  /** Id of the rule, row, figure, act or scenario; name of an example; path of a file. */
  readonly id: string;
  readonly decision: string | null;
  readonly file: string;
  readonly mine: SideConflict;
  readonly theirs: SideConflict;
  readonly words: Bilingual;
}

/** What one side did. */
export interface SideConflict {
  readonly act: SideAct;
  /** Its changes there in words; empty when the side does not load, or changed only layout around it. */
  readonly changes: readonly PackChange[];
}

/** What merging answers: the files of the merged pack, or everything that contradicts. */
export type PackMerge =
  | { readonly ok: true; readonly files: PackTexts }
  | { readonly ok: false; readonly conflicts: readonly MergeConflict[] };

/**
 * Merges two drafts of one base by rule, row, figure, fact and example; other files as a whole. What only one side
 * touched is taken from it; the merged pack still has to pass the checks of a pack.
 */
export function mergePacks({ base, mine, theirs }: ThreePacks): PackMerge {
  const layouts = { base: layoutOf(base), mine: layoutOf(mine), theirs: layoutOf(theirs) };
  const { units, clashes } = mergeUnits({
    base: layouts.base.units,
    mine: layouts.mine.units,
    theirs: layouts.theirs.units,
  });
  const { files, orphans } = assemble(units, layouts);
  if (clashes.length === 0 && orphans.length === 0) return { ok: true, files };
  const changes = sideChanges({ base, mine, theirs });
  const lost = orphans.filter((unit) => !clashes.some((clash) => clash.unit === unit));
  const all = [...clashes, ...lost.map((unit) => orphanClash(unit, mine))];
  return { ok: false, conflicts: all.map((clash) => conflictOf(clash, changes)) };
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
function orphanClash(unit: Unit, mine: PackTexts): Clash {
  const isMine = mine.has(unit.path);
  return { key: unit.id, unit, mine: isMine ? 'changed' : 'removed', theirs: isMine ? 'removed' : 'changed' };
}

function conflictOf({ unit, mine, theirs }: Clash, changes: SideChanges): MergeConflict {
  const { kind, id, decision, path: file } = unit;
  const own = { act: mine, changes: changes.mine.filter((change) => isAbout(change, unit)) };
  const other = { act: theirs, changes: changes.theirs.filter((change) => isAbout(change, unit)) };
  return { kind, id, decision, file, mine: own, theirs: other, words: conflictWords(unit, own, other) };
}

function isAbout({ kind, id, decision }: PackChange, unit: Unit): boolean {
  const name = unit.kind === 'fact' ? unit.id.replace(' $', '') : unit.id;
  return kind === unit.kind && id === name && decision === unit.decision;
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
