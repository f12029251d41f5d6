import { ACCOUNT_ROLES, CASE_RIGHTS, ROUTES, sightOf } from '@app/contracts';
import { TABLE_WALLS } from '@app/persistence';
import { decisionTable, type Access } from '../../apps/api/src/access/object-rights.js';
import { answerFieldTable } from './answer-field-table.js';
import { markdownTable } from './markdown-table.js';

const SIGNS: Readonly<Record<Access, string>> = {
  open: 'open',
  allowed: 'yes',
  narrowed: 'seen only',
  hidden: '404',
  refused: '403',
};

/** The page of all rights: what a reviewer signs, and what the crawl of the integration level proves. */
export function rightsPage(): string {
  return `# Rights

<!-- Written by \`npm run docs\`; a test compares. -->

Who may do what to which object. The source is \`libs/contracts/src/right\` (who sees cases), \`apps/api/src/access\` (operations) and \`libs/persistence/src/wall\` (rows); [ADR 0031](adr/0031-rights-as-data-and-a-wall-in-the-database.md) and [ADR 0039](adr/0039-rights-that-explain-themselves.md) say why. The crawl \`test/integration/crawl\` asks every operation as every role and compares.

## Who sees cases

${markdownTable(
  ['roles', 'relation of the department to the case, one suffices', 'fields', 'purpose'],
  CASE_RIGHTS.map(({ roles, relations, fields, purpose }) => [
    roles.join(', '),
    relations.join(', '),
    fields.join(', '),
    purpose,
  ]),
)}

${markdownTable(
  ['role', 'sees the cases of'],
  ACCOUNT_ROLES.map((role) => [role, SIGHTS[sightOf(role)]]),
)}

## Fields

Each field of an answer about a case belongs to one group; a right shows those of its groups. Operations that are not listed only name a case, or tell of none.

${answerFieldTable()}

## Operations

Each cell: the answer for an object in which the department has a part / for any other. \`seen only\`: an answer from which everything that is not seen is left out. \`404\`: as if there were no such object. \`403\`: the role may not. \`open\`: nobody has to sign in. Without a session every other operation answers 401.

${markdownTable(
  ['operation', 'path', 'object', ...ACCOUNT_ROLES],
  decisionTable().map(({ route, object, answers }) => [
    `\`${route}\``,
    `${ROUTES[route].method} \`${ROUTES[route].path}\``,
    object,
    ...answers.map(([part, noPart]) => (part === noPart ? SIGNS[part] : `${SIGNS[part]} / ${SIGNS[noPart]}`)),
  ]),
)}

## Rows

What the roles of the database may do with each table, and which rows of it whoever looks sees. The owner of the tables, who migrates, is not bound.

${rowTable()}
`;
}

function rowTable(): string {
  return markdownTable(
    ['table', 'api', 'worker', 'rows seen', 'rows added'],
    Object.entries(TABLE_WALLS).map(([table, { api, worker, workerColumns, seen, added }]) => [
      `\`${table}\``,
      api,
      worker === '' && workerColumns !== undefined ? `SELECT of ${workerColumns.join(', ')}` : worker,
      seen === undefined ? 'all: no business data' : code(seen),
      seen === undefined ? '' : code(added ?? 'false'),
    ]),
  );
}

const SIGHTS = {
  none: 'nobody',
  'own-department': 'the own department, in which it has a part',
  'every-department': 'every department',
} as const;

function code(sql: string): string {
  return `\`${sql.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|')}\``;
}
