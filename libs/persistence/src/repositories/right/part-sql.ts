import { PARTS, type CasePart } from '@app/contracts';

type Told = Exclude<CasePart, 'earlier-part'>;

/** SQL for each part: whether a department has it in a case, both given as SQL. */
const TOLD: Readonly<Record<Told, (caseFile: string, department: string) => string>> = {
  receiving: (c, d) => `${c}.received_by = ${d}`,
  lead: (c, d) => `coalesce(${c}.lead_department = ${d}, false)`,
  joining: (c, d) => `${c}.snapshot->'joiners' ? ${d} OR ${ofCase('proceeding', c)} AND x.joiners @> ARRAY[${d}])`,
  'referred-to': (c, d) => `${ofCase('proceeding', c)} AND x.kind = 'referral' AND x.department_code = ${d})`,
  'holding-a-task': (c, d) =>
    `${ofCase('task', c)} AND x.department_code = ${d}) OR ${ofCase('proceeding', c)} AND x.department_code = ${d})`,
  copied: (c, d) => `${ofCase('notice', c)} AND x.department_code = ${d})`,
};

/** SQL: whether a department has a part in a case, as `partsSql` lists it. */
export function hasPart(part: CasePart, caseFile: string, department: string): string {
  if (part !== 'earlier-part') return TOLD[part](caseFile, department);
  const told = Object.values(TOLD).map((sql) => `(${sql(caseFile, department)})`);
  return `${caseFile}.departments @> ARRAY[${department}] AND NOT (${told.join(' OR ')})`;
}

/** SQL of one value: the parts that a department has in a case, as a list of their names. */
export function partsSql(caseFile: string, department: string): string {
  const names = PARTS.map((part) => `CASE WHEN ${hasPart(part, caseFile, department)} THEN '${part}' END`);
  return `array_remove(ARRAY[${names.join(', ')}], NULL)`;
}

/** SQL: an EXISTS over the rows of a case, still open for further conditions. */
function ofCase(table: string, caseFile: string): string {
  return `EXISTS (SELECT FROM ${table} x WHERE x.case_file_id = ${caseFile}.id`;
}
