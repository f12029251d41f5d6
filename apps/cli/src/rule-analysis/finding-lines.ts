import path from 'node:path';
import type { Finding, Witness } from '@app/rules';
import { inOneLine, text } from '../text/bilingual.js';

/** A finding as lines: place and code as other tools write them, what is found, what helps, and the input that shows it. */
export function findingLines(folder: string, finding: Finding): readonly string[] {
  const { place, level, code, message, remedy, witness, days } = finding;
  return [
    `${path.join(folder, place.file)}:${place.line}:${place.column} ${level} ${code}`,
    `  ${inOneLine(message)}`,
    ...(days.length === 0 ? [] : [`  ${inOneLine(text('rules.on-days', { days: days.join(', ') }))}`]),
    ...(witness === null ? [] : [`  ${inOneLine(text('rules.witness', valuesOf(witness)))}`]),
    `  → ${inOneLine(remedy)}`,
  ];
}

function valuesOf({ base, asOf, given, fired, figures }: Witness): Readonly<Record<string, string>> {
  const assumed = Object.entries(figures).map(([figure, value]) => `parameters.${figure}: ${value}`);
  const changed = Object.entries(given).map(([fact, value]) => `${fact}: ${JSON.stringify(value)}`);
  return {
    asOf,
    base: base ?? '–',
    given: [...changed, ...assumed].join(', ') || '–',
    fired: fired.join(', ') || '–',
  };
}
