import { AuthorizationResponseError } from 'openid-client';
import { OutboundRefusedError } from '@app/platform';

/**
 * What a fault in speaking to the provider means. `away`: it cannot be asked now. `declined`: the provider says itself
 * that it did not prove the person. `refused`: its answer does not hold.
 */
export type ProviderFaultKind = 'away' | 'declined' | 'refused';

/** What a fault means, and in one word why: never what the answer held. */
export function providerFault(fault: unknown): { readonly kind: ProviderFaultKind; readonly reason: string } {
  for (let at: unknown = fault; at instanceof Error; at = at.cause) {
    if (at instanceof OutboundRefusedError) return { kind: 'away', reason: at.message };
    if (at instanceof AuthorizationResponseError) return { kind: 'declined', reason: at.error };
  }
  return { kind: 'refused', reason: reasonOf(fault) };
}

function reasonOf(fault: unknown): string {
  if (!(fault instanceof Error)) return 'unknown';
  return 'code' in fault && typeof fault.code === 'string' ? `${fault.code}: ${fault.message}` : fault.message;
}
