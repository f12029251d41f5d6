import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AcceptedFinding, Finding, PackProblem, Place } from '@app/rules';
import { inLines, inOneLine } from '../text/bilingual.js';

/** What is told as SARIF: problems of a folder that is no pack, or what its analysis found. */
export interface SarifSource {
  readonly problems: readonly PackProblem[];
  readonly findings: readonly Finding[];
  readonly accepted: readonly AcceptedFinding[];
}

type Json = string | number | readonly Json[] | { readonly [name: string]: Json };
type Result = Readonly<Record<string, Json>> & { readonly ruleId: string };

/**
 * A log in SARIF 2.1.0 (OASIS Standard, 27 March 2020). Accepted findings are in it, suppressed with their reason, so
 * that a reader of the log sees what was waived and why.
 */
export function sarifOf(folder: string, { problems, findings, accepted }: SarifSource): Json {
  const results = [
    ...problems.map((problem) => problemResult(folder, problem)),
    ...findings.map((finding) => findingResult(folder, finding)),
    ...accepted.map(({ finding, reason }) => ({
      ...findingResult(folder, finding),
      suppressions: [{ kind: 'external', status: 'accepted', justification: inOneLine(reason) }],
    })),
  ];
  const ids = [...new Set(results.map(({ ruleId }) => ruleId))].sort();
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'liandu', rules: ids.map((id) => ({ id })) } },
        columnKind: 'utf16CodeUnits',
        results: results.map((result) => ({ ...result, ruleIndex: ids.indexOf(result.ruleId) })),
      },
    ],
  };
}

function problemResult(folder: string, problem: PackProblem): Result {
  const { code, message, remedy } = problem;
  return {
    ruleId: code,
    level: 'error',
    message: { text: `${inLines(message)}\n→ ${inOneLine(remedy)}` },
    locations: [location(folder, problem)],
  };
}

function findingResult(folder: string, finding: Finding): Result {
  const { code, level, message, remedy, place, related, witness, days } = finding;
  return {
    ruleId: code,
    level,
    message: { text: `${inLines(message)}\n→ ${inOneLine(remedy)}` },
    locations: [location(folder, place)],
    relatedLocations: related.map((other) => location(folder, other)),
    properties: { days, ...(witness === null ? {} : { witness: JSON.parse(JSON.stringify(witness)) as Json }) }, // plain data
  };
}

function location(folder: string, { file, line, column }: Place): Json {
  const whole = path.join(folder, file);
  // A path is relative as it was called, or an address of its own.
  const uri = path.isAbsolute(whole) ? pathToFileURL(whole).href : encodeURI(whole.split(path.sep).join('/'));
  return { physicalLocation: { artifactLocation: { uri }, region: { startLine: line, startColumn: column } } };
}
