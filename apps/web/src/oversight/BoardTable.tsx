import { Button, Table } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Board } from '@app/contracts';
import { useWords } from '../components/use-words';
import type { BoardFilters } from './board-filters';
import { boardRows } from './board-rows';
import { FigureSign } from './FigureSign';

interface BoardTableProps {
  readonly board: Board;
  readonly onDrill: (filters: BoardFilters) => void;
}

type Row = Board['departments'][number];

const COLUMNS: readonly (readonly [field: keyof Row, filters: BoardFilters, tone: string])[] = [
  ['open', {}, ''],
  ['green', { lamp: 'green' }, ''],
  ['yellow', { lamp: 'yellow' }, 'is-yellow'],
  ['red', { lamp: 'red' }, 'is-red'],
  ['overdueUpTo3', { age: 'up-to-3' }, 'is-red'],
  ['overdueUpTo10', { age: 'up-to-10' }, 'is-red'],
  ['overdueLonger', { age: 'longer' }, 'is-red'],
  ['provisional', { provisional: 'yes' }, ''],
  ['standing', { standing: 'yes' }, ''],
];

/** Open tasks by department, lamp and age; every figure leads to its tasks. Departments with nothing but zeros are folded away. */
export function BoardTable({ board, onDrill }: BoardTableProps): ReactNode {
  const { t } = useTranslation('oversight');
  const [isUnfolded, setUnfolded] = useState(false);
  const { busy, quiet } = boardRows(board.departments);
  const figure = (row: Row, [field, filters, tone]: (typeof COLUMNS)[number]): ReactNode =>
    row[field] === 0 ? (
      <span className="quiet">0</span>
    ) : (
      <button
        type="button"
        className={`board-link ${tone}`}
        onClick={() => {
          onDrill({ department: row.departmentCode, ...filters });
        }}
      >
        {row[field]}
      </button>
    );
  const table = (
    <Table<Row>
      className="panel"
      size="small"
      pagination={false}
      rowKey="departmentCode"
      dataSource={isUnfolded ? [...busy, ...quiet] : [...busy]}
      scroll={{ x: 1000 }}
      columns={[
        { title: t('department'), fixed: 'left', width: 180, render: (_value, row) => <DepartmentCell row={row} /> },
        ...COLUMNS.map((column) => ({
          title: (
            <>
              <FigureSign field={column[0]} /> {t(`columns.${column[0]}`)}
            </>
          ),
          align: 'right' as const,
          render: (_value: unknown, row: Row) => figure(row, column),
        })),
        {
          title: t('columns.letters'),
          align: 'right',
          render: (_value, row) => `${row.oversightLetters} / ${row.oversightUnreceipted}`,
        },
      ]}
    />
  );
  return (
    <>
      {(busy.length > 0 || isUnfolded) && table}
      {quiet.length > 0 && (
        <Button
          type="link"
          className="board-fold"
          aria-expanded={isUnfolded}
          onClick={() => {
            setUnfolded(!isUnfolded);
          }}
        >
          {t(isUnfolded ? 'foldQuiet' : 'quiet', { count: quiet.length })}
        </Button>
      )}
    </>
  );
}

/** A department; one in which nobody can sign in is pressed on paper. */
function DepartmentCell({ row }: { readonly row: Row }): ReactNode {
  const { t } = useTranslation('oversight');
  const { department } = useWords();
  return (
    <>
      {department(row.departmentCode)}
      {!row.hasDesk && <div className="board-note">{t('noDesk')}</div>}
    </>
  );
}
