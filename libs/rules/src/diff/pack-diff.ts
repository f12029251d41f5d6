import type { RulePack } from '../pack/rule-pack.js';
import { analysisDifferences } from './parts/analysis-differences.js';
import { compare, noteAspects, textAspect, valueAspect, type Described } from './aspect.js';
import { catalogueDifferences } from './parts/catalogue-differences.js';
import { decisionDifferences } from './parts/decision-differences.js';
import { exampleDifferences } from './parts/example-differences.js';
import type { PackChange } from './pack-change.js';
import { pairsById } from './pairs.js';
import { parameterDifferences } from './parts/parameter-differences.js';
import { ruleDifferences } from './parts/rule-differences.js';

/**
 * Everything that differs between two packs, in words: figures first, then decision by decision. Empty exactly when
 * the packs have one hash: a file in which nothing that can be named differs is named itself.
 */
export function packDiff(before: RulePack, after: RulePack): readonly PackChange[] {
  if (before.hash === after.hash) return [];
  const decisions = pairsById(before.decisions, after.decisions).flatMap((pair) => {
    const one = pair.before === undefined ? undefined : { pack: before, decision: pair.before };
    const other = pair.after === undefined ? undefined : { pack: after, decision: pair.after };
    return [...decisionDifferences(one, other), ...ruleDifferences(one, other), ...exampleDifferences(one, other)];
  });
  const found = [
    ...compare(describedPack(before), describedPack(after)),
    ...parameterDifferences(before, after),
    ...decisions,
    ...catalogueDifferences(before, after),
    ...analysisDifferences(before, after),
  ];
  return found.length > 0 ? found : fileChanges(before, after);
}

function describedPack({ id, title, version, mutationFloor, note }: RulePack): Described {
  return {
    about: { kind: 'pack', id, decision: null, title },
    aspects: [
      valueAspect('id', id),
      textAspect('title', title),
      valueAspect('version', version),
      ...(mutationFloor === null ? [] : [valueAspect('mutationFloor', mutationFloor)]),
      ...noteAspects(note),
    ],
  };
}

/** Files that are written otherwise, such as rules in another order, although nothing in them says something else. */
function fileChanges(before: RulePack, after: RulePack): readonly PackChange[] {
  const files = [...new Set([...Object.keys(before.hashByFile), ...Object.keys(after.hashByFile)])].sort();
  return files.filter((file) => before.hashByFile[file] !== after.hashByFile[file]).map(fileChange);
}

function fileChange(file: string): PackChange {
  const words = { zh: `文件 ${file}：写法不同，内容不变`, en: `File ${file}: written otherwise, says the same` };
  const about = { kind: 'file', id: file, decision: null, title: { zh: file, en: file } } as const;
  return { ...about, change: 'changed', field: null, part: null, before: null, after: null, during: null, words };
}
