import type { ClockFilter } from '@app/contracts';
import type { PlainDate } from '@app/domain';
import type { Conditions } from '../shared/conditions.js';

const NOTHING_ASKED = 'true';

/** SQL: whether the clock of a task stands still on a day, the same as standstillOn. */
export function standsStill(day: string): string {
  return `t.standstills IS NOT NULL AND EXISTS (
    SELECT FROM jsonb_to_recordset(t.standstills) AS s("from" date, until date)
    WHERE s."from" <= ${day} AND (s.until IS NULL OR s.until >= ${day}))`;
}

/** SQL: the condition of each filter by clock; `true` where nothing is asked. */
export function clockConditions(
  where: Pick<Conditions, 'value'>,
  { unit, provisional, standing }: ClockFilter,
  today: PlainDate,
): Readonly<Record<keyof ClockFilter, string>> {
  return {
    unit: unit === undefined ? NOTHING_ASKED : `t.due_unit = ${where.value(unit)}`,
    provisional: answered(provisional, () => 't.provisional'),
    standing: answered(standing, () => standsStill(`${where.value(today)}::date`)),
  };
}

/** Requires what is asked of the clock. */
export function requireClock(where: Conditions, filter: ClockFilter, today: PlainDate): void {
  for (const condition of Object.values(clockConditions(where, filter, today))) {
    if (condition !== NOTHING_ASKED) where.require(condition);
  }
}

function answered(answer: 'yes' | 'no' | undefined, condition: () => string): string {
  if (answer === undefined) return NOTHING_ASKED;
  return answer === 'yes' ? condition() : `NOT (${condition()})`;
}
