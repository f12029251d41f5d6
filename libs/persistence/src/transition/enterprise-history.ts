import { NO_HISTORY, type CaseFileId, type CaseSubject, type EnterpriseHistory } from '@app/domain';
import type { Ask } from '../statement/prepared-statement.js';

/** SQL: the latest that other cases recorded of a part of the standing, with its day. */
function latest(part: string): string {
  return `'${part}', (array_agg(jsonb_build_object('value', p.facts->'${part}', 'on', p.facts->'standingOn')
            ORDER BY p.facts->>'standingOn' DESC) FILTER (WHERE p.facts->>'${part}' IS NOT NULL))[1]`;
}

/** SQL of one value: what the record knows about an enterprise, the case itself left out where it would count itself. */
export const ENTERPRISE_HISTORY_SQL = `SELECT to_jsonb(h) FROM (
  SELECT
     e.credit_code_check IS NOT DISTINCT FROM 'valid' AS identified,
     e.rating,
     (SELECT jsonb_build_object(${['headPlatform', 'reportOverduePeriods', 'rating'].map(latest).join(', ')})
        FROM case_file f JOIN proceeding p ON p.case_file_id = f.id
        WHERE f.enterprise_id = e.id AND f.id <> $2::uuid AND p.facts ? 'standingOn') AS recorded,
     (SELECT count(*)::int FROM complaint c WHERE c.enterprise_id = e.id AND c.kind IN ('complaint', 'report')
        AND c.status <> 'withdrawn' AND c.received_on > $3::date - 30 AND c.received_on <= $3::date) AS "verifiedComplaints30d",
     (SELECT count(*)::int FROM complaint c WHERE c.enterprise_id = e.id AND c.violation_codes && $4::text[]
        AND c.status <> 'withdrawn' AND c.received_on > $3::date - 14 AND c.received_on <= $3::date) AS "sameRuleComplaints14d",
     (SELECT count(*)::int FROM case_file f WHERE f.enterprise_id = e.id AND f.stage NOT IN ('closed', 'merged') AND f.id <> $2::uuid) AS "openCases",
     (SELECT count(*)::int FROM proceeding p JOIN case_file f ON f.id = p.case_file_id
        WHERE f.enterprise_id = e.id AND p.kind = 'rectification' AND p.status = 'failed') AS "overdueRectifications",
     EXISTS (SELECT 1 FROM case_file f JOIN proceeding p ON p.case_file_id = f.id
        JOIN case_document d ON d.case_file_id = f.id AND d.proceeding_id = p.id AND d.name = 'penalty-decision'
        WHERE f.enterprise_id = e.id AND f.id <> $2::uuid AND f.violation_codes && $4::text[] AND p.kind = 'investigation'
          AND (p.facts->>'fineFen')::bigint > 0 AND ($5::date IS NULL OR d.drawn_on >= $5::date)) AS "finedSameAct",
     CASE WHEN e.credit_code_check = 'valid' THEN NOT EXISTS (SELECT 1 FROM case_file f
        JOIN proceeding p ON p.case_file_id = f.id WHERE f.enterprise_id = e.id AND f.id <> $2::uuid
          AND p.kind = 'investigation' AND p.facts->>'decision' IS NOT NULL) END AS "firstOffence",
     (SELECT count(*)::int FROM proceeding p JOIN case_file f ON f.id = p.case_file_id
        WHERE f.enterprise_id = e.id AND p.kind = 'warning' AND p.status IN ('served', 'answered', 'unanswered')) AS "warningsServed",
     EXISTS (SELECT 1 FROM measure m WHERE m.enterprise_id = e.id AND m.status = 'in-force' AND m.code = 'key-target') AS "keyTarget"
   FROM enterprise e WHERE e.id = $1::uuid) h`;

/** Parameters 1–5 of the SQL above. */
export function historyParameters(caseFileId: CaseFileId, subject: CaseSubject): readonly unknown[] {
  return [subject.enterpriseId, caseFileId, subject.receivedOn, subject.violationCodes, subject.violationOn];
}

const ENTERPRISE_HISTORY = {
  name: 'enterprise-history',
  text: `SELECT (${ENTERPRISE_HISTORY_SQL}) AS history`,
} as const;

/** What the record knows about the enterprise of a case over all its cases. */
export async function enterpriseHistory(
  ask: Ask,
  caseFileId: CaseFileId,
  subject: CaseSubject,
): Promise<EnterpriseHistory> {
  const [row] = await ask<{ history: EnterpriseHistory | null }>(
    ENTERPRISE_HISTORY,
    historyParameters(caseFileId, subject),
  );
  return row?.history ?? NO_HISTORY;
}
