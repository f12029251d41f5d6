import type { Period } from '@app/domain';
import { text } from '../text/bilingual.js';

/** A period in words, as the law writes it. */
export function periodWords({ amount, unit }: Pick<Period, 'amount' | 'unit'>): string {
  return text(`deadline.unit.${unit}`, { amount }).zh;
}
