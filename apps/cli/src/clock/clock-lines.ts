import type { ClockView } from '@app/contracts';
import { inOneLine, text } from '../text/bilingual.js';

/** What the clock of the deployment shows, for people. */
export function clockLines({ mode, now, today, realNow, rate, shifts }: ClockView): readonly string[] {
  const shown = inOneLine(text(`clock.${mode}`, { now, today, realNow, rate }));
  return [
    shown,
    ...shifts.map(({ at, by, from, to, rate: fast, reason }) =>
      inOneLine(text('clock.shift', { at, by: by ?? '', from, to, rate: fast, reason })),
    ),
  ];
}
