import { Navigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useSession } from '../session/session-queries';
import { menuOf } from './menu';

/** Sends a person to the first page of the role: the workbench for those who work on cases. */
export function HomePage(): ReactNode {
  const role = useSession()?.role;
  const first = role === undefined ? undefined : menuOf(role)[0];
  return first === undefined ? null : <Navigate to={first.path} replace />;
}
