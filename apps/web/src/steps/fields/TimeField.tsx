import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DayPicker } from '../../components/DayPicker';
import { instantOnWall, wallTime } from '../../components/deployment-time';
import { useSession } from '../../session/session-queries';
import { invalidMarks, textOf, type FieldProps } from './field-props';

/** A time of the deployment's zone, wherever the browser is, kept as an instant. */
export function TimeField({ id, value, isInvalid, onChange }: FieldProps): ReactNode {
  const { t } = useTranslation('steps');
  const zone = useSession()?.zone ?? 'UTC';
  const at = textOf(value);
  return (
    <DayPicker
      id={id}
      showTime={{ format: 'HH:mm' }}
      needConfirm={false}
      // "now" would be that of the browser
      showNow={false}
      placeholder={t('timePlaceholder')}
      value={at === '' ? null : dayjs(wallTime(at, zone))}
      format={[t('timeFormat'), 'YYYY-MM-DD HH:mm']}
      onChange={(chosen) => {
        onChange(chosen === null ? null : instantOnWall(chosen.format('YYYY-MM-DDTHH:mm'), zone));
      }}
      {...invalidMarks(id, isInvalid)}
      className="step-day"
    />
  );
}
