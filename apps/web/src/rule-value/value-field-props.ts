import type { Json, PackItem } from '../rule-file/pack-items';

/** What every field of a value is given. */
export interface ValueFieldProps {
  readonly id: string;
  /** What it is called, for the controls inside it. */
  readonly label: string;
  readonly value: Json;
  readonly items: readonly PackItem[];
  readonly mayEdit: boolean;
  readonly onChange: (value: Json) => void;
}
