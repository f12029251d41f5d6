import { Link } from '@tanstack/react-router';
import type { ComponentProps, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Lamp } from '../components/Lamp';
import { writeAddress, type DeadlineAddress } from './deadline-address';

type DeadlineLampProps = ComponentProps<typeof Lamp> & {
  /** `null` where there is no deadline to explain. */
  readonly of: DeadlineAddress | null;
};

/** The lamp of a deadline that opens its explanation, on whichever page it stands. */
export function DeadlineLamp({ of: address, ...lamp }: DeadlineLampProps): ReactNode {
  const { t } = useTranslation();
  if (address === null) return <Lamp {...lamp} />;
  return (
    <Link
      to="."
      search={(old: Readonly<Record<string, unknown>>) => ({ ...old, deadline: writeAddress(address) })}
      resetScroll={false}
      className="lamp-link"
      title={t('lamp.explain')}
    >
      <Lamp {...lamp} />
    </Link>
  );
}
