import { CheckCircleFilled, ClockCircleFilled, ExclamationCircleFilled, WarningFilled } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { calendarDaysBetween, plainDate } from '@app/domain';
import { useSessionQuery } from '../session/session-queries';

const ICONS = {
  green: <ClockCircleFilled aria-hidden="true" />,
  yellow: <WarningFilled aria-hidden="true" />,
  red: <ExclamationCircleFilled aria-hidden="true" />,
  none: <CheckCircleFilled aria-hidden="true" />,
} as const;

interface LampProps {
  readonly lamp: keyof typeof ICONS;
  readonly dueOn: string | null;
}

/** A deadline at a glance: icon and words, colour only beside them. */
export function Lamp({ lamp, dueOn }: LampProps): ReactNode {
  const { t } = useTranslation();
  const days = useDaysLeft(dueOn);
  const words =
    days === null
      ? t('lamp.none')
      : days === 0
        ? t('lamp.today')
        : t(days > 0 ? 'lamp.left' : 'lamp.over', { count: Math.abs(days) });
  return (
    <span className={`due due-${lamp}`}>
      {ICONS[lamp]} {words}
    </span>
  );
}

/** Calendar days until a day, by the server's legal day; `null` without a day. */
function useDaysLeft(dueOn: string | null): number | null {
  const today = plainDate(useSessionQuery().data?.today ?? '');
  const due = plainDate(dueOn ?? '');
  return today === null || due === null ? null : calendarDaysBetween(today, due);
}
