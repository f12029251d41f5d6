import {
  NO_HISTORY,
  type CalendarStamp,
  type CaseFileId,
  type CaseSubject,
  type DepartmentCode,
  type EnterpriseHistory,
  type Power,
} from '@app/domain';
import type { SettlingGround } from './transition-request.js';
import type { Ask } from '../statement/prepared-statement.js';
import { CALENDAR_STAMPS_SQL } from '../repositories/calendar-reader.repository.js';
import { WITHOUT_DESK_SQL } from '../repositories/organisation/desk.js';
import { ENTERPRISE_HISTORY_SQL, historyParameters } from './enterprise-history.js';

interface GroundRow {
  readonly enterprise: EnterpriseHistory | null;
  readonly powers: Readonly<Record<string, Power[]>>;
  readonly without_desk: readonly DepartmentCode[];
  readonly stamps: readonly CalendarStamp[];
}

const SETTLING_GROUND = {
  name: 'settling-ground',
  text: `SELECT (${ENTERPRISE_HISTORY_SQL}) AS enterprise,
    (SELECT coalesce(jsonb_object_agg(code, powers), '{}') FROM department) AS powers,
    ${WITHOUT_DESK_SQL} AS without_desk,
    (SELECT coalesce(jsonb_agg(s), '[]') FROM (${CALENDAR_STAMPS_SQL}) s) AS stamps`,
} as const;

/** Reads the ground of a transition in one round trip. */
export async function readGround(ask: Ask, caseFileId: CaseFileId, subject: CaseSubject): Promise<SettlingGround> {
  const [row] = await ask<GroundRow>(SETTLING_GROUND, historyParameters(caseFileId, subject));
  if (row === undefined) return NO_GROUND;
  const { enterprise, powers, without_desk: withoutDesk, stamps } = row;
  return { enterprise: enterprise ?? NO_HISTORY, powers, withoutDesk, stamps };
}

/** A query of values always answers one row. */
const NO_GROUND: SettlingGround = { enterprise: NO_HISTORY, powers: {}, withoutDesk: [], stamps: [] };
