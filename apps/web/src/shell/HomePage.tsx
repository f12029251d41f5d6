import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useSession } from '../session/session-queries';
import { menuOf } from './menu';

/** Sends a person to the first page of the role, once: a later click on the menu is not taken back. */
export function HomePage(): null {
  const navigate = useNavigate();
  const role = useSession()?.role;
  const first = role === undefined ? undefined : menuOf(role)[0]?.path;
  useEffect(() => {
    if (first !== undefined) void navigate({ to: first, replace: true });
  }, [first, navigate]);
  return null;
}
