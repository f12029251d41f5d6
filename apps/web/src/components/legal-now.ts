import dayjs, { type Dayjs } from 'dayjs';
import { presentInstant } from '../training-clock/training-time';
import { wallTime } from './deployment-time';

const DAY_LENGTH = 10;

/** Now, as pickers show it: the legal day that the server named, at the time on the wall of the deployment. */
export function legalNow({ today, zone }: { readonly today: string; readonly zone: string }): Dayjs {
  return dayjs(today + wallTime(presentInstant(), zone).slice(DAY_LENGTH));
}
