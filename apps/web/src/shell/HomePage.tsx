import { useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';
import { useSession } from '../session/session-queries';
import { menuOf } from './menu';
import { WaitingPage } from './WaitingPage';

/** Sends a person to the first page of the role, unless the person is on the way to another one already. */
export function HomePage(): ReactNode {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const role = useSession()?.role;
  const first = role === undefined ? undefined : menuOf(role, 'production')[0]?.path;
  useEffect(() => {
    if (first !== undefined && pathname === '/') void navigate({ to: first, replace: true });
  }, [first, pathname, navigate]);
  return role === null ? <WaitingPage /> : null;
}
