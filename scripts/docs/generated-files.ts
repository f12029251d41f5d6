import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import type { GeneratedFile } from './generated-file.js';
import { editorSettings, packSchemaFiles } from './pack-schema-files.js';
import { privacyPage } from './privacy-page.js';
import { refusalPage } from './refusal-page.js';
import { rightsPage } from './rights-page.js';
import { rulePackPage } from './rule-pack-page.js';
import { settingPage } from './setting-page.js';

/** Every file that `npm run docs` writes, as it ought to be. */
export async function generatedFiles(): Promise<readonly GeneratedFile[]> {
  const pages = [
    { path: 'docs/refusals.md', text: refusalPage() },
    { path: 'docs/guides/settings.md', text: settingPage() },
    { path: 'docs/rights.md', text: rightsPage() },
    { path: 'docs/privacy-register.md', text: privacyPage() },
    { path: 'docs/rule-pack-format.md', text: rulePackPage() },
    editorSettings(),
  ];
  return [...(await Promise.all(pages.map(formatted))), ...packSchemaFiles()];
}

async function formatted({ path: file, text }: GeneratedFile): Promise<GeneratedFile> {
  const config = await resolveConfig(path.resolve(file));
  return { path: file, text: await format(text, { ...config, filepath: file }) };
}
