import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { ruleSchema } from '@app/rules';
import { loadedPack, PACKS } from '../../test/rules/pack-files.js';
import { refusalPage } from './refusal-page.js';
import { settingPage } from './setting-page.js';

/** A file of the repository that is written from the code. */
export interface GeneratedFile {
  /** From the root of the checkout. */
  readonly path: string;
  readonly text: string;
}

/** Every file that `npm run docs` writes, as it ought to be. */
export async function generatedFiles(): Promise<readonly GeneratedFile[]> {
  const pages = [
    { path: 'docs/refusals.md', text: refusalPage() },
    { path: 'docs/guides/settings.md', text: settingPage() },
  ];
  const schemas = PACKS.map((pack) => ({
    path: `rules/schema/${pack}.rule.schema.json`,
    text: `${JSON.stringify(ruleSchema(loadedPack(pack)), null, 2)}\n`,
  }));
  return [...(await Promise.all(pages.map(formatted))), ...schemas];
}

async function formatted({ path: file, text }: GeneratedFile): Promise<GeneratedFile> {
  const config = await resolveConfig(path.resolve(file));
  return { path: file, text: await format(text, { ...config, parser: 'markdown' }) };
}
