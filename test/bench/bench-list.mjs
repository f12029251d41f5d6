import { calendarBench } from './calendar/calendar-bench.mjs';
import { decisionsBench } from './decisions/decisions-bench.mjs';
import { impactBench } from './impact/impact-bench.mjs';
import { importBench } from './import/import-bench.mjs';
import { overheadBench } from './overhead/overhead-bench.mjs';
import { recalculationBench } from './recalculation/recalculation-bench.mjs';
import { rowSecurityBench } from './row-security/row-security-bench.mjs';

/** The benches by name; each measures and answers `{ figures, bars }`. */
export const BENCHES = {
  overhead: overheadBench,
  import: importBench,
  calendar: calendarBench,
  recalculation: recalculationBench,
  decisions: decisionsBench,
  impact: impactBench,
  'row-security': rowSecurityBench,
};
