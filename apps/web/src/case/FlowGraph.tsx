import { Background, Controls, MarkerType, Position, ReactFlow, type Edge, type Node } from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FlowNode } from './flow-layout';
import { useWords, type Words } from '../components/use-words';

const COLUMN = 230;
const ROW = 84;
const NODE_WIDTH = 190;
const MIN_HEIGHT = 180;
const MAX_HEIGHT = 420;

/** The procedures of a case as a graph: where each came from, where work is going on now. */
export function FlowGraph({ nodes }: { readonly nodes: readonly FlowNode[] }): ReactNode {
  const { t } = useTranslation('case');
  const words = useWords();
  const height = Math.min(MAX_HEIGHT, Math.max(MIN_HEIGHT, nodes.length * ROW + 40));
  return (
    <div className="flow-graph" style={{ height }}>
      <ReactFlow
        nodes={nodes.map((node) => graphNode(node, words))}
        edges={nodes.flatMap(edgeTo)}
        fitView
        fitViewOptions={{ maxZoom: 1, padding: 0.1 }}
        nodesDraggable={false}
        nodesConnectable={false}
        zoomOnScroll={false}
        preventScrolling={false}
        aria-label={t('flow.graph')}
      >
        <Background gap={20} />
        <Controls showInteractive={false} />
      </ReactFlow>
    </div>
  );
}

function graphNode({ proceeding, depth, row }: FlowNode, { word, statusWord, department }: Words): Node {
  const { proceedingId, kind, status, ended, departmentCode } = proceeding;
  const label = (
    <div>
      <strong>{word('kind', kind)}</strong>
      <div>{department(departmentCode)}</div>
      <div className="flow-status">{statusWord(kind, status)}</div>
    </div>
  );
  return {
    id: proceedingId,
    position: { x: depth * COLUMN, y: row * ROW },
    data: { label },
    className: ended ? 'flow-node' : 'flow-node flow-node-present',
    style: { width: NODE_WIDTH },
    ariaLabel: [word('kind', kind), department(departmentCode), statusWord(kind, status)].join(' · '),
    sourcePosition: Position.Right,
    targetPosition: Position.Left,
  };
}

function edgeTo({ proceeding }: FlowNode): readonly Edge[] {
  const { parentId, proceedingId, ended } = proceeding;
  if (parentId === null) return [];
  return [
    {
      id: `${parentId}-${proceedingId}`,
      source: parentId,
      target: proceedingId,
      animated: !ended,
      markerEnd: { type: MarkerType.ArrowClosed },
    },
  ];
}
