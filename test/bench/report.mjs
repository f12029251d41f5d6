/**
 * The result of a bench.
 *
 * @param bars - by figure, the most it may be; a figure that could not be measured misses its bar
 * @returns `{ name, figures, bars, met }`
 */
export function judged(name, { figures, bars }) {
  return { name, figures, bars, met: Object.keys(bars).every((figure) => isMet(figures[figure], bars[figure])) };
}

/** A result as a table for people. */
export function table({ name, figures, bars, met }) {
  const width = Math.max(...Object.keys(figures).map((figure) => figure.length));
  const lines = Object.entries(figures).map(([figure, value]) => {
    const bar = bars[figure] === undefined ? '' : `  ≤ ${bars[figure]} ${isMet(value, bars[figure]) ? '✓' : '✗'}`;
    return `  ${figure.padEnd(width)}  ${String(value ?? '-').padStart(10)}${bar}`;
  });
  return [name, ...lines, `  ${met ? '✓ every bar met' : '✗ a bar was missed'}`, ''].join('\n');
}

const isMet = (value, bar) => typeof value === 'number' && value <= bar;
