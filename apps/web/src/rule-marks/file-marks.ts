import type { DraftChecksView, DraftFinding } from '@app/contracts';
import type { Label } from '../rule-file/fact-catalogue';
import { placeInJson } from '../rule-file/place-in-json';

/** Something that the checks say about one place of a file. */
export interface FileMark {
  readonly code: string;
  readonly level: 'error' | 'warning' | 'note';
  /** Keys that lead to the place, from the root of the file. */
  readonly place: readonly string[];
  readonly line: number;
  readonly column: number;
  readonly message: Label;
  readonly remedy: Label;
  /** The case that shows it, to be opened in a trial; `null` where none could show it. */
  readonly witness: DraftFinding['witness'];
}

type Checked = Pick<DraftChecksView, 'problems' | 'findings'>;

/** What the checks say about a file as it was saved, each with the place in it that is meant. */
export function fileMarks({ problems, findings }: Checked, path: string, text: string): readonly FileMark[] {
  const said = [
    ...problems.map((one) => ({ ...one, level: 'error' as const, slot: null, related: [], witness: null })),
    ...findings,
  ];
  return said.flatMap(({ file, line, column, related, slot, code, level, message, remedy, witness }) =>
    [{ file, line, column }, ...related]
      .filter((at) => at.file === path)
      .map((at) => ({
        code,
        level,
        message,
        remedy,
        witness,
        line: at.line,
        column: at.column,
        place: placed(text, at, { code, slot }),
      })),
  );
}

/** Members that a problem of a whole rule or row is about, by what its code begins with. */
const MEANT: Readonly<Record<string, string>> = { reason: 'reason', citation: 'cites', slot: 'then' };

interface Said {
  readonly code: string;
  readonly slot: string | null;
}

/** Where it stands; what is said of a rule or row as a whole is meant for the part that it is about. */
function placed(text: string, at: { line: number; column: number }, { code, slot }: Said): readonly string[] {
  const place = placeInJson(text, at);
  const isWhole = place.length === 0 || (place.length === 2 && place[0] === 'rows');
  if (!isWhole) return place;
  const [subject = ''] = code.split('.');
  const part = MEANT[subject];
  if (slot !== null) return [...place, 'then', slot];
  return part === undefined ? place : [...place, part];
}

/** The marks of a place and of everything inside it. */
export function marksAt(marks: readonly FileMark[], ...place: readonly string[]): readonly FileMark[] {
  return marks.filter((mark) => place.every((key, index) => mark.place[index] === key));
}

/** Marks that none of these members of the file takes. */
export function otherMarks(marks: readonly FileMark[], taken: readonly string[]): readonly FileMark[] {
  return marks.filter(({ place: [first = ''] }) => !taken.includes(first));
}
