import type { DataSource, EntityManager } from 'typeorm';
import type { ClockShiftView } from '@app/contracts';
import {
  legalInstantAt,
  shiftClock,
  type ClockMove,
  type ClockRefusal,
  type ClockShift,
  type Instant,
} from '@app/domain';
import { forPurpose } from '../../wall/viewing.js';
import { instantOf } from '../shared/values.js';

/** Who shifts the clock, when really, and why. */
export interface ClockAct {
  /** Key of the request: asked twice, the clock is shifted once. */
  readonly id: string;
  readonly accountId: string;
  /** By the real clock. */
  readonly at: Instant;
  readonly reason: string;
  /** What the clock is to show, from what it shows. */
  readonly move: (shows: Instant) => ClockMove;
}

/** What became of an act: the shift, or why there is none. */
export type ClockOutcome = ReturnType<typeof shiftClock>;

interface ShiftRow {
  readonly id: string;
  readonly at: Date;
  readonly shown_before: Date;
  readonly shown_after: Date;
  readonly rate: number;
}

const SHIFTS = 'SELECT id, at, shown_before, shown_after, rate FROM clock_shift ORDER BY ordinal';
const TELL_BROWSERS = `WITH written AS (
    INSERT INTO outbox (topic, departments, payload, at)
    SELECT 'clock', coalesce(array_agg(code), '{}'), '{}', clock_timestamp() FROM department RETURNING id)
  SELECT pg_notify('outbox', id::text) FROM written`;
const MOST_SHOWN = 100;

/** The clock of a training deployment: every shift in order, and what the clock shows by them. */
export class TrainingClockRepository {
  private known: readonly ClockShift[] = [];

  constructor(private readonly database: DataSource) {}

  /** The shifts as last read, oldest first. */
  get shifts(): readonly ClockShift[] {
    return this.known;
  }

  /** What the clock shows at a real instant, by the shifts as last read. */
  shows(real: Instant): Instant {
    return legalInstantAt(this.known, real);
  }

  /** Reads the shifts again: another process may have made one. */
  async refresh(): Promise<void> {
    const rows: ShiftRow[] = await this.database.query(SHIFTS);
    this.known = rows.map(shiftOf);
  }

  /** Records a shift, one at a time; a database that is not of training refuses every one. */
  async shift(act: ClockAct): Promise<ClockOutcome> {
    const outcome = await this.database.transaction(async (manager) => record(manager, act));
    await this.refresh();
    return outcome;
  }

  /** The latest shifts, newest first. */
  async list(): Promise<readonly ClockShiftView[]> {
    const rows: (ShiftRow & { reason: string; by: string | null })[] = await this.database.query(
      `SELECT s.id, s.at, s.shown_before, s.shown_after, s.rate, s.reason, a.display_name AS by
         FROM clock_shift s LEFT JOIN account a ON a.id = s.account_id ORDER BY s.ordinal DESC LIMIT ${MOST_SHOWN}`,
    );
    return rows.map((row) => ({ ...shiftOf(row), shiftId: row.id, reason: row.reason, by: row.by }));
  }
}

/** Any number that no other lock of the database uses. */
const SHIFT_LOCK = 764_000_080;

async function record(manager: EntityManager, { id, accountId, at, reason, move }: ClockAct): Promise<ClockOutcome> {
  await manager.query('SELECT pg_advisory_xact_lock($1)', [SHIFT_LOCK]);
  const rows: ShiftRow[] = await manager.query(SHIFTS);
  const earlier = rows.find((row) => row.id === id);
  if (earlier !== undefined) return { ok: true, value: shiftOf(earlier) };
  const shifts = rows.map(shiftOf);
  const outcome = shiftClock(shifts, at, move(legalInstantAt(shifts, at)));
  if (!outcome.ok) return outcome;
  const { value: shift } = outcome;
  const written: unknown[] = await manager.query(
    `INSERT INTO clock_shift (ordinal, id, at, shown_before, shown_after, rate, reason, account_id)
     SELECT $1, $2, $3, $4, $5, $6, $7, $8 FROM deployment WHERE mode = 'training' RETURNING ordinal`,
    [rows.length + 1, id, shift.at, shift.from, shift.to, shift.rate, reason, accountId],
  );
  if (written.length === 0) return { ok: false, refusal: IN_PRODUCTION };
  await forPurpose('tell-browsers', async (): Promise<unknown> => manager.query(TELL_BROWSERS));
  return outcome;
}

const IN_PRODUCTION: ClockRefusal = { code: 'clock.in-production' };

function shiftOf({ at, shown_before: from, shown_after: to, rate }: ShiftRow): ClockShift {
  return { at: instantOf(at), from: instantOf(from), to: instantOf(to), rate };
}
