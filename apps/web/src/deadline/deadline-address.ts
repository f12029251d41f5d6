import type { TaskView } from '@app/contracts';

const BETWEEN = '~';

/** A deadline of a case, as an address names it. */
export interface DeadlineAddress {
  readonly caseFileId: string;
  readonly deadlineId: string;
}

/** The value of the address parameter `deadline`. */
export function writeAddress({ caseFileId, deadlineId }: DeadlineAddress): string {
  return `${caseFileId}${BETWEEN}${deadlineId}`;
}

/** Reads the address parameter `deadline`; `null` when it names no deadline. */
export function readAddress(text: unknown): DeadlineAddress | null {
  if (typeof text !== 'string') return null;
  const [caseFileId = '', deadlineId = ''] = text.split(BETWEEN);
  return caseFileId === '' || deadlineId === '' ? null : { caseFileId, deadlineId };
}

/** The deadline of a task in a list; `null` when none runs. */
export function addressOfTask({ caseFileId, deadlineId }: TaskView): DeadlineAddress | null {
  return deadlineId === null ? null : { caseFileId, deadlineId };
}
