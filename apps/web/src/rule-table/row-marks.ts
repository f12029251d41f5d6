import type { Label } from '../rule-file/fact-catalogue';
import { marksAt, type FileMark } from '../rule-marks/file-marks';
import type { GridColumn, GridRow } from './table-grid';

const GRAVEST: readonly FileMark['level'][] = ['error', 'warning', 'note'];

/** What the checks say about a row, wherever it stands now; its id is in the first column. */
export function rowMarks(
  marks: readonly FileMark[],
  { texts }: GridRow,
  savedIds: readonly string[],
): readonly FileMark[] {
  // prettier-ignore
  const number = savedIds.indexOf(texts[0] ?? '');
  return number < 0 ? [] : marksAt(marks, 'rows', String(number));
}

/** The gravest thing that is said about a cell; what is said about the row as a whole stands at its id. */
export function cellMark(
  marks: readonly FileMark[],
  column: GridColumn,
  inLanguage: (text: Label) => string,
): { readonly level: FileMark['level']; readonly text: string } | null {
  const own = marks.filter((mark) => isOf(mark, column));
  const [first] = own.toSorted((one, other) => GRAVEST.indexOf(one.level) - GRAVEST.indexOf(other.level));
  return first === undefined ? null : { level: first.level, text: own.map(({ message }) => inLanguage(message)).join('\n') }; // prettier-ignore
}

function isOf({ place: [, , member, name] }: FileMark, column: GridColumn): boolean {
  if (member === undefined || (name === undefined && ['cells', 'then'].includes(member))) return column.group === 'id';
  if (member === 'cites') return column.group === 'law';
  return member === column.group && (column.name === '' || name === undefined || name === column.name);
}
