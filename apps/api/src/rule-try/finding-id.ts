import { sha256 } from '@app/platform';
import { canonicalJson, type Finding } from '@app/rules';

const LENGTH = 16;

/** By what a finding is known in an address: what it says of which rules, whatever its place in the list. */
export function findingId({ code, decision, slot, about, rules, witness }: Finding): string {
  const asOf = witness?.asOf ?? null;
  return sha256(canonicalJson({ code, decision, slot, about, rules, asOf })).slice(0, LENGTH);
}
