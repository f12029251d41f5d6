import type { AccountRole, SessionProof } from '@app/contracts';
import type { Instant, Power } from '@app/domain';
import { instantOf, instantOrNull } from '../shared/values.js';

/** A person with a valid session. */
export interface SignedIn {
  readonly tokenHash: string;
  readonly accountId: string;
  readonly accountName: string;
  readonly displayName: string;
  readonly departmentCode: string;
  readonly departmentName: { readonly zh: string; readonly en: string };
  readonly powers: readonly Power[];
  readonly role: AccountRole | null;
  readonly mustChangePassword: boolean;
  /** Whether the session came through the provider of single sign-on. */
  readonly viaProvider: boolean;
  /** What the person was proven by, and when last. */
  readonly provenBy: SessionProof;
  readonly provenAt: Instant;
  /** When the second factor was taken away, told in this session; `null` when there is nothing to tell. */
  readonly factorResetAt: Instant | null;
}

/** How a session is asked for. */
export interface SessionQuestion {
  readonly tokenHash: string;
  readonly now: Date;
  /** Sessions not seen since then have ended. */
  readonly idleSince: Date;
}

/** Row of the query below. */
export interface SignedInRow {
  readonly account_id: string;
  readonly account_name: string;
  readonly display_name: string;
  readonly department_code: string;
  readonly name_zh: string;
  readonly name_en: string;
  readonly powers: Power[];
  readonly role: AccountRole | null;
  readonly must_change_password: boolean;
  readonly via_provider: boolean;
  readonly proven_by: SessionProof;
  readonly proven_at: Date;
  readonly factor_reset_at: Date | null;
}

/** SQL of two WITH parts: `seen` notes at most once a minute that the session lives, `me` is who it belongs to. Parameters 1–3. */
export const SIGNED_IN_SQL = `seen AS (
    UPDATE session SET last_seen_at = $2
    WHERE token_hash = $1 AND expires_at > $2 AND last_seen_at > $3 AND last_seen_at < $2::timestamptz - interval '1 minute'),
  me AS (
    SELECT a.id AS account_id, a.account_name, a.display_name, a.department_code, a.role, a.must_change_password,
      s.identity_id IS NOT NULL AS via_provider,
      s.proven_by, s.proven_at, s.factor_reset_at, coalesce(d.name_zh, a.department_code) AS name_zh, coalesce(d.name_en, a.department_code) AS name_en,
      coalesce(d.powers, '{}') AS powers
    FROM session s
    JOIN account a ON a.id = s.account_id
    LEFT JOIN department d ON d.code = a.department_code
    WHERE s.token_hash = $1 AND s.expires_at > $2 AND s.last_seen_at > $3 AND a.disabled_at IS NULL)`;

/** The parameters of the query above. */
export function sessionParameters({ tokenHash, now, idleSince }: SessionQuestion): string[] {
  return [tokenHash, now.toISOString(), idleSince.toISOString()];
}

/** Reads a row. */
export function signedInOf(row: SignedInRow, tokenHash: string): SignedIn {
  return {
    tokenHash,
    accountId: row.account_id,
    accountName: row.account_name,
    displayName: row.display_name,
    departmentCode: row.department_code,
    departmentName: { zh: row.name_zh, en: row.name_en },
    powers: row.powers,
    role: row.role,
    mustChangePassword: row.must_change_password,
    viaProvider: row.via_provider,
    provenBy: row.proven_by,
    provenAt: instantOf(row.proven_at),
    factorResetAt: instantOrNull(row.factor_reset_at),
  };
}
