import type { PackItem } from './pack-items';

/** What every form of a file is given. */
export interface FileFormProps {
  readonly item: PackItem;
  /** Every file of the pack: what a form may name. */
  readonly items: readonly PackItem[];
  readonly mayEdit: boolean;
  readonly isPending: boolean;
  readonly onSave: (text: string | null) => void;
}
