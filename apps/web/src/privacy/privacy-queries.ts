import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { ErasureView, PersonExport, PersonRequestView, PrivacyPeriodView, RetentionView } from '@app/contracts';
import { call, type Request } from '../api/client';

type Body<Name extends 'proposePrivacyPeriod' | 'decidePrivacyPeriod' | 'decideErasure' | 'holdPerson'> = NonNullable<
  Request<Name>['body']
>;
type RequestBody<Name extends 'recordPersonRequest' | 'decidePersonRequest' | 'correctPerson'> = NonNullable<
  Request<Name>['body']
>;

/** Periods of keeping and answering, the latest first. */
export function usePeriods(): UseQueryResult<{ items: PrivacyPeriodView[] }> {
  return useQuery({ queryKey: ['privacy-periods'], queryFn: () => call('listPrivacyPeriods') });
}

/** Proposes a period. */
export function useProposePeriod(): UseMutationResult<PrivacyPeriodView, Error, Body<'proposePrivacyPeriod'>> {
  return useMutation({
    mutationFn: (body) => call('proposePrivacyPeriod', { body }),
    onSuccess: useStale('privacy-periods'),
  });
}

/** Confirms a period, or not. */
export function useDecidePeriod(
  periodId: string,
): UseMutationResult<PrivacyPeriodView, Error, Body<'decidePrivacyPeriod'>> {
  return useMutation({
    mutationFn: (body) => call('decidePrivacyPeriod', { path: { periodId }, body }),
    onSuccess: useStale('privacy-periods'),
  });
}

/** Persons whose period has ended. */
export function useErasures(): UseQueryResult<{ items: ErasureView[] }> {
  return useQuery({ queryKey: ['erasures'], queryFn: () => call('listErasures') });
}

/** Agrees for the department. */
export function useAgreeToErasure(erasureId: string): UseMutationResult<ErasureView, Error, void> {
  return useMutation({
    mutationFn: () => call('agreeToErasure', { path: { erasureId } }),
    onSuccess: useStale('erasures'),
  });
}

/** Erases for good, or sends back. */
export function useDecideErasure(erasureId: string): UseMutationResult<ErasureView, Error, Body<'decideErasure'>> {
  return useMutation({
    mutationFn: (body) => call('decideErasure', { path: { erasureId }, body }),
    onSuccess: useStale('erasures'),
  });
}

/** How long the person behind a complaint is kept. */
export function useRetention(complaintId: string): UseQueryResult<RetentionView> {
  return useQuery({
    queryKey: ['retention', complaintId],
    queryFn: () => call('readRetention', { path: { complaintId } }),
    retry: false,
  });
}

/** Sets or releases a hold. */
export function useHold(complaintId: string): UseMutationResult<RetentionView, Error, Body<'holdPerson'>> {
  return useMutation({
    mutationFn: (body) => call('holdPerson', { path: { complaintId }, body }),
    onSuccess: useStale('retention', 'erasures'),
  });
}

/** Requests of persons of the own department. */
export function usePersonRequests(): UseQueryResult<{ items: PersonRequestView[] }> {
  return useQuery({ queryKey: ['person-requests'], queryFn: () => call('listPersonRequests') });
}

/** Records what a person asks. */
export function useRecordRequest(
  complaintId: string,
): UseMutationResult<PersonRequestView, Error, RequestBody<'recordPersonRequest'>> {
  return useMutation({
    mutationFn: (body) => call('recordPersonRequest', { path: { complaintId }, body }),
    onSuccess: useStale('person-requests', 'retention'),
  });
}

/** Grants or refuses a request. */
export function useDecideRequest(
  requestId: string,
): UseMutationResult<PersonRequestView, Error, RequestBody<'decidePersonRequest'>> {
  return useMutation({
    mutationFn: (body) => call('decidePersonRequest', { path: { requestId }, body }),
    onSuccess: useStale('person-requests', 'retention', 'reporter'),
  });
}

/** Opens everything that is held of a person. It is handed to the caller and kept in no cache. */
export function useExportPerson(requestId: string): UseMutationResult<PersonExport, Error, void> {
  return useMutation({
    mutationFn: () => call('exportPerson', { path: { requestId } }),
    gcTime: 0,
  });
}

/** Puts a particular right. */
export function useCorrectPerson(
  requestId: string,
): UseMutationResult<PersonRequestView, Error, RequestBody<'correctPerson'>> {
  return useMutation({
    mutationFn: (body) => call('correctPerson', { path: { requestId }, body }),
    onSuccess: useStale('person-requests', 'reporter'),
    gcTime: 0,
  });
}

/** Lists that are asked for anew after an act. */
export function useStale(...keys: readonly string[]): () => void {
  const client = useQueryClient();
  return () => {
    for (const key of keys) void client.invalidateQueries({ queryKey: [key] });
  };
}
