/** Money stands in the files in fen; people read and type yuan. */
const FEN = 100;

/** An amount as people type it: money in yuan, everything else as it is. */
export function typedAmount(stored: number, unit: string | null): string {
  return unit === 'fen' ? String(stored / FEN) : String(stored);
}

/** An amount as the file stores it; what is no number stays text, and the checks say so. */
export function storedAmount(typed: string, unit: string | null): number | string {
  const number = Number(typed.replaceAll(',', '').trim());
  if (!Number.isFinite(number) || typed.trim() === '') return typed;
  return unit === 'fen' ? Math.round(number * FEN) : number;
}
