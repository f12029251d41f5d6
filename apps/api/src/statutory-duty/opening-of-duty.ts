import type { OpenDutyRequest } from '@app/contracts';
import { epochOf, instantFromEpoch, type OpenDuty } from '@app/domain';
import type { LegalClock } from '@app/platform';

/** The command behind a request: an instant also has its legal day, and one way of writing. */
export function openingOfDuty({ start, ...request }: OpenDutyRequest, clock: LegalClock): OpenDuty {
  if ('on' in start) return { ...request, startOn: start.on, startAt: null };
  const startAt = instantFromEpoch(epochOf(start.at));
  return { ...request, startOn: clock.dayOf(startAt), startAt };
}
