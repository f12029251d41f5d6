import { z } from 'zod';
import { environmentSchema } from '../../apps/api/src/config/environment.js';
import { cliEnvironment } from '../../apps/cli/src/config/environment.js';
import { workerEnvironment } from '../../apps/worker/src/config/environment.js';
import { markdownTable } from './markdown-table.js';

/** A setting says nothing about itself. */
export class UndescribedSettingError extends Error {}

/** A setting as its schema describes it. */
interface Described {
  readonly description?: string;
  /** What its number counts. */
  readonly unit?: string;
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly format?: string;
  readonly contentEncoding?: string;
}

/** The page of all settings, from the schemas that read them. */
export function settingPage(): string {
  return `# Settings

<!-- Written by \`npm run docs\`; a test compares. -->

Everything that a program of Liandu reads from its environment. Each program has one file for it, \`apps/<program>/src/config/environment.ts\`, and stops with the name of a setting that is wrong. Parameters of the deployment (departments, holidays, periods, measures) are data or rules, never settings.

\`npm start\` sets what its programs need; the settings that it reads itself are in [operate](operate.md). \`docker-compose.yml\` sets the rest.

## api

${settingTable(environmentSchema)}

## worker

${settingTable(workerEnvironment)}

## liandu (the command)

In a checkout it takes the addresses of the running \`npm start\`.

${settingTable(cliEnvironment)}
`;
}

/** The settings of one program. @throws UndescribedSettingError */
export function settingTable(schema: z.ZodObject): string {
  const { properties = {} } = z.toJSONSchema(schema, { io: 'input' });
  const rows = Object.entries<z.ZodType>(schema.shape).map(([name, setting]) => {
    const described = properties[name] as Described; // what zod writes for the kinds of settings that we have
    return [`\`${name}\``, valueOf(described), defaultOf(setting), meaningOf(name, described)];
  });
  return markdownTable(['setting', 'value', 'default', 'meaning'], rows);
}

function valueOf({ enum: choices, type, unit, minimum, maximum, format, contentEncoding }: Described): string {
  if (choices !== undefined) return choices.map((choice) => `\`${choice}\``).join(', ');
  if (type === 'integer') return [unit, rangeOf(minimum, maximum)].filter(Boolean).join(', ');
  if (contentEncoding !== undefined) return contentEncoding;
  return format === 'uri' ? 'URL' : 'text';
}

function rangeOf(minimum = 0, maximum = Number.MAX_SAFE_INTEGER): string {
  return maximum === Number.MAX_SAFE_INTEGER ? `at least ${minimum}` : `${minimum} to ${maximum}`;
}

/** What a program reads when the setting is absent. */
function defaultOf(setting: z.ZodType): string {
  const absent = setting.safeParse(undefined);
  if (!absent.success) return 'must be given';
  return absent.data === undefined ? 'none' : `\`${JSON.stringify(absent.data).replaceAll('"', '')}\``;
}

function meaningOf(name: string, { description }: Described): string {
  if (description === undefined) throw new UndescribedSettingError(name);
  return description;
}
