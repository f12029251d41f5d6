import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const ROOT = resolve('.');
const run = promisify(execFile);
const rules = createRequire(join(ROOT, 'package.json'))('./.dependency-cruiser.cjs') as {
  readonly forbidden: readonly { readonly name: string }[];
};

/** One file for each rule that breaks it, in a tree like ours. */
const BREAKS: Readonly<Record<string, readonly [path: string, source: string]>> = {
  'domain-is-pure': ['libs/domain/src/bad.ts', "import { z } from 'zod';\nexport const bad = z;\n"],
  'contracts-are-data': ['libs/contracts/src/bad.ts', "import { Client } from 'pg';\nexport const bad = Client;\n"],
  'rules-know-no-framework': [
    'libs/rules/src/bad.ts',
    "import { Module } from '@nestjs/common';\nexport const bad = Module;\n",
  ],
  'workflows-stay-deterministic': [
    'workflows/src/bad.ts',
    "import { DataSource } from 'typeorm';\nexport const bad = DataSource;\n",
  ],
  'workflows-take-contract-types-only': [
    'workflows/src/worse.ts',
    "import { good } from '../../libs/contracts/src/index.js';\nexport const bad = good;\n",
  ],
  'web-takes-shared-types-only': ['apps/web/src/bad.ts', "import { Client } from 'pg';\nexport const bad = Client;\n"],
  'database-stays-in-persistence': [
    'apps/api/src/bad.ts',
    "import { DataSource } from 'typeorm';\nexport const bad = DataSource;\n",
  ],
  'workflow-code-is-bundled-not-imported': [
    'apps/worker/src/bad.ts',
    "import { hidden } from '../../../workflows/src/hidden.js';\nexport const bad = hidden;\n",
  ],
  'platform-knows-no-business': [
    'libs/platform/src/bad.ts',
    "import { good } from '../../domain/src/index.js';\nexport const bad = good;\n",
  ],
  'persistence-knows-no-delivery': [
    'libs/persistence/src/bad.ts',
    "import { NestFactory } from '@nestjs/core';\nexport const bad = NestFactory;\n",
  ],
  'outward-calls-go-through-the-guard': [
    'apps/api/src/caller.ts',
    "export const bad = async () => import('node:https');\n",
  ],
  'sign-on-library-stays-behind-the-guard': [
    'apps/api/src/signer.ts',
    "import { discovery } from 'openid-client';\nexport const bad = discovery;\n",
  ],
  'testing-stays-in-tests': [
    'apps/cli/src/bad.ts',
    "import { good } from '../../../libs/testing/src/index.js';\nexport const bad = good;\n",
  ],
  'libs-do-not-know-apps': [
    'libs/testing/src/bad.ts',
    "import { good } from '../../../apps/api/src/good.js';\nexport const bad = good;\n",
  ],
  'apps-do-not-know-apps': [
    'apps/worker/src/worse.ts',
    "import { good } from '../../api/src/good.js';\nexport const bad = good;\n",
  ],
  'enter-libs-by-the-index': [
    'apps/api/src/worse.ts',
    "import { hidden } from '../../../libs/domain/src/hidden.js';\nexport const bad = hidden;\n",
  ],
  'no-cycles': ['apps/api/src/round.ts', "import { trip } from './trip.js';\nexport const round = () => trip;\n"],
  'no-orphans': ['apps/api/src/alone.ts', 'export const alone = 1;\n'],
  'no-unresolvable': ['apps/api/src/lost.ts', "import { nothing } from './nowhere.js';\nexport const bad = nothing;\n"],
};

/** What the broken files point at; clean by itself. */
const SUPPORT: Readonly<Record<string, string>> = {
  'apps/api/src/good.ts': 'export const good = 1;\n',
  'apps/api/src/trip.ts': "import { round } from './round.js';\nexport const trip = () => round;\n",
  'libs/contracts/src/index.ts': 'export const good = 1;\n',
  'libs/domain/src/hidden.ts': 'export const hidden = 1;\n',
  'libs/domain/src/index.ts': "export { hidden as good } from './hidden.js';\n",
  'libs/testing/src/index.ts': 'export const good = 1;\n',
  'workflows/src/hidden.ts': 'export const hidden = 1;\n',
};

/** The rules as they are; packages are reached through a link, which must not change their names. */
const WITH_LINKS =
  "const rules = require('./.dependency-cruiser.cjs');\nmodule.exports = { ...rules, options: { ...rules.options, preserveSymlinks: true } };\n";

interface Report {
  readonly summary: {
    readonly violations: readonly { readonly rule: { readonly name: string }; readonly from: string }[];
  };
}

async function write(root: string, path: string, source: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), source);
}

async function cruise(root: string): Promise<Report['summary']['violations']> {
  const cli = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [cli, 'apps', 'libs', 'workflows', '--config', 'with-links.cjs', '--output-type', 'json'];
  const { stdout } = await run(process.execPath, args, { cwd: root, maxBuffer: 64_000_000 });
  return (JSON.parse(stdout) as Report).summary.violations;
}

describe('import rules', () => {
  let root = '';
  let violations: Report['summary']['violations'] = [];

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'liandu-boundaries-'));
    for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json'])
      await cp(join(ROOT, file), join(root, file));
    await symlink(join(ROOT, 'node_modules'), join(root, 'node_modules'));
    await write(root, 'with-links.cjs', WITH_LINKS);
    for (const [path, source] of Object.entries(SUPPORT)) await write(root, path, source);
    for (const [path, source] of Object.values(BREAKS)) await write(root, path, source);
    violations = await cruise(root);
  }, 120_000);

  afterAll(async () => {
    await rm(root, { recursive: true, force: true });
  });

  it('each have a file that breaks them', () => {
    expect(Object.keys(BREAKS).sort()).toEqual(rules.forbidden.map((rule) => rule.name).sort());
  });

  it.each(Object.entries(BREAKS))('%s finds the file that breaks it', (rule, [path]) => {
    const found = violations.filter((violation) => violation.rule.name === rule).map((violation) => violation.from);
    expect(found).toContain(path);
  });
});
