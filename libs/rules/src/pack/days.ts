const DAY_MS = 86_400_000;

/** The day after a day `YYYY-MM-DD`. */
export function dayAfter(day: string): string {
  return shifted(day, DAY_MS);
}

/** The day before a day `YYYY-MM-DD`. */
export function dayBefore(day: string): string {
  return shifted(day, -DAY_MS);
}

function shifted(day: string, milliseconds: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + milliseconds).toISOString().slice(0, 10);
}
