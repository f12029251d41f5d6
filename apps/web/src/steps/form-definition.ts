import type { CasePage, ProceedingView, Session, TaskView } from '@app/contracts';
import type { FactValue } from '@app/domain';

/** Ways to enter a value; each has its component in `fields/`. */
export type FieldKind =
  | 'cards'
  | 'case'
  | 'count'
  | 'day'
  | 'department'
  | 'departments'
  | 'lines'
  | 'line'
  | 'matters'
  | 'measures'
  | 'money'
  | 'official'
  | 'officials'
  | 'passage'
  | 'period'
  | 'recusals'
  | 'time'
  | 'violations'
  | 'yes-no';

/** Values of a form by field name, in the shape in which they are sent. */
export type StepValues = Readonly<Record<string, FactValue>>;

/** One field of a step's form; label and help come from the texts under the field's name. */
export interface FieldDefinition {
  readonly name: string;
  readonly kind: FieldKind;
  /** Choices of cards, in the order shown; the departments among which one is chosen. */
  readonly options?: readonly string[];
  /** The case that asks for another: it is never offered, and cases of its enterprise come first. */
  readonly besides?: Pick<CasePage, 'caseFileId' | 'enterprise'>;
  /** May stay empty; an empty text is sent as it is. */
  readonly isOptional?: true;
  /** An empty value is sent as `null`. */
  readonly isNullable?: true;
  /** The law's usual wording is offered, key `templates.<kind>.<step>.<name>`. */
  readonly hasTemplate?: true;
  /** The form shows the field only while this holds. */
  readonly when?: (values: StepValues) => boolean;
  /** Sent also while it is hidden, because the proposal binds it. */
  readonly isKept?: true;
}

/** Fields that belong together, with a heading. */
export interface FieldGroup {
  readonly name: string;
  readonly fields: readonly FieldDefinition[];
}

/** What the page knows when a form opens. */
export interface StepGround {
  readonly page: CasePage;
  readonly proceeding: ProceedingView;
  /** The open task of the procedure; `null` when it has none. */
  readonly task: TaskView | null;
  readonly session: Session;
}

/** The form of one step of one procedure. */
export interface StepFormDefinition {
  readonly groups: readonly FieldGroup[];
  /** What the person must know to answer, by field name: the question that was put, the promise that was given. */
  readonly shows?: (ground: StepGround) => StepValues;
  /** Values that differ from the blank form. */
  readonly initial?: (ground: StepGround) => StepValues;
  /** Slots of the rules' proposal and the field that each one fills. */
  readonly proposes?: Readonly<Record<string, string>>;
  /** Fields among them for which a departure needs a reason. */
  readonly binds?: readonly string[];
  /** The step burdens a party: the button says so and is asked for twice. */
  readonly isBurdensome?: true;
}

/** Forms of a procedure by step. */
export type StepForms<Steps extends object> = Readonly<Record<keyof Steps & string, StepFormDefinition>>;
