import { FILE_KINDS, packSchemas } from '@app/rules';
import { loadedPack, PACKS } from '../../test/rules/pack-files.js';
import type { GeneratedFile } from './generated-file.js';

type Kind = keyof typeof FILE_KINDS;

const KINDS = Object.keys(FILE_KINDS) as Kind[]; // keys of a literal

/** The JSON Schemas of every pack of the repository, one for each kind of file. */
export function packSchemaFiles(): readonly GeneratedFile[] {
  return PACKS.flatMap((pack) => {
    const schemas = packSchemas(loadedPack(pack));
    return KINDS.map((kind) => ({ path: schemaPath(pack, kind), text: `${JSON.stringify(schemas[kind], null, 2)}\n` }));
  });
}

/** Tells an editor that reads `.vscode/settings.json` which schema belongs to which file of a pack. */
export function editorSettings(): GeneratedFile {
  const schemas = PACKS.flatMap((pack) =>
    KINDS.map((kind) => ({
      fileMatch: [`/rules/${pack}/${FILE_KINDS[kind].glob}`],
      url: `./${schemaPath(pack, kind)}`,
    })),
  );
  return { path: '.vscode/settings.json', text: `${JSON.stringify({ 'json.schemas': schemas }, null, 2)}\n` };
}

function schemaPath(pack: string, kind: Kind): string {
  return `rules/schema/${pack}.${FILE_KINDS[kind].name}.schema.json`;
}
