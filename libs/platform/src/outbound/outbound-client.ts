import { lookup } from 'node:dns/promises';
import { checkTarget, type OutboundRules, type OutboundTarget } from './outbound-target.js';
import type { OutboundOutcome } from './outbound-refusal.js';
import { sendTo, type OutboundAnswer, type OutboundLimits, type OutboundRequest } from './send-to.js';

/** How long a call may take, and how much of its answer is read. */
export const OUTBOUND_LIMITS: OutboundLimits = { connectMs: 5_000, totalMs: 10_000, answerBytes: 65_536 };

/** Calls addresses that somebody has configured. Nothing else of the product calls outward. */
export class OutboundClient {
  constructor(
    private readonly rules: OutboundRules,
    private readonly limits: OutboundLimits = OUTBOUND_LIMITS,
  ) {}

  /** Whether an address may be called now; nothing is sent. */
  async check(url: string): Promise<OutboundOutcome<OutboundTarget>> {
    return checkTarget(this.rules, url);
  }

  /** Calls an address: no redirect is followed, and what is connected to is what was checked. */
  async send(request: OutboundRequest): Promise<OutboundOutcome<OutboundAnswer>> {
    const checked = await this.check(request.url);
    return checked.ok ? sendTo(checked.value, request, this.limits) : checked;
  }
}

/** All addresses that the resolver of the machine gives a name; none when it has none or cannot be asked. */
export async function addressesOf(name: string): Promise<readonly string[]> {
  try {
    return (await lookup(name, { all: true, verbatim: true })).map(({ address }) => address);
  } catch {
    return []; // told as unresolvable, whatever the reason
  }
}
