import type { ReactNode } from 'react';
import type { FieldKind } from '../form-definition';
import { CaseField } from './CaseField';
import { ChoiceCards } from './ChoiceCards';
import { DayField } from './DayField';
import { DepartmentField, DepartmentsField } from './DepartmentFields';
import type { FieldProps } from './field-props';
import { LinesField } from './LinesField';
import { MattersField } from './MattersField';
import { MeasuresField } from './MeasuresField';
import { CountField, MoneyField, PeriodField } from './NumberFields';
import { OfficialField, OfficialsField } from './OfficialFields';
import { RecusalsField } from './RecusalsField';
import { LineField, PassageField } from './TextFields';
import { TimeField } from './TimeField';
import { ViolationsField } from './ViolationsField';
import { YesNoField } from './YesNoField';

const CONTROLS: Readonly<Record<FieldKind, (props: FieldProps) => ReactNode>> = {
  cards: ChoiceCards,
  case: CaseField,
  count: CountField,
  day: DayField,
  department: DepartmentField,
  departments: DepartmentsField,
  line: LineField,
  lines: LinesField,
  matters: MattersField,
  measures: MeasuresField,
  money: MoneyField,
  official: OfficialField,
  officials: OfficialsField,
  passage: PassageField,
  period: PeriodField,
  recusals: RecusalsField,
  time: TimeField,
  violations: ViolationsField,
  'yes-no': YesNoField,
};

/** The component of a field. */
export function FieldControl(props: FieldProps): ReactNode {
  const Control = CONTROLS[props.field.kind];
  return <Control {...props} />;
}
