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

/** What a control carries while its field is wrong. */
export interface InvalidMarks {
  readonly status: 'error';
  readonly 'aria-invalid': true;
  readonly 'aria-describedby': string;
}

/** Place of the words about what is wrong with a field. */
export function errorIdOf(id: string): string {
  return `${id}-error`;
}

/** Marks the control of a wrong field and points to the words about it; nothing for one that is right. */
export function invalidMarks(id: string, isInvalid: boolean): InvalidMarks | Readonly<Record<string, never>> {
  return isInvalid ? { status: 'error', 'aria-invalid': true, 'aria-describedby': errorIdOf(id) } : {};
}

/** The same for a group of controls, which has no look of its own to change. */
export function invalidGroup(id: string, isInvalid: boolean): Pick<InvalidMarks, 'aria-describedby'> | object {
  return isInvalid ? { 'aria-describedby': errorIdOf(id) } : {};
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
