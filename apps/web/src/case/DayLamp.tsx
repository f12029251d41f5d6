import { CheckCircleOutlined, ClockCircleOutlined, ExclamationCircleOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeadlineView } from '@app/contracts';
import { calendarDaysBetween, type PlainDate } from '@app/domain';
import { useSession } from './case-queries';

const ICONS = {
  green: <ClockCircleOutlined aria-hidden="true" />,
  yellow: <ExclamationCircleOutlined aria-hidden="true" />,
  red: <ExclamationCircleOutlined aria-hidden="true" />,
  none: <CheckCircleOutlined aria-hidden="true" />,
} as const;

/** The lamp of a deadline with the days left or overdue: icon and words, colour only beside them. */
export function DayLamp({ deadline }: { readonly deadline: DeadlineView }): ReactNode {
  const { t } = useTranslation('case');
  const today = useSession()?.today;
  const { lamp, dueOn, status } = deadline;
  if (status !== 'running')
    return (
      <span className="lamp lamp-none">
        {ICONS.none} {t(`deadlineStatus.${status}`)}
      </span>
    );
  const days = dueOn === null || today === undefined ? null : calendarDaysBetween(today as PlainDate, dueOn); // the server's legal day
  return (
    <span className={`lamp lamp-${lamp}`}>
      {ICONS[lamp]} {days === null ? t('lamp.unknown') : t(lampKey(days), { count: Math.abs(days) })}
    </span>
  );
}

function lampKey(days: number): string {
  if (days === 0) return 'lamp.today';
  return days > 0 ? 'lamp.left' : 'lamp.over';
}
