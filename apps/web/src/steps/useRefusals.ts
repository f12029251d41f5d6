import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/client';
import { useProblemText } from '../components/problem-words';
import type { FieldDefinition } from './form-definition';
import { refusedField } from './refused-field';
import { problemsOfAnswer, type FieldProblem } from './step-problems';

/** What the server refused, at the fields that it is about and with what helps; empty when no shown field is meant. */
export function useRefusals(shown: readonly FieldDefinition[], error: unknown): readonly FieldProblem[] {
  const { t } = useTranslation('shell');
  const words = useProblemText();
  const problem = problemOf(error);
  if (problem === null) return [];
  const pointed = problemsOfAnswer(problem).filter(({ field }) => shown.some(({ name }) => name === field));
  const field = refusedField(shown, problem);
  if (pointed.length > 0 || field === null) return pointed;
  const detail = `${words(error)} ${t(`remedy.${problem.code}`, { defaultValue: '' })}`.trim();
  return [{ field, code: 'refused-here', detail }];
}
