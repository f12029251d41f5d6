import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../components/use-words';
import type { FileFormProps } from '../rule-editor/file-form-props';
import { GridCell } from './GridCell';
import { rewriteJson } from '../rule-file/rewrite-json';
import {
  gridColumns,
  gridRows,
  nextRow,
  pasteRows,
  withGrid,
  type GridColumn,
  type GridPlace,
  type GridRow,
} from './table-grid';

/** A decision table as a sheet: arrows and Enter move, a block from a spreadsheet can be pasted. */
export function TableForm({ item, items, mayEdit, isPending, onSave }: FileFormProps): ReactNode {
  const { t } = useTranslation('rule-editor');
  const text = item.file.text ?? '';
  const content = item.content ?? {};
  const columns = gridColumns(content, items);
  const [rows, setRows] = useState(gridRows(content, columns));
  const [place, setPlace] = useState<GridPlace>({ row: 0, column: 0 });
  const written = rewriteJson(text, withGrid(content, columns, rows));
  return (
    <form
      className="rule-form"
      aria-label={t('table')}
      onSubmit={(event) => {
        event.preventDefault();
        onSave(written);
      }}
    >
      <p className="quiet">{t('tableNote')}</p>
      <div className="rule-grid">
        <table>
          <Head columns={columns} />
          <tbody>
            {rows.map((row, index) => (
              <Row
                key={index}
                row={row}
                index={index}
                columns={columns}
                rows={rows}
                onRows={setRows}
                onPlace={setPlace}
                mayEdit={mayEdit}
              />
            ))}
          </tbody>
        </table>
      </div>
      <CellWords column={columns[place.column]} text={rows[place.row]?.texts[place.column] ?? ''} />
      {mayEdit && (
        <div className="rule-acts">
          <Button
            onClick={() => {
              setRows([...rows, nextRow(rows, columns)]);
            }}
          >
            {t('addRow')}
          </Button>
          <Button type="primary" htmlType="submit" loading={isPending} disabled={written === text}>
            {t('save')}
          </Button>
        </div>
      )}
    </form>
  );
}

function Head({ columns }: { readonly columns: readonly GridColumn[] }): ReactNode {
  const name = useColumnName();
  const { t } = useTranslation('rule-editor');
  return (
    <thead>
      <tr>
        {columns.map((one) => (
          <th key={`${one.group}/${one.name}`} scope="col">
            {name(one)}
          </th>
        ))}
        <th scope="col">{t('removeRow')}</th>
      </tr>
    </thead>
  );
}

interface RowProps {
  readonly row: GridRow;
  readonly index: number;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
  readonly mayEdit: boolean;
  readonly onRows: (rows: readonly GridRow[]) => void;
  readonly onPlace: (place: GridPlace) => void;
}

function Row({ row, index, columns, rows, mayEdit, onRows, onPlace }: RowProps): ReactNode {
  const { t } = useTranslation('rule-editor');
  const name = useColumnName();
  const write = (column: number, text: string): void => {
    const texts = row.texts.map((old, at) => (at === column ? text : old));
    onRows(rows.map((one, at) => (at === index ? { ...one, texts } : one)));
  };
  return (
    <tr>
      {columns.map((one, column) => (
        <GridCell
          key={`${one.group}/${one.name}`}
          place={{ row: index, column }}
          label={t('cell', { row: index + 1, column: name(one) })}
          text={row.texts[column] ?? ''}
          mayEdit={mayEdit}
          onWrite={(text) => {
            write(column, text);
          }}
          onPaste={(text) => {
            onRows(pasteRows(rows, columns, { row: index, column, text }));
          }}
          onFocus={() => {
            onPlace({ row: index, column });
          }}
        />
      ))}
      <td>
        {mayEdit && rows.length > 1 && (
          <Button
            danger
            size="small"
            aria-label={t('removeRowOf', { row: row.texts[0] ?? '' })}
            onClick={() => {
              onRows(rows.filter((_, at) => at !== index));
            }}
          >
            ×
          </Button>
        )}
      </td>
    </tr>
  );
}

/** What the codes of the cell mean that has the focus. */
function CellWords({ column, text }: { readonly column: GridColumn | undefined; readonly text: string }): ReactNode {
  const { inLanguage } = useWords();
  const known = column?.fact?.codes.filter(({ code }) => text.split(/[,，、\s]+/).includes(code)) ?? [];
  return (
    <p className="quiet" aria-live="polite">
      {known.map(({ code, ...words }) => `${code} ${inLanguage(words)}`).join('；')}
    </p>
  );
}

function useColumnName(): (column: GridColumn) => string {
  const { t } = useTranslation('rule-editor');
  const { inLanguage } = useWords();
  return ({ group, name, fact }) => {
    if (fact !== null) return inLanguage(fact.label);
    return group === 'then' ? t(`slot.${name}`, { defaultValue: name }) : t(`column.${group}${name}`);
  };
}
