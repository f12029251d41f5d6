import { Tag } from 'antd';
import type { ReactNode } from 'react';
import type { DraftState } from '@app/domain';
import { useWords } from './use-words';

const COLORS = {
  draft: 'default',
  submitted: 'gold',
  approved: 'blue',
  scheduled: 'geekblue',
  'in-force': 'green',
  superseded: 'default',
  suspended: 'volcano',
  withdrawn: 'default',
} as const satisfies Record<DraftState, string>;

/** How far a change of the rules is. */
export function DraftStateTag({ state }: { readonly state: DraftState }): ReactNode {
  const { word } = useWords();
  return (
    <Tag className="page-tag" color={COLORS[state]}>
      {word('draftState', state)}
    </Tag>
  );
}
