import { useNavigate, useSearch } from '@tanstack/react-router';
import { Drawer, Skeleton } from 'antd';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { readAddress } from './deadline-address';

const DeadlineStory = lazy(async () => ({ default: (await import('./DeadlineStory')).DeadlineStory }));

type Search = Readonly<Record<string, unknown>>;

/** Explains the deadline that the address names, over whichever page is open; closing it leaves the page as it was. */
export function DeadlineDrawer(): ReactNode {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const search: Search = useSearch({ strict: false });
  const address = readAddress(search['deadline']);
  const [shown, setShown] = useState(address);
  if (address !== null && address.deadlineId + address.caseFileId !== keyOf(shown)) setShown(address);
  const close = (): void => void navigate({ to: '.', search: withoutDeadline, replace: true, resetScroll: false });
  return (
    <Drawer open={address !== null} onClose={close} size={680} destroyOnHidden title={t('deadlineTitle')}>
      {shown !== null && (
        <Suspense fallback={<Skeleton active />}>
          <DeadlineStory key={keyOf(shown)} address={shown} />
        </Suspense>
      )}
    </Drawer>
  );
}

function keyOf(address: ReturnType<typeof readAddress>): string {
  return address === null ? '' : address.deadlineId + address.caseFileId;
}

function withoutDeadline(search: Search): Search {
  return Object.fromEntries(Object.entries(search).filter(([name]) => name !== 'deadline'));
}
