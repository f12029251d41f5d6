import type { TextProblem } from '../json-editor/JsonEditor';
import type { FileMark } from '../rule-marks/file-marks';
import type { PackItem } from '../rule-file/pack-items';

/** What every form of a file is given. */
export interface FileFormProps {
  readonly item: PackItem;
  /** Every file of the pack: what a form may name. */
  readonly items: readonly PackItem[];
  /** What a rule asks, in words, as it was saved; `null` for what is no rule, or while the pack is not right. */
  readonly condition: { readonly zh: string; readonly en: string } | null;
  /** Pack on which the draft is based. */
  readonly baseHash: string;
  /** What the checks say about the file as it was saved. */
  readonly problems: readonly TextProblem[];
  /** The same with the findings of the analysis, by the place that is meant. */
  readonly marks: readonly FileMark[];
  readonly mayEdit: boolean;
  readonly isPending: boolean;
  /** Saves what the form has written; the form stays as it is, with what is typed meanwhile. */
  readonly onSave: (text: string) => void;
}
