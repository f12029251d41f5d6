import type { Problem } from '@app/contracts';
import type { z } from 'zod';

/** What is wrong with one field: `code` selects the text `problems.<code>`, `detail` goes before it. */
export interface FieldProblem {
  readonly field: string;
  readonly code: string;
  readonly detail: string | null;
}

/** Field problems of an input that the contract's schema refuses; empty when it is fine. */
export function problemsOfInput(schema: z.ZodType, input: unknown): readonly FieldProblem[] {
  const result = schema.safeParse(input);
  if (result.success) return [];
  return firstOfEach(
    result.error.issues.map((issue) => ({
      field: String(issue.path[0] ?? ''),
      code: isMissing(issue.code, input, issue.path) ? 'required' : issue.code,
      detail: null,
    })),
  );
}

/** Field problems that the server found, read from the pointers below `/input`; their codes are those of the schemas. */
export function problemsOfAnswer({ errors = [] }: Pick<Problem, 'errors'>): readonly FieldProblem[] {
  return firstOfEach(
    errors.map(({ pointer, code }) => ({
      field: pointer.replace(/^\/(?:input\/)?/, '').split('/')[0] ?? '',
      code,
      detail: null,
    })),
  );
}

function firstOfEach(problems: readonly FieldProblem[]): readonly FieldProblem[] {
  return [...new Map([...problems].reverse().map((problem) => [problem.field, problem])).values()].reverse();
}

function isMissing(code: string, input: unknown, path: readonly PropertyKey[]): boolean {
  const value = path.reduce<unknown>((inner, key) => (isRecord(inner) ? inner[String(key)] : undefined), input);
  return value === null || value === undefined || value === '' || (code === 'too_small' && isBlank(value));
}

function isBlank(value: unknown): boolean {
  return Array.isArray(value) ? value.length === 0 : typeof value === 'string' && value.trim() === '';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
