import { Collapse, Table } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Board } from '@app/contracts';
import { useWords } from '../components/use-words';
import type { BoardFilters } from './board-filters';

/** Open tasks by step. */
export function DutyTable({
  board,
  onDrill,
}: {
  readonly board: Board;
  readonly onDrill: (filters: BoardFilters) => void;
}): ReactNode {
  const { t } = useTranslation('oversight');
  const { word } = useWords();
  const table = (
    <Table<Board['duties'][number]>
      size="small"
      pagination={false}
      rowKey={({ duty, proceedingKind }) => `${proceedingKind}/${duty}`}
      dataSource={board.duties}
      scroll={{ x: 560 }}
      columns={[
        {
          title: t('duty'),
          render: (_value, row) => (
            <button
              type="button"
              className="board-link"
              onClick={() => {
                onDrill({ duty: row.duty });
              }}
            >
              {word('duty', row.duty)}
            </button>
          ),
        },
        { title: t('kind'), render: (_value, row) => word('kind', row.proceedingKind) },
        { title: t('columns.open'), align: 'right', dataIndex: 'open' },
        { title: t('columns.yellow'), align: 'right', dataIndex: 'yellow' },
        { title: t('columns.red'), align: 'right', dataIndex: 'red' },
      ]}
    />
  );
  return <Collapse style={{ marginBottom: 16 }} items={[{ key: 'duties', label: t('byDuty'), children: table }]} />;
}
