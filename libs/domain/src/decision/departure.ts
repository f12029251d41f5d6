import type { Proposal, SlotValue } from './proposal.js';

/** A person may depart from a proposal, but says why, and the reason is kept. */
export interface DepartureRefusal {
  readonly code: 'decision.departure-needs-reason';
  readonly slot: string;
  readonly proposed: SlotValue;
}

/** What a person decided, slot by slot, with the reason for departing from the proposal. */
export interface Departure {
  readonly decided: Readonly<Record<string, SlotValue>>;
  readonly departureReason: string | null;
}

/** Refuses a decision that differs from the proposal without a reason; `null` when it may stand. */
export function unexplainedDeparture(proposal: Proposal | null, departure: Departure): DepartureRefusal | null {
  if (proposal === null || (departure.departureReason ?? '').trim() !== '') return null;
  const slot = Object.keys(departure.decided).find((name) => differs(proposal, name, departure.decided[name]));
  if (slot === undefined) return null;
  return { code: 'decision.departure-needs-reason', slot, proposed: proposal.outcome[slot] ?? null };
}

function differs(proposal: Proposal, slot: string, decided: SlotValue | undefined): boolean {
  const proposed = proposal.outcome[slot];
  if (proposed === undefined || proposed === null) return false;
  return canonical(proposed) !== canonical(decided ?? null);
}

/** The order of a list and of an object's keys carries no meaning here. */
function canonical(value: SlotValue): string {
  if (Array.isArray(value)) return `[${value.map(canonical).sort().join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const fields = Object.entries(value).map(([key, field]) => `${key}:${canonical(field)}`);
  return `{${fields.sort().join(',')}}`;
}
