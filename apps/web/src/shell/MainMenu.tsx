import { useQuery } from '@tanstack/react-query';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { Badge, Menu } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Session } from '@app/contracts';
import { call } from '../api/client';
import { useSession } from '../session/session-queries';
import { useDeployment } from '../training-clock/training-time';
import { menuOf, seesCases, type MenuEntry } from './menu';

/** The menu of the person's role, with the number of open tasks. */
export function MainMenu({ onChosen }: { readonly onChosen?: () => void }): ReactNode {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const role = useSession()?.role;
  const waiting = useWaitingTasks(role);
  const entries = menuOf(role, useDeployment());
  const items = entries.map(({ path, icon }) => ({
    key: path,
    icon,
    label: (
      <span className="menu-label">
        {t(`menu.${path.slice(1)}`)}
        {path === '/workbench' && waiting > 0 && <Badge count={waiting} overflowCount={999} />}
      </span>
    ),
  }));
  const current = currentOf(entries, pathname);
  return (
    <nav aria-label={t('menu.label')}>
      <Menu
        theme="dark"
        mode="inline"
        items={items}
        selectedKeys={current === undefined ? [] : [current]}
        onClick={({ key }) => {
          onChosen?.();
          void navigate({ to: key });
        }}
      />
    </nav>
  );
}

/** The entry that a page belongs to: the one with the longest address that the address of the page begins with. */
function currentOf(entries: readonly MenuEntry[], pathname: string): string | undefined {
  const within = (path: string | undefined): boolean => path !== undefined && `${pathname}/`.startsWith(`${path}/`);
  return entries
    .filter(({ path, also }) => within(path) || within(also))
    .map(({ path }) => path)
    .toSorted((one, other) => other.length - one.length)[0];
}

/** How many tasks wait for the person; none for those who do not work on cases. */
function useWaitingTasks(role: Session['role'] | undefined): number {
  const counts = useQuery({
    queryKey: ['task-counts'],
    queryFn: () => call('countTasks'),
    enabled: seesCases(role),
  }).data;
  return counts === undefined ? 0 : counts.todo + counts.accept;
}
