const AWAY_CODES = [
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EHOSTUNREACH',
  '57P01',
  '57P02',
  '57P03',
  '53300',
];
const AWAY_TEXTS = [
  /Connection terminated/,
  /timeout exceeded when trying to connect/,
  /not queryable/,
  /Cannot use a pool/,
];

/** Whether a fault means that the database cannot be reached at the moment, so that a retry may succeed. */
export function isDatabaseAway(fault: unknown): boolean {
  if (!(fault instanceof Error)) return false;
  const code = 'code' in fault && typeof fault.code === 'string' ? fault.code : '';
  if (AWAY_CODES.includes(code) || code.startsWith('08')) return true;
  if (AWAY_TEXTS.some((text) => text.test(fault.message))) return true;
  return fault instanceof AggregateError && fault.errors.some(isDatabaseAway);
}
