import type { Json, PackItem } from '../rule-file/pack-items';
import type { TreePlace } from './condition-tree';

/** What every part of a condition is given. */
export interface ConditionTree {
  readonly root: Json;
  readonly items: readonly PackItem[];
  readonly mayEdit: boolean;
  /** Id of a control of the part at a place. */
  readonly idOf: (place: TreePlace, control: string) => string;
  /** Puts a changed condition in place, and the focus on a control. */
  readonly onEdit: (root: Json, focus?: string) => void;
}
