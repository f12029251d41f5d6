import { Button, Checkbox, Empty, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CluePool } from './clue-queries';
import { ClueItem } from './ClueItem';

interface ClueListProps {
  readonly pool: CluePool;
  readonly chosen: readonly string[];
  readonly mayChoose: boolean;
  readonly onChoose: (chosen: readonly string[]) => void;
}

/** The clues as rows that can be chosen, with a way to choose all that are shown. */
export function ClueList({ pool, chosen, mayChoose, onChoose }: ClueListProps): ReactNode {
  const { t } = useTranslation('clues');
  const { clues } = pool;
  if (pool.isPending) return <Skeleton active paragraph={{ rows: 8 }} />;
  if (clues.length === 0) return <Empty description={t('empty')} />;
  const all = clues.map(({ complaintId }) => complaintId);
  const toggle = (id: string): void => {
    onChoose(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  };
  return (
    <>
      {mayChoose && (
        <Checkbox
          className="clue-all"
          checked={chosen.length === all.length}
          indeterminate={chosen.length > 0 && chosen.length < all.length}
          onChange={(event) => {
            onChoose(event.target.checked ? all : []);
          }}
        >
          {t('chooseShown', { count: all.length })}
        </Checkbox>
      )}
      <ul className="clue-list">
        {clues.map((clue) => (
          <ClueItem
            key={clue.complaintId}
            clue={clue}
            isChosen={chosen.includes(clue.complaintId)}
            onToggle={
              mayChoose
                ? () => {
                    toggle(clue.complaintId);
                  }
                : null
            }
          />
        ))}
      </ul>
      {pool.hasMore && (
        <Button onClick={pool.loadMore} loading={pool.isLoadingMore}>
          {t('more')}
        </Button>
      )}
    </>
  );
}
