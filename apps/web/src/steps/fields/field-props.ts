import type { FactValue } from '@app/domain';
import type { FieldDefinition } from '../form-definition';
import type { StepText } from '../step-text';

/** What every field component gets. */
export interface FieldProps {
  readonly id: string;
  readonly field: FieldDefinition;
  readonly text: StepText;
  readonly value: FactValue | undefined;
  readonly isInvalid: boolean;
  readonly onChange: (value: FactValue) => void;
}

/** The list behind a value; empty when it is none. */
export function listOf(value: FactValue | undefined): readonly FactValue[] {
  return Array.isArray(value) ? (value as readonly FactValue[]) : []; // isArray forgets readonly
}

/** The texts of a list. */
export function textsOf(value: FactValue | undefined): string[] {
  return listOf(value).filter((entry) => typeof entry === 'string');
}

/** The text behind a value; empty when it is none. */
export function textOf(value: FactValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** One entry of a list of records; empty when it is none. */
export function recordOf(value: FactValue | undefined): Readonly<Record<string, FactValue>> {
  const isPlain = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isPlain ? (value as Readonly<Record<string, FactValue>>) : {}; // the two other shapes are excluded above
}
