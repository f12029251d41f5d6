import calendarOfDayjs from '@rc-component/picker/generate/dayjs';
import { DatePicker, type DatePickerProps } from 'antd';
import type { Dayjs } from 'dayjs';
import { createElement, type ReactElement, type ReactNode } from 'react';
import type { Session } from '@app/contracts';
import { useSession } from '../session/session-queries';
import { legalNow } from './legal-now';

type Props = DatePickerProps<Dayjs, false>;
type Picker = (props: Props) => ReactElement;
type LegalDay = Pick<Session, 'today' | 'zone'>;

/** One picker for each legal day: React would take a new one for another field. */
const pickers = new Map<string, Picker>();

/** Picks a day or a time; today is the legal day of the deployment, not that of the browser. */
export function DayPicker(props: Props): ReactNode {
  const session = useSession();
  const picker: Picker = session === undefined ? DatePicker : pickerOn(session);
  return createElement(picker, props);
}

function pickerOn({ today, zone }: LegalDay): Picker {
  const key = `${today} ${zone}`;
  const picker: Picker =
    pickers.get(key) ??
    DatePicker.generatePicker<Dayjs>({ ...calendarOfDayjs, getNow: () => legalNow({ today, zone }) });
  pickers.set(key, picker);
  return picker;
}
