import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { addedToList, migrationFile, nextNumber, wrongName } from './migration-file.mjs';

const folder = path.resolve(import.meta.dirname, '../../libs/persistence/src/migrations');
const MIGRATION = {
  name: 'add-task-note',
  number: 1764000099000,
  why: 'Lets a holder write a note.',
  up: ['ALTER TABLE "task" ADD "note" text', `ALTER TABLE "task" ALTER COLUMN "note" SET DEFAULT ''`],
  down: ['ALTER TABLE "task" DROP COLUMN "note"'],
};

describe('wrongName', () => {
  test('accepts the name of every migration so far', () => {
    const names = readdirSync(folder).flatMap((file) => /^\d+-(.+)\.ts$/.exec(file)?.[1] ?? []);
    assert.ok(names.length > 5);
    assert.deepEqual(names.map(wrongName).filter(Boolean), []);
  });

  test('refuses a name without a verb, without an object, and none', () => {
    for (const name of ['task-note', 'add', 'Add-Task', 'add-', ''])
      assert.match(wrongName(name), /say <verb>-<object>/);
  });
});

describe('nextNumber', () => {
  test('follows the last one', () => {
    assert.equal(
      nextNumber(['1764000001000-create-intake.ts', '1764000011000-add-task-red.ts', 'index.ts']),
      1764000012000,
    );
  });
});

describe('migrationFile', () => {
  test('goes up and down in the order of the statements, with the type imported as a type', () => {
    const { file, className, text } = migrationFile(MIGRATION);
    assert.equal(file, '1764000099000-add-task-note.ts');
    assert.equal(className, 'AddTaskNote1764000099000');
    assert.match(text, /^import type \{ MigrationInterface, QueryRunner \} from 'typeorm';\n/);
    assert.match(text, /\/\*\* Lets a holder write a note\. \*\/\nexport class AddTaskNote1764000099000 implements/);
    assert.match(
      text,
      /query\('ALTER TABLE "task" ADD "note" text'\);\n {4}await runner\.query\(`ALTER TABLE "task" ALTER/,
    );
    assert.match(text, /async down[^}]+DROP COLUMN "note"/);
  });
});

describe('addedToList', () => {
  test('imports the migration and puts it last', () => {
    const list = addedToList(readFileSync(path.join(folder, 'index.ts'), 'utf8'), migrationFile(MIGRATION));
    assert.match(
      list,
      /import \{ AddTaskNote1764000099000 \} from '\.\/1764000099000-add-task-note\.js';\n\n\/\*\* Every/,
    );
    assert.match(list, / {2}AddTaskNote1764000099000,\n\];\n$/);
  });
});
