import type { RetentionCounts } from '@app/contracts';
import { RETENTION_STANDINGS } from '@app/domain';
import type { Call } from '../command/command.js';
import { inOneLine, text } from '../text/bilingual.js';

/** Prints how many persons stand how: a line each, or JSON. */
export function printCounts({ options, terminal }: Call, counts: RetentionCounts): void {
  if (options['json'] === true) {
    terminal.print(JSON.stringify(counts));
    return;
  }
  for (const standing of RETENTION_STANDINGS)
    terminal.print(`${String(counts[standing]).padStart(8)}  ${inOneLine(text(`retention.${standing}`))}`);
}
