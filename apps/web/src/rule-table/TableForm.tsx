import { Button } from 'antd';
import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { EditForm } from '../rule-editor/EditForm';
import type { FileFormProps } from '../rule-editor/file-form-props';
import { useEdits } from '../rule-editor/use-edits';
import { newId } from '../rule-file/new-id';
import { isObject, listIn, textIn } from '../rule-file/pack-items';
import { rewriteJson } from '../rule-file/rewrite-json';
import { Marks } from '../rule-marks/Marks';
import { otherMarks } from '../rule-marks/file-marks';
import { Grid } from './Grid';
import { emptyRow, movedRow, rowLike, type GridPlace } from './grid-rows';
import { rowMarks } from './row-marks';
import { RowActs, RowPanel, type RowAct } from './RowPanel';
import { gridColumns, gridRow, gridRows, rowOf, withGrid, type GridColumn, type GridRow } from './table-grid';
import { useGridLanguage } from './use-grid-language';

/** A decision table as a sheet, and the row that is chosen as fields. */
export function TableForm({ item, items, marks, mayEdit, isPending, onSave }: FileFormProps): ReactNode {
  const { t } = useTranslation('rule-editor');
  const content = item.content ?? {};
  const reader = useGridLanguage(items);
  const columns = gridColumns(content, items, reader);
  const { language } = reader;
  const { value: held, change: hold, undo } = useEdits(() => ({ language, columns, rows: gridRows(content, columns) }));
  const rows = held.language === language ? held.rows : inOtherWords(held, columns);
  const change = (next: readonly GridRow[]): void => {
    hold({ language, columns, rows: next });
  };
  const grow = (grown: readonly GridRow[]): void => {
    change(withIds(grown, columns, (taken) => newId(items, item.id, taken)));
  };
  const { place, setPlace, goTo, sheet } = usePlace(rows.length);
  const row = rows[place.row];
  const savedIds = listIn(content['rows']).map((one) => (isObject(one) ? textIn(one['id']) : ''));
  const act = (chosen: RowAct): void => {
    const [next, at] = acted({ rows, columns, at: place.row }, chosen);
    grow(next);
    goTo({ row: at, column: Math.min(place.column, columns.length - 1) });
  };
  return (
    <EditForm
      label={t('table')}
      saved={item.file.text}
      written={rewriteJson(item.file.text ?? '', withGrid(content, columns, rows))}
      acts={
        <Button
          onClick={() => {
            grow([...rows, rowLike(rows.at(-1), columns)]);
            goTo({ row: rows.length, column: 1 });
          }}
        >
          {t('addRow')}
        </Button>
      }
      {...{ mayEdit, isPending, onSave, undo }}
    >
      <p className="quiet">{t('tableNote')}</p>
      <Marks marks={otherMarks(marks, ['rows'])} />
      <div ref={sheet}>
        <Grid
          {...{ columns, rows, marks, savedIds, place, mayEdit }}
          onRows={change}
          onPasted={grow}
          onPlace={setPlace}
        />
      </div>
      {row !== undefined && (
        <section className="rule-row" aria-label={t('row', { number: place.row + 1 })}>
          <h3>{t('rowOf', { number: place.row + 1, name: row.texts[language === 'zh' ? 1 : 2] ?? '' })}</h3>
          {mayEdit && <RowActs number={place.row + 1} count={rows.length} onAct={act} />}
          <Marks marks={rowMarks(marks, row, savedIds)} />
          <RowPanel
            {...{ content, items, mayEdit }}
            row={rowOf(row, columns)}
            onChange={(changed) => {
              change(rows.with(place.row, gridRow(changed, columns)));
            }}
          />
        </section>
      )}
    </EditForm>
  );
}

interface ChosenPlace {
  readonly place: GridPlace;
  readonly setPlace: (place: GridPlace) => void;
  /** Chooses a place and puts the focus there. */
  readonly goTo: (place: GridPlace) => void;
  readonly sheet: RefObject<HTMLDivElement | null>;
}

function usePlace(count: number): ChosenPlace {
  const sheet = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<GridPlace>({ row: 0, column: 0 });
  const [wish, setWish] = useState<GridPlace | null>(null);
  useEffect(() => {
    if (wish !== null)
      sheet.current?.querySelector<HTMLInputElement>(`[data-place="${wish.row}/${wish.column}"]`)?.focus();
  }, [wish]);
  return { place: { ...place, row: Math.min(place.row, count - 1) }, setPlace, goTo: setWish, sheet };
}

interface Rows {
  readonly rows: readonly GridRow[];
  readonly columns: readonly GridColumn[];
  readonly at: number;
}

/** Rows that were written in the words of one language, in those of the other. */
function inOtherWords(held: Pick<Rows, 'rows' | 'columns'>, columns: readonly GridColumn[]): readonly GridRow[] {
  return held.rows.map((row) => gridRow(rowOf(row, held.columns), columns));
}

/** The rows after an act, and which of them is chosen then. */
function acted({ rows, columns, at }: Rows, act: RowAct): readonly [readonly GridRow[], number] {
  const row = rows[at];
  const after: Readonly<Record<RowAct, () => readonly [readonly GridRow[], number]>> = {
    above: () => [rows.toSpliced(at, 0, emptyRow(columns)), at],
    below: () => [rows.toSpliced(at + 1, 0, emptyRow(columns)), at + 1],
    double: () => [rows.toSpliced(at + 1, 0, rowLike(row, columns)), at + 1],
    up: () => [movedRow(rows, at, -1), at - 1],
    down: () => [movedRow(rows, at, 1), at + 1],
    remove: () => [rows.toSpliced(at, 1), Math.min(at, rows.length - 2)],
  };
  return after[act]();
}

/** Rows without an id get one: ids are never used twice, and nobody should have to look for a free one. */
function withIds(
  rows: readonly GridRow[],
  columns: readonly GridColumn[],
  idFor: (taken: readonly string[]) => string,
): readonly GridRow[] {
  const at = columns.findIndex(({ group }) => group === 'id');
  const taken = rows.map(({ texts }) => texts[at] ?? '').filter((id) => id !== '');
  return rows.map((row) => {
    if (row.texts[at] !== '') return row;
    const id = idFor(taken);
    taken.push(id);
    return { ...row, texts: row.texts.with(at, id) };
  });
}
