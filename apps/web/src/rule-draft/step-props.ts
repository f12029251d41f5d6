import type { RuleDraftDetail } from '@app/contracts';
import type { DraftStepCall } from './draft-queries';

/** A step that can be taken, and what became of the last one. */
export interface StepProps {
  readonly draft: RuleDraftDetail;
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly onTake: (asked: DraftStepCall, done?: () => void) => void;
}
