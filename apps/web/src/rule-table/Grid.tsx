import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../components/use-words';
import type { FileMark } from '../rule-marks/file-marks';
import { GridCell } from './GridCell';
import { pasteRows, type GridPlace } from './grid-rows';
import { cellMark, rowMarks } from './row-marks';
import type { GridColumn, GridRow } from './table-grid';

interface GridProps {
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
  readonly marks: readonly FileMark[];
  /** Ids of the rows as they were saved, in their order: what the marks count. */
  readonly savedIds: readonly string[];
  readonly place: GridPlace;
  readonly mayEdit: boolean;
  readonly onRows: (rows: readonly GridRow[]) => void;
  /** Several cells at once, and with them rows that need an id. */
  readonly onPasted: (rows: readonly GridRow[]) => void;
  readonly onPlace: (place: GridPlace) => void;
}

/** The rows of a decision table as a sheet. */
export function Grid(props: GridProps): ReactNode {
  const { columns, rows } = props;
  const name = useColumnName();
  return (
    <div className="rule-grid">
      <table>
        <thead>
          <tr>
            {columns.map((one) => (
              <th key={`${one.group}/${one.name}`} scope="col">
                {name(one)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((_, index) => (
            <Row key={index} {...props} index={index} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({
  index,
  columns,
  rows,
  marks,
  savedIds,
  place,
  mayEdit,
  onRows,
  onPasted,
  onPlace,
}: GridProps & { index: number }): ReactNode {
  // prettier-ignore
  const { t } = useTranslation('rule-editor');
  const { inLanguage } = useWords();
  const name = useColumnName();
  const row = rows[index];
  if (row === undefined) return null;
  const own = rowMarks(marks, row, savedIds);
  const write = (column: number, text: string): void => {
    onRows(rows.with(index, { ...row, texts: row.texts.with(column, text) }));
  };
  return (
    <tr className={index === place.row ? 'is-current' : undefined}>
      {columns.map((one, column) => (
        <GridCell
          key={`${one.group}/${one.name}`}
          place={{ row: index, column }}
          label={t('cell', { row: index + 1, column: name(one) })}
          text={row.texts[column] ?? ''}
          mark={cellMark(own, one, inLanguage)}
          mayEdit={mayEdit}
          onWrite={(text) => {
            write(column, text);
          }}
          onPaste={(text) => {
            onPasted(pasteRows(rows, columns, { row: index, column, text }));
          }}
          onFocus={() => {
            onPlace({ row: index, column });
          }}
        />
      ))}
    </tr>
  );
}

/** What a column is called. */
export function useColumnName(): (column: GridColumn) => string {
  const { t } = useTranslation('rule-editor');
  const { inLanguage } = useWords();
  return ({ group, name, title }) => (title === null ? t(`column.${group}${name}`) : inLanguage(title));
}
