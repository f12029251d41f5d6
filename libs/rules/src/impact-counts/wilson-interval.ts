/** A share with the interval in which it lies in 95 of 100 samples. */
export interface ShareInterval {
  readonly share: number;
  readonly from: number;
  readonly to: number;
}

/** Quantile of the normal distribution for 95 %. */
const Z = 1.959963984540054;

/** The share of hits in a sample with its interval by Wilson; `null` for an empty sample. */
export function wilsonInterval(hits: number, count: number): ShareInterval | null {
  if (count === 0) return null;
  const share = hits / count;
  const square = Z ** 2 / count;
  const middle = share + square / 2;
  const half = Z * Math.sqrt((share * (1 - share)) / count + square / (4 * count));
  return {
    share,
    from: Math.max(0, (middle - half) / (1 + square)),
    to: Math.min(1, (middle + half) / (1 + square)),
  };
}
