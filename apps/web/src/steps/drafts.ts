import type { StepValues } from './form-definition';

/** Drafts of forms by case, procedure and step; in memory only, because they may name persons. */
const drafts = new Map<string, StepValues>();

/** The draft of a form that was left unsent; `undefined` when there is none. */
export function readDraft(key: string): StepValues | undefined {
  return drafts.get(key);
}

/** Keeps what has been entered until it is sent, so that a lapsed session or an outage loses nothing. */
export function keepDraft(key: string, values: StepValues): void {
  drafts.set(key, values);
}

/** Forgets a draft once it has been sent. */
export function dropDraft(key: string): void {
  drafts.delete(key);
}
