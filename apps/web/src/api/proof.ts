import type { Problem, ProofWay } from '@app/contracts';

/** Asks the person to prove who it is, in one of these ways; resolves to whether it was done. */
export type AskForProof = (ways: readonly ProofWay[]) => Promise<boolean>;

let asker: AskForProof | null = null;
let asking: Promise<boolean> | null = null;

/** Names who asks for proof from now on; answers how to take that back. */
export function askForProofBy(ask: AskForProof): () => void {
  asker = ask;
  return () => {
    if (asker === ask) asker = null;
  };
}

/** Whether an act that was refused may be repeated: its person has been proven meanwhile. Acts at the same time ask once. */
export async function isProvenAfter({ code, data }: Problem): Promise<boolean> {
  if (code !== 'session.proof-too-old' || asker === null) return false;
  const ways = (data?.['ways'] ?? []) as readonly ProofWay[]; // by contract of this code
  asking ??= asker(ways).finally(() => {
    asking = null;
  });
  return asking;
}
