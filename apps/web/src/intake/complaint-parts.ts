import type { ComplaintValues } from './complaint-values';

/** What every part of the complaint form gets. */
export interface ComplaintPartProps {
  readonly values: ComplaintValues;
  readonly problems: ReadonlyMap<string, string>;
  readonly change: (part: Partial<ComplaintValues>) => void;
}
