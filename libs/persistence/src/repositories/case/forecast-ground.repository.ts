import type { DataSource } from 'typeorm';
import type { CaseFile, EnterpriseHistory } from '@app/domain';
import { askOn } from '../../statement/prepared-statement.js';
import { forPurpose } from '../../wall/viewing.js';
import { enterpriseHistory } from '../../transition/enterprise-history.js';
import { concerns, departmentSeen, type Viewer } from '../shared/viewer.js';

/** What a look ahead starts from. */
export interface ForecastGround {
  readonly caseFile: CaseFile;
  /** The rule pack under which the case was opened. */
  readonly packHash: string;
  /** The enterprise as the record knows it now. */
  readonly enterprise: EnterpriseHistory;
}

/** Where the look ahead into a case begins. */
export class ForecastGroundRepository {
  constructor(private readonly database: DataSource) {}

  /** The state of a case that the viewer sees, with its rules and its enterprise; `null` when there is no such case. */
  async find(viewer: Viewer, caseFileId: string): Promise<ForecastGround | null> {
    const rows: { snapshot: CaseFile; pack_hash: string }[] = await this.database.query(
      `SELECT c.snapshot, c.pack_hash FROM case_file c WHERE c.id = $1 AND (${concerns('c', '$2')})`,
      [caseFileId, departmentSeen(viewer)],
    );
    const [row] = rows;
    if (row === undefined) return null;
    const { snapshot: caseFile, pack_hash: packHash } = row;
    const enterprise = await forPurpose('know-the-enterprise', async () =>
      enterpriseHistory(askOn(this.database), caseFile.caseFileId, caseFile.subject),
    );
    return { caseFile, packHash, enterprise };
  }
}
