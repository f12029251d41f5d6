import type { OutboxMessage } from '@app/persistence';

/** How long a browser waits before it connects again. */
const RETRY_MS = 3_000;

/** The first lines of a stream. */
export const STREAM_OPENING = `retry: ${RETRY_MS}\n\n`;

/** A line that keeps proxies from closing a quiet stream. */
export const HEARTBEAT = ': alive\n\n';

/** Which messages a browser gets: those of its department; every one when the department is null. */
export function concernsDepartment(message: OutboxMessage, departmentCode: string | null): boolean {
  return departmentCode === null || message.departments.includes(departmentCode);
}

/** Messages as server-sent events: one for each case, and one for the counts of the workbench. */
export function eventsOf(messages: readonly OutboxMessage[]): string {
  if (messages.length === 0) return '';
  const cases = messages.flatMap((message) => (message.caseFileId === null ? [] : [caseEvent(message)]));
  return `${cases.join('')}data: ${JSON.stringify({ type: 'task-counts' })}\n\n`;
}

function caseEvent({ id, caseFileId, seq, departments }: OutboxMessage): string {
  return `id: ${id}\ndata: ${JSON.stringify({ type: 'case', caseFileId, seq: seq ?? 0, departments })}\n\n`;
}
