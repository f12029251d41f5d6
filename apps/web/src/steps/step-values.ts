import { unexplainedDeparture, type FactValue } from '@app/domain';
import type { TaskView } from '@app/contracts';
import type { FieldDefinition, StepFormDefinition, StepGround, StepValues } from './form-definition';

const LISTS: readonly string[] = ['departments', 'lines', 'matters', 'measures', 'officials', 'recusals', 'violations'];
const TEXTS: readonly string[] = ['line', 'passage'];
/** Asked for by the departure itself. */
const DEPARTURE_REASON = 'departureReason';

/** Every field of a form. */
export function fieldsOf(definition: StepFormDefinition): readonly FieldDefinition[] {
  return definition.groups.flatMap((group) => group.fields);
}

/** Values of a form when it opens: the blank form, what the page knows, what the rules propose. */
export function openingValues(definition: StepFormDefinition, ground: StepGround): StepValues {
  const blank = Object.fromEntries(fieldsOf(definition).map((field) => [field.name, blankOf(field)]));
  return { ...blank, ...definition.initial?.(ground), ...proposedValues(definition, ground.task) };
}

/** Values that the proposal of a task gives; empty when it proposes nothing. */
export function proposedValues(definition: StepFormDefinition, task: TaskView | null): StepValues {
  const outcome = task?.proposal?.outcome ?? {};
  const given = Object.entries(definition.proposes ?? {}).flatMap(([slot, field]) => {
    const value = outcome[slot];
    if (value === undefined || value === null || !canChoose(definition, field, value)) return [];
    return [[field, value] as const];
  });
  return Object.fromEntries(given);
}

/** A proposal that the form does not offer cannot be adopted: the person chooses and says why. */
function canChoose(definition: StepFormDefinition, field: string, value: FactValue): boolean {
  const options = fieldsOf(definition).find(({ name }) => name === field)?.options;
  return options === undefined || (typeof value === 'string' && options.includes(value));
}

/** Whether the values differ from the proposal, so that a reason is asked for. */
export function departs(definition: StepFormDefinition, task: TaskView | null, values: StepValues): boolean {
  const { proposes = {}, binds = [] } = definition;
  const proposal = task?.proposal ?? null;
  if (proposal === null) return false;
  const decided = Object.fromEntries(binds.map((slot) => [slot, values[proposes[slot] ?? slot] ?? null]));
  const compared = { outcome: proposal.outcome, recordId: proposal.recordId, decision: 'routing', fired: [] } as const;
  return unexplainedDeparture(compared, { decided, departureReason: null }) !== null;
}

/** The input as it is sent: hidden fields are blank, empty texts of nullable fields are `null`. */
export function inputOf(definition: StepFormDefinition, values: StepValues): Record<string, FactValue> {
  return Object.fromEntries(
    fieldsOf(definition).map((field) => {
      const isShown = field.when?.(values) ?? true;
      const isSent = field.isKept === true || isShown;
      return [field.name, isSent ? sentValue(field, values[field.name]) : hiddenValue(field)];
    }),
  );
}

/** Fields that the form marks as required and shows, and that nobody has answered: some schemas leave it to the core to refuse them. */
export function missingFields(fields: readonly FieldDefinition[], values: StepValues): readonly string[] {
  return fields
    .filter(
      ({ name, isOptional, when }) => isOptional !== true && name !== DEPARTURE_REASON && (when?.(values) ?? true),
    )
    .filter(({ kind, name }) => !LISTS.includes(kind) && isBlank(values[name]))
    .map(({ name }) => name);
}

function isBlank(value: FactValue | undefined): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

function sentValue(field: FieldDefinition, value: FactValue | undefined): FactValue {
  if (value === undefined || value === null) return field.isNullable === true ? null : blankOf(field);
  if (isList(value)) return value.filter((entry) => entry !== '');
  if (typeof value !== 'string') return value;
  return value.trim() === '' && field.isNullable === true ? null : value;
}

/** A question that is not asked counts as answered with no, a sum as none. */
function hiddenValue(field: FieldDefinition): FactValue {
  if (field.isNullable === true) return null;
  if (field.kind === 'yes-no') return false;
  if (field.kind === 'money') return 0;
  return blankOf(field);
}

function blankOf({ kind }: FieldDefinition): FactValue {
  if (LISTS.includes(kind)) return [];
  return TEXTS.includes(kind) ? '' : null;
}

function isList(value: FactValue): value is readonly FactValue[] {
  return Array.isArray(value);
}
