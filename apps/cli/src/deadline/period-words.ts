import type { Period } from '@app/domain';
import { text, type Bilingual } from '../text/bilingual.js';

/** A period in words, as the law writes it. */
export function periodWords({ amount, unit }: Pick<Period, 'amount' | 'unit'>): Bilingual {
  return text(`deadline.unit.${unit}`, { amount });
}
