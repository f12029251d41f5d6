import { useQuery } from '@tanstack/react-query';
import type { Department } from '@app/contracts';
import { call } from '../api/client';
import { useSession } from '../session/session-queries';

/** Departments of the deployment; empty until somebody is signed in and they have come. */
export function useDepartmentList(): readonly Department[] {
  const query = useQuery({
    queryKey: ['departments'],
    queryFn: () => call('listDepartments'),
    staleTime: Infinity,
    enabled: useSession() !== undefined,
  });
  return query.data?.items ?? [];
}
