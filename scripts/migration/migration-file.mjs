const VERBS = ['create', 'add', 'rename', 'alter', 'drop', 'backfill'];
/** Between one migration and the next. */
const STEP = 1_000;

/** What is wrong with a name, for people; null when it is a verb and what it is done to, e.g. `add-task-note`. */
export function wrongName(name) {
  const [verb, ...object] = name.split('-');
  const isRight = /^[a-z][a-z0-9-]*[a-z0-9]$/.test(name) && VERBS.includes(verb) && object.length > 0;
  return isRight ? null : `${name || '(none)'}: say <verb>-<object>, the verb one of ${VERBS.join(', ')}`;
}

/** The number of the next migration, from the names of the files so far. */
export function nextNumber(files) {
  const numbers = files.flatMap((file) => (/^\d+-/.test(file) ? [Number.parseInt(file, 10)] : []));
  return Math.max(...numbers) + STEP;
}

/**
 * The text of a migration.
 *
 * @param migration - `name`, `number`, `why` (one sentence), `up` and `down` (statements in the order of running)
 * @returns `{ file, className, text }`; the text is not formatted yet
 */
export function migrationFile({ name, number, why, up, down }) {
  const words = name.split('-').map((word) => word[0].toUpperCase() + word.slice(1));
  const className = `${words.join('')}${number}`;
  const text = `import type { MigrationInterface, QueryRunner } from 'typeorm';

/** ${why} */
export class ${className} implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
${statements(up)}
  }

  async down(runner: QueryRunner): Promise<void> {
${statements(down)}
  }
}
`;
  return { file: `${number}-${name}.ts`, className, text };
}

/** The list of migrations with one more at its end. */
export function addedToList(list, { file, className }) {
  const imported = `import { ${className} } from './${file.replace(/\.ts$/, '.js')}';\n`;
  return list.replace(/\n\/\*\* Every migration/, `${imported}$&`).replace(/\];\n$/, `  ${className},\n];\n`);
}

function statements(queries) {
  return queries.map((query) => `    await runner.query(${quoted(query)});`).join('\n');
}

function quoted(query) {
  return query.includes("'") ? `\`${query.replaceAll('`', '\\`')}\`` : `'${query}'`;
}
