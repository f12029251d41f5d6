import { problem, type ProblemError } from '@app/platform';
import { allowedValues, fieldName, type DecisionRefusal, type FactProblem, type RulePack } from '@app/rules';

/** The problem that answers why a pack does not decide; bad facts by field, each with what may stand there. */
export function problemOfTrial(refusal: DecisionRefusal, pack: RulePack): ProblemError {
  if (refusal.code === 'rules.decision-unknown')
    return problem(404, 'rule-trial.decision-unknown', { data: { decision: refusal.decision } });
  if (refusal.code === 'rules.day-invalid')
    return problem(400, 'request.invalid', { errors: [{ pointer: '/asOf', code: 'day', detail: 'YYYY-MM-DD' }] });
  const errors = refusal.problems.flatMap((one) => fieldsOf(one, pack));
  const fields = errors.map(({ pointer }) => pointer.replace('/facts/', '').replace('/', '.'));
  return problem(422, 'rule-trial.facts-invalid', { data: { facts: fields }, errors });
}

type FieldProblem = NonNullable<ProblemError['problem']['errors']>[number];

/** A whole object that is not there: each of its fields is not. */
function fieldsOf({ path, problem: code }: FactProblem, { fields }: RulePack): readonly FieldProblem[] {
  const known = fields.filter((field) => field.fact === path || pathOf(field) === path);
  if (known.length === 0)
    return [{ pointer: pointerOf(path), code, detail: 'not in the catalogue of facts: leave it out' }];
  return known.map((field) => {
    const allowed = `${field.type}: ${allowedValues(field)}${field.nullable ? ', or null for not known' : ''}`;
    return { pointer: pointerOf(pathOf(field)), code, detail: allowed };
  });
}

function pathOf({ fact, path }: RulePack['fields'][number]): string {
  return `${fact}.${fieldName(path)}`;
}

function pointerOf(path: string): string {
  return `/facts/${path.replace('.', '/')}`;
}
