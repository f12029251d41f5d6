import { PROBLEM_STATUSES } from '@app/contracts';
import { STATUS_OF } from '../../apps/api/src/command/refusal-status.js';
import { markdownTable } from './markdown-table.js';
import { refusalTexts, textOf, type RefusalTexts } from './refusal-texts.js';

/** Why a single clue opened no case; answered within a 200. */
export const CLUE_CODES = ['clue.unknown', 'clue.case-opened', 'clue.withdrawn'] as const;
/** Why the relay set the opening of a case aside, beside the refusals of the core. */
export const RELAY_CODES = ['command.not-sendable', 'command.refused', 'command.unreadable'] as const;
/** What the web app says by itself when no answer of Liandu arrived. */
export const BROWSER_CODES = ['server.unreachable', 'server.unexpected'] as const;

/** The page of all refusals, from the lists of codes and the texts of both languages. */
export function refusalPage(chinese = refusalTexts('zh-CN'), english = refusalTexts('en')): string {
  const texts = [chinese, english] as const;
  const statuses = Object.entries<readonly (number | string)[]>(PROBLEM_STATUSES);
  return `# Refusals

<!-- Written by \`npm run docs\`; a test compares. -->

What Liandu answers when it does not do what was asked: problem details (RFC 9457) with a \`code\`. A code is never renamed and never used for another thing. \`data\` holds what the text below needs; \`errors\` points to fields, e.g. \`/input/servedOn\`. \`retryAfter\` says in how many seconds it may work.

## Of the case

Answered by the core (\`libs/domain\`), with the status of \`apps/api/src/command/refusal-status.ts\`. Nothing has happened.

${withStatus(Object.entries(STATUS_OF), texts)}

## Of the interface

Answered beside the cases, listed in \`libs/contracts/src/shared/problem-code.ts\`.

${withStatus(
  statuses.map(([code, listed]) => [code, listed.join(', ')]),
  texts,
)}

## Of single clues

\`POST /api/clues/cases\` answers 200 and names what it could not open, clue by clue.

${withoutStatus(CLUE_CODES, texts)}

## Of openings that the relay set aside

An accepted complaint whose case could not be opened shows why: one of these, or a refusal of the case.

${withoutStatus(RELAY_CODES, texts)}

## Of the browser

No answer of Liandu arrived.

${withoutStatus(BROWSER_CODES, texts)}

Codes of single rows of an import are explained in [guides/import.md](guides/import.md), those of rule packs in [guides/rules.md](guides/rules.md).
`;
}

type BothTexts = readonly [chinese: RefusalTexts, english: RefusalTexts];

function withStatus(codes: readonly (readonly [code: string, status: number | string])[], texts: BothTexts): string {
  return markdownTable(
    ['code', 'status', 'text'],
    codes.map(([code, status]) => [`\`${code}\``, String(status), inBoth(code, texts)]),
  );
}

function withoutStatus(codes: readonly string[], texts: BothTexts): string {
  return markdownTable(
    ['code', 'text'],
    codes.map((code) => [`\`${code}\``, inBoth(code, texts)]),
  );
}

function inBoth(code: string, texts: BothTexts): string {
  return texts.map((language) => textOf(language, code)).join('<br>');
}
