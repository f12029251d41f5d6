import type { EntityManager } from 'typeorm';
import type { CaseLink } from '@app/contracts';
import { concerns } from '../shared/viewer.js';

/** Both sides of a merger and of a split tell of it, though only one of them records it. */
const LINKS_SQL = `SELECT l.relation, l.id AS "caseFileId", c.case_number AS "caseNumber",
    c.id IS NOT NULL AND (${concerns('c', '$2')}) AS "isSeen"
  FROM (
    SELECT 'merged-into' AS relation, merged_into AS id, updated_at AS at FROM case_file
      WHERE id = $1 AND merged_into IS NOT NULL
    UNION ALL
    SELECT 'split-off', (data->>'newCaseFileId')::uuid, at FROM case_event
      WHERE case_file_id = $1 AND type = 'CaseSplit' AND data->>'newCaseFileId' NOT IN (
        SELECT data->>'newCaseFileId' FROM case_event WHERE case_file_id = $1 AND type = 'SplitTakenBack')
    UNION ALL
    SELECT 'split-from', (data->>'splitFrom')::uuid, at FROM case_event
      WHERE case_file_id = $1 AND type = 'CaseOpened' AND data ? 'splitFrom'
    UNION ALL
    SELECT 'merged-from', id, updated_at FROM case_file WHERE merged_into = $1
  ) l LEFT JOIN case_file c ON c.id = l.id
  ORDER BY l.at, l.id`;

/** Other cases that a case was merged with or split from. */
export async function linksOf(
  manager: EntityManager,
  caseFileId: string,
  department: string | null,
): Promise<readonly CaseLink[]> {
  return manager.query(LINKS_SQL, [caseFileId, department]);
}
