import type { ProceedingView } from '@app/contracts';

/** A procedure with its place in the flow. */
export interface FlowNode {
  readonly proceeding: ProceedingView;
  /** Distance from the first procedure. */
  readonly depth: number;
  readonly row: number;
}

/** Places procedures below what they came from: depth to the right, one row each, in the order of the tree. */
export function flowNodes(proceedings: readonly ProceedingView[]): readonly FlowNode[] {
  const known = new Set<string>(proceedings.map(({ proceedingId }) => proceedingId));
  const roots = proceedings.filter(({ parentId }) => parentId === null || !known.has(parentId));
  return roots.flatMap((root) => branch(root, proceedings, 0)).map((node, row) => ({ ...node, row }));
}

function branch(
  proceeding: ProceedingView,
  all: readonly ProceedingView[],
  depth: number,
): readonly Omit<FlowNode, 'row'>[] {
  const children = all.filter(({ parentId }) => parentId === proceeding.proceedingId);
  return [{ proceeding, depth }, ...children.flatMap((child) => branch(child, all, depth + 1))];
}
