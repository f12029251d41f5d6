import type { CasePage, DutyKind, OpenDutyRequest, Session } from '@app/contracts';
import { instant, plainDate } from '@app/domain';
import { cards, field, passage } from '../steps/field-builders';
import { textOf } from '../steps/fields/field-props';
import type { FieldDefinition, StepValues } from '../steps/form-definition';

/** What the form knows beside what is entered. */
export interface DutyGround {
  readonly page: CasePage;
  readonly session: Session;
  /** The chosen kind; `null` while none is chosen. */
  readonly kind: DutyKind | null;
}

/** Fields that follow the kind of clock. */
export function dutyFields({ page, session, kind }: DutyGround): readonly FieldDefinition[] {
  const others = page.departments.filter((code) => code !== session.departmentCode);
  const bound = others.length === 0 ? ['own', 'party'] : ['own', 'other', 'party'];
  return [
    cards('bound', bound),
    field('department', 'boundDepartment', { options: others, when: isOther }),
    field('line', 'event'),
    kind?.startsWith === 'instant' ? field('time', 'eventAt') : field('day', 'eventOn'),
    field('line', 'document', { isOptional: true }),
    passage('note', { isOptional: true }),
  ];
}

/** What the form begins with: the present minute and day, and nobody bound until the kind is chosen. */
export function blankDuty({ today }: Session, now: string): StepValues {
  return { clock: '', bound: 'own', eventOn: today, eventAt: minuteOf(now) };
}

/** The minute that has begun: people see and enter no seconds. */
function minuteOf(now: string): string {
  return `${now.slice(0, 'YYYY-MM-DDTHH:mm'.length)}:00.000Z`;
}

/** The values once a kind is chosen: whom it usually binds is suggested. */
export function withKind(values: StepValues, { clock, usuallyBinds }: DutyKind): StepValues {
  return { ...values, clock, bound: usuallyBinds === 'party' ? 'party' : 'own' };
}

/** Names of fields that are shown, required and empty. */
export function missingFields(ground: DutyGround, values: StepValues): readonly string[] {
  const required = dutyFields(ground).filter(({ when, isOptional }) => isOptional !== true && (when?.(values) ?? true));
  return ['clock', ...required.map(({ name }) => name)].filter((name) => textOf(values[name]).trim() === '');
}

/** The request; `null` while a required field is empty. */
export function dutyRequest(ground: DutyGround, values: StepValues): OpenDutyRequest | null {
  const start = startOf(ground, values);
  if (start === null || missingFields(ground, values).length > 0) return null;
  return {
    type: 'open-duty',
    clock: textOf(values['clock']),
    boundDepartment: boundBy(ground, values),
    event: textOf(values['event']).trim(),
    start,
    document: textOf(values['document']).trim() || null,
    note: textOf(values['note']),
  };
}

function startOf({ kind }: DutyGround, values: StepValues): OpenDutyRequest['start'] | null {
  if (kind?.startsWith === 'instant') {
    const at = instant(textOf(values['eventAt']));
    return at === null ? null : { at };
  }
  const on = plainDate(textOf(values['eventOn']));
  return on === null ? null : { on };
}

function boundBy({ session }: DutyGround, values: StepValues): string | null {
  if (values['bound'] === 'party') return null;
  return isOther(values) ? textOf(values['boundDepartment']) : session.departmentCode;
}

function isOther(values: StepValues): boolean {
  return values['bound'] === 'other';
}
