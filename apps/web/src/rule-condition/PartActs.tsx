import { ArrowDownOutlined, ArrowUpOutlined, CopyOutlined, DeleteOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Json } from '../rule-file/pack-items';
import { joinOf, LIMITS, membersOf, partAt, withInserted, withMoved, withoutPart, type TreePlace } from './condition-tree'; // prettier-ignore
import type { ConditionTree } from './condition-tree-props';

interface PartActsProps {
  readonly tree: ConditionTree;
  readonly part: Json;
  readonly place: TreePlace;
  /** How many stand in its group, itself among them. */
  readonly siblings: number;
}

/** Moves, doubles and removes one part of a condition; the focus stays with what was moved, or goes to what took its place. */
export function PartActs({ tree, part, place, siblings }: PartActsProps): ReactNode {
  const { t } = useTranslation('rule-editor');
  const index = place.at(-1) ?? 0;
  const beside = (at: number): TreePlace => [...place.slice(0, -1), at];
  const move = (by: -1 | 1): void => {
    const control = by < 0 ? 'up' : 'down';
    tree.onEdit(withMoved(tree.root, place, by), tree.idOf(beside(index + by), control));
  };
  const acts = [
    ['up', <ArrowUpOutlined />, index === 0, () => { move(-1); }],
    ['down', <ArrowDownOutlined />, index === siblings - 1, () => { move(1); }],
    ['double', <CopyOutlined />, siblings >= LIMITS.width, () => { tree.onEdit(withInserted(tree.root, beside(index + 1), part), firstControl(tree, part, beside(index + 1))); }],
    ['remove', <DeleteOutlined />, siblings === 1 && place.length === 1, () => { tree.onEdit(withoutPart(tree.root, place), afterRemoval(tree, place)); }],
  ] as const; // prettier-ignore
  return (
    <div className="rule-part-acts">
      {acts.map(([act, icon, isOff, onClick]) => (
        <Button
          key={act}
          id={tree.idOf(place, act)}
          size="small"
          danger={act === 'remove'}
          disabled={isOff}
          aria-label={t(`partAct.${act}`, { number: place.map((at) => at + 1).join('.') })}
          title={t(`partAct.${act}`, { number: place.map((at) => at + 1).join('.') })}
          icon={icon}
          onClick={onClick}
        />
      ))}
    </div>
  );
}

function firstControl(tree: ConditionTree, part: Json, place: TreePlace): string {
  return tree.idOf(place, joinOf(part) === null ? 'fact' : 'join');
}

/** What stands there now: the next one, else the one before, else the way to add one. */
function afterRemoval(tree: ConditionTree, place: TreePlace): string {
  const parent = place.slice(0, -1);
  const group = partAt(tree.root, parent);
  const index = place.at(-1) ?? 0;
  const members = membersOf(group);
  if (members.length === 1) return tree.idOf(parent.slice(0, -1), 'add');
  const next = members[index + 1];
  if (next !== undefined) return firstControl(tree, next, place);
  return firstControl(tree, members[index - 1] ?? null, [...parent, index - 1]);
}
