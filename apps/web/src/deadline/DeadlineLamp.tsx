import { Link } from '@tanstack/react-router';
import type { ComponentProps, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeadlineView } from '@app/contracts';
import { Lamp } from '../components/Lamp';
import { ProvisionalTag } from '../deadline-ledger/ProvisionalTag';
import { Standstill } from '../deadline-ledger/Standstill';
import { StandstillTag } from '../deadline-ledger/StandstillTag';
import { writeAddress, type DeadlineAddress } from './deadline-address';

type DeadlineLampProps = ComponentProps<typeof Lamp> &
  Pick<DeadlineView, 'standstill' | 'provisional'> & {
    /** `null` where there is no deadline to explain. */
    readonly of: DeadlineAddress | null;
  };

/**
 * A deadline at a glance, on whichever page it stands: its lamp opens its explanation; a sign with words says that the
 * clock stands still, another that the day is provisional.
 */
export function DeadlineLamp({ of: address, standstill, provisional, ...lamp }: DeadlineLampProps): ReactNode {
  const hasNoDay = standstill !== null && lamp.dueOn === null;
  return (
    <span className="clock-sign">
      <Explained of={address}>{hasNoDay ? <StandstillTag standstill={standstill} /> : <Lamp {...lamp} />}</Explained>
      {!hasNoDay && <StandstillTag standstill={standstill} />}
      <ProvisionalTag provisional={provisional} />
      {standstill !== null && <Standstill standstill={standstill} />}
    </span>
  );
}

interface ExplainedProps extends Pick<DeadlineLampProps, 'of'> {
  readonly children: ReactNode;
}

function Explained({ of: address, children }: ExplainedProps): ReactNode {
  const { t } = useTranslation();
  if (address === null) return children;
  return (
    <Link
      to="."
      search={(old: Readonly<Record<string, unknown>>) => ({ ...old, deadline: writeAddress(address) })}
      resetScroll={false}
      className="lamp-link"
      title={t('lamp.explain')}
    >
      {children}
    </Link>
  );
}
