import { z } from 'zod';
import type { Instant } from '@app/domain';
import type { HeldCommand, RelayOutcome } from '@app/persistence';
import type { CommandEnvelope } from '@app/workflows';
import type { CaseLine, Sent } from '../command/case-line.js';
import { postponed, type CaseOpener } from './case-opener.js';

const takeBackSchema = z.object({
  commandId: z.uuid(),
  requestHash: z.string(),
  command: z.looseObject({ type: z.literal('take-back-split'), newCaseFileId: z.uuid(), reason: z.string() }),
  where: z.looseObject({}),
});

/** Carries an accepted command to its case: an opening starts the case, the end of a split goes to the one it came from. */
export class CommandCarrier {
  constructor(
    private readonly opener: Pick<CaseOpener, 'send'>,
    private readonly line: Pick<CaseLine, 'send' | 'sendToNewRun'>,
  ) {}

  /** Makes one attempt; what may work later is postponed longer each time, what never can is set aside. */
  async send(command: HeldCommand, at: Instant): Promise<RelayOutcome> {
    const isTakeBack = takeBackSchema.safeParse(command.body).success;
    return isTakeBack ? this.takeBack(command, at) : this.opener.send(command, at);
  }

  private async takeBack(command: HeldCommand, at: Instant): Promise<RelayOutcome> {
    try {
      return outcomeOf(await this.tell(command), command, at);
    } catch (fault) {
      return postponed(command, at, fault instanceof Error ? fault.name : 'unknown');
    }
  }

  /** A case that has ended takes its matters back too: a new run takes it over from the record for this one command. */
  private async tell({ caseFileId, body }: HeldCommand): Promise<Sent> {
    const envelope = body as CommandEnvelope; // written when the opening was given up, its shape was checked above
    const sent = await this.line.send(caseFileId, envelope);
    return sent.as === 'missing' ? this.line.sendToNewRun(caseFileId, envelope) : sent;
  }
}

function outcomeOf(sent: Sent, command: HeldCommand, at: Instant): RelayOutcome {
  if (sent.as === 'done') return { kind: 'done' };
  if (sent.as === 'refused') return { kind: 'parked', reason: sent.refusal.code };
  return postponed(command, at, 'temporal.unavailable');
}
