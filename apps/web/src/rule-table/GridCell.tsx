import type { KeyboardEvent, ReactNode } from 'react';
import type { FileMark } from '../rule-marks/file-marks';
import type { GridPlace } from './grid-rows';

/** By how many rows a key moves. */
const MOVES: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1, Enter: 1 };

interface GridCellProps {
  readonly place: GridPlace;
  readonly label: string;
  readonly text: string;
  readonly mayEdit: boolean;
  /** The gravest thing that the checks say about the cell, in words; `null` when nothing is said. */
  readonly mark: { readonly level: FileMark['level']; readonly text: string } | null;
  readonly onWrite: (text: string) => void;
  /** Several cells at once, as a spreadsheet copies them. */
  readonly onPaste: (text: string) => void;
  readonly onFocus: () => void;
}

/** A cell of a sheet: written in place, left by Tab, arrows or Enter. */
export function GridCell({ place, label, text, mayEdit, mark, onWrite, onPaste, onFocus }: GridCellProps): ReactNode {
  return (
    <td className={mark === null ? undefined : `rule-mark-${mark.level}`}>
      <input
        aria-label={label}
        {...(mark?.level === 'error' ? { 'aria-invalid': true } : {})}
        title={mark === null ? text : `${text}\n${mark.text}`}
        value={text}
        readOnly={!mayEdit}
        onFocus={onFocus}
        data-place={`${place.row}/${place.column}`}
        onKeyDown={(event) => {
          moveOn(event, place);
        }}
        onChange={({ target }) => {
          onWrite(target.value);
        }}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData('text/plain');
          if (!mayEdit || !/[\t\n]/.test(pasted)) return;
          event.preventDefault();
          onPaste(pasted);
        }}
      />
    </td>
  );
}

/** Goes to the same column of a row above or below. */
function moveOn(event: KeyboardEvent<HTMLInputElement>, { row, column }: GridPlace): void {
  const move = MOVES[event.key];
  if (move === undefined || event.nativeEvent.isComposing) return;
  event.preventDefault();
  const sheet = event.currentTarget.closest('table');
  sheet?.querySelector<HTMLInputElement>(`[data-place="${row + move}/${column}"]`)?.focus();
}
