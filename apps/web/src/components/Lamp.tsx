import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  ExclamationCircleOutlined,
  WarningOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { calendarDaysBetween, plainDate } from '@app/domain';
import { useSession } from '../session/session-queries';

const ICONS = {
  green: <ClockCircleOutlined aria-hidden="true" />,
  yellow: <WarningOutlined aria-hidden="true" />,
  red: <ExclamationCircleOutlined aria-hidden="true" />,
  none: <CheckCircleOutlined aria-hidden="true" />,
} as const;

interface LampProps {
  readonly lamp: keyof typeof ICONS;
  readonly dueOn: string | null;
  /** A clock that no longer runs says how it ended. */
  readonly status?: 'running' | 'met' | 'cancelled';
}

/** A deadline at a glance: icon and words, colour only beside them. */
export function Lamp({ lamp, dueOn, status = 'running' }: LampProps): ReactNode {
  const { t } = useTranslation(['shell', 'domain']);
  const days = useDaysLeft(dueOn);
  const shown = status === 'running' ? lamp : 'none';
  const words =
    status === 'running'
      ? t(`lamp.${dayKey(days, lamp)}`, { count: Math.abs(days ?? 0) })
      : t(`domain:clockStatus.${status}`);
  return (
    <span className={`lamp lamp-${shown}`}>
      {ICONS[shown]} {words}
    </span>
  );
}

/** Hours end within a day: red on the due day itself is overdue. */
function dayKey(days: number | null, lamp: LampProps['lamp']): string {
  if (days === null) return 'none';
  if (days === 0) return lamp === 'red' ? 'overToday' : 'today';
  return days > 0 ? 'left' : 'over';
}

/** Calendar days until a day, by the server's legal day; `null` without a day. */
function useDaysLeft(dueOn: string | null): number | null {
  const today = plainDate(useSession()?.today ?? '');
  const due = plainDate(dueOn ?? '');
  return today === null || due === null ? null : calendarDaysBetween(today, due);
}
