import type { SignInAnswer } from '@app/contracts';
import { call } from '../api/client';

/** The page at which browsers leave for the provider, and to which the provider sends them back. */
export const SIGN_ON_PATH = '/sign-on';
/** Leaves for the provider at once. */
export const SIGN_ON_BEGIN = `${SIGN_ON_PATH}?begin`;

/** What a browser is at that page for. */
export type Arrival =
  | { readonly for: 'begin' }
  | { readonly for: 'sign-in' | 'link'; readonly parameters: string }
  | { readonly for: 'nothing' };

const PLACE = 'liandu.after-sign-on';

/** Reads the address and takes out of it what opens something. */
export function readArrival(): Arrival {
  const { search } = window.location;
  window.history.replaceState(null, '', SIGN_ON_PATH);
  const asked = new URLSearchParams(search);
  if (asked.has('begin')) return { for: 'begin' };
  const state = asked.get('state');
  if (state === null) return { for: 'nothing' };
  return { for: state.startsWith('link.') ? 'link' : 'sign-in', parameters: search };
}

/** Goes on with what the browser came for; `null` when it is on its way to another page. */
export async function goOn(arrival: Arrival): Promise<SignInAnswer | null> {
  if (arrival.for === 'sign-in') return call('finishSignOn', { body: { parameters: arrival.parameters } });
  if (arrival.for === 'begin') window.location.assign((await call('beginSignOn')).location);
  if (arrival.for === 'nothing') window.location.replace('/');
  if (arrival.for !== 'link') return null;
  await call('finishIdentityLink', { body: { parameters: arrival.parameters } });
  window.location.replace('/account');
  return null;
}

/** Remembers the page that is asked for, in this window alone, until the person is back from the provider. */
export function rememberPlace(): void {
  window.sessionStorage.setItem(PLACE, `${window.location.pathname}${window.location.search}`);
}

/** The page that was asked for; only ever one of ours. */
export function takePlace(): string {
  const place = window.sessionStorage.getItem(PLACE) ?? '/';
  window.sessionStorage.removeItem(PLACE);
  const isOurs = new URL(place, window.location.origin).origin === window.location.origin;
  return isOurs && place.startsWith('/') ? place : '/';
}
