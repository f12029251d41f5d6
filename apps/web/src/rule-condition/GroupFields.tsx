import { Button, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Json } from '../rule-file/pack-items';
import { ComparisonFields } from './ComparisonFields';
import { groupOf, joinOf, JOINS, LIMITS, membersOf, withInserted, withPart, type TreePlace } from './condition-tree';
import type { ConditionTree } from './condition-tree-props';
import { PartActs } from './PartActs';

/** A comparison of which nothing is chosen yet. */
const OPEN: Json = { fact: '', path: '', operator: 'equal', value: '' };

interface GroupFieldsProps {
  readonly tree: ConditionTree;
  readonly group: Json;
  readonly place: TreePlace;
}

/** A group of conditions: how they are joined, each of them, and what can be added. */
export function GroupFields({ tree, group, place }: GroupFieldsProps): ReactNode {
  const { t } = useTranslation('rule-editor');
  const members = membersOf(group);
  const join = joinOf(group) ?? 'all';
  return (
    <div className="rule-group" role="group" aria-label={t('group', { number: numberOf(place) })}>
      <Select
        id={tree.idOf(place, 'join')}
        aria-label={t('join', { number: numberOf(place) })}
        disabled={!tree.mayEdit}
        value={join}
        options={JOINS.map((value) => ({ value, label: t(`joins.${value}`) }))}
        onChange={(chosen) => {
          tree.onEdit(withPart(tree.root, place, groupOf(chosen, members)));
        }}
      />
      {join === 'none' && <p className="quiet">{t('noneNote')}</p>}
      <ol className="rule-members">
        {members.map((member, index) => (
          <Member key={index} tree={tree} member={member} place={[...place, index]} siblings={members.length} />
        ))}
      </ol>
      {tree.mayEdit && <GroupActs tree={tree} group={group} place={place} />}
    </div>
  );
}

interface MemberProps {
  readonly tree: ConditionTree;
  readonly member: Json;
  readonly place: TreePlace;
  readonly siblings: number;
}

function Member({ tree, member, place, siblings }: MemberProps): ReactNode {
  return (
    <li>
      {joinOf(member) === null ? (
        <ComparisonFields tree={tree} comparison={member} place={place} />
      ) : (
        <GroupFields tree={tree} group={member} place={place} />
      )}
      {tree.mayEdit && <PartActs tree={tree} part={member} place={place} siblings={siblings} />}
    </li>
  );
}

/** Adding to a group; at the limits of the format it says why it cannot. */
function GroupActs({ tree, group, place }: GroupFieldsProps): ReactNode {
  const { t } = useTranslation('rule-editor');
  const count = membersOf(group).length;
  const isFull = count >= LIMITS.width;
  const isDeep = place.length + 1 >= LIMITS.depth;
  const at = [...place, count];
  const add = (part: Json, control: readonly number[]): void => {
    tree.onEdit(withInserted(tree.root, at, part), tree.idOf(control, 'fact'));
  };
  return (
    <div className="rule-acts">
      <Button
        id={tree.idOf(place, 'add')}
        size="small"
        disabled={isFull}
        onClick={() => {
          add(OPEN, at);
        }}
      >
        {t('addCondition')}
      </Button>
      <Button
        size="small"
        disabled={isFull || isDeep}
        onClick={() => {
          add(groupOf(joinOf(group) === 'any' ? 'all' : 'any', [OPEN]), [...at, 0]);
        }}
      >
        {t('addGroup')}
      </Button>
      {isFull && <span className="quiet">{t('fault.tooWide', LIMITS)}</span>}
      {isDeep && <span className="quiet">{t('fault.tooDeep', LIMITS)}</span>}
    </div>
  );
}

/** A place as people count: `2.1`; the whole is the first. */
function numberOf(place: TreePlace): string {
  return place.length === 0 ? '1' : place.map((index) => index + 1).join('.');
}
