import { ROUTES, type RouteName } from '@app/contracts';
import { ROLE_MATRIX } from '../../apps/api/src/access/role-matrix.js';
import { newChance, pick, type Chance } from '../rules/chance.js';
import { inNoWay, inSomeWay } from './hostile-ways.js';
import type { SoakRequest } from './soak-request.js';
import type { Asker, SoakWorld } from './soak-world.js';
import { soundRequest } from './sound-request.js';

/** Operations that have many shapes behind one address, and those that cost the asker his session. */
const WEIGHTS: Partial<Record<RouteName, number>> = {
  ...{ commandCase: 10, submitComplaint: 3, runImport: 2, previewImport: 2, signIn: 2 },
  ...{ signOut: 0.1, endOwnSessions: 0.1, changePassword: 0.5 },
};
const NAMES = Object.keys(ROUTES) as RouteName[]; // the keys of an object literal
const DRAWN = NAMES.flatMap((name) => Array.from({ length: Math.round((WEIGHTS[name] ?? 1) * 10) }, () => name));

/** The request of a number: the same for the same seed and the same world. The first ones ask for each operation once, as one should. */
export function makeRequest(seed: number, number: number, world: SoakWorld): SoakRequest {
  const chance = newChance(Math.imul(seed + 1, 0x9e37_79b1) ^ Math.imul(number + 1, 0x85eb_ca6b));
  const due = NAMES[number];
  const route = due ?? pick(DRAWN, chance);
  const asker = askerFor(route, world.askers, chance);
  const ground = { world, chance };
  const sound = soundRequest(route, asker, ground);
  const { way, method, path, headers, body } = due === undefined ? inSomeWay(sound, ground) : inNoWay(sound);
  const isSignedIn = asker.role !== null && !('cookie' in headers);
  return { number, asker, route: way === 'outside' ? null : route, way, method, path, headers, body, isSignedIn };
}

/** Mostly somebody who may use the operation, so that the requests get past the door. */
function askerFor(route: RouteName, askers: readonly Asker[], chance: Chance): Asker {
  const allowed: readonly string[] = ROLE_MATRIX[route];
  const fitting = askers.filter(({ role }) => role !== null && allowed.includes(role));
  return pick(fitting.length > 0 && chance() < 0.75 ? fitting : askers, chance);
}
