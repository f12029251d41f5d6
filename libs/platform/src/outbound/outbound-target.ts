import { isIP } from 'node:net';
import { addressKind, plainAddress } from './address-kind.js';
import { namesAddress, namesHost, type AllowedPlace } from './allow-list.js';
import { refusedCall, type OutboundOutcome, type OutboundRefusalCode } from './outbound-refusal.js';

/** A server of the deployment itself, which is never called by a configured address. */
export interface OwnServer {
  /** Name or address. */
  readonly host: string;
  readonly port: number;
}

/** What may be called. */
export interface OutboundRules {
  readonly allowed: readonly AllowedPlace[];
  readonly own: readonly OwnServer[];
  /** All addresses of a name; empty when it has none. */
  readonly resolve: (name: string) => Promise<readonly string[]>;
}

/** An address that may be called: connections go to `addresses` and nowhere else. */
export interface OutboundTarget {
  readonly url: URL;
  readonly addresses: readonly string[];
}

/** Checks an address: its spelling, its host, and every address that the host has at this moment. */
export async function checkTarget(rules: OutboundRules, text: string): Promise<OutboundOutcome<OutboundTarget>> {
  const url = readUrl(text);
  if (url === null) return refusedCall('outbound.url-invalid', '');
  const host = hostOf(url);
  const refusal = refusalOfHost(rules.allowed, url);
  if (refusal !== null) return refusedCall(refusal, host);
  const addresses = (isIP(host) === 0 ? await rules.resolve(host) : [host]).map(
    (address) => plainAddress(address) ?? '',
  );
  if (addresses.length === 0) return refusedCall('outbound.unresolvable', host);
  const own = await ownAddresses(rules);
  for (const address of addresses) {
    const code = refusalOfAddress(rules.allowed, address) ?? refusalOfOwn(own, address, portOf(url));
    if (code !== null) return refusedCall(code, host);
  }
  return { ok: true, value: { url, addresses } };
}

function readUrl(text: string): URL | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !['https:', 'http:'].includes(url.protocol)) return null;
  return url.username === '' && url.password === '' ? url : null;
}

/** The host as names are compared; the parser of addresses has turned every spelling of a number into the usual one. */
function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
}

function portOf({ port, protocol }: URL): number {
  if (port !== '') return Number(port);
  return protocol === 'https:' ? 443 : 80;
}

function refusalOfHost(allowed: readonly AllowedPlace[], url: URL): OutboundRefusalCode | null {
  const host = hostOf(url);
  const named = allowed.filter((place) => namesHost(place, host) && [null, portOf(url)].includes(place.port));
  if (named.length === 0)
    return addressKind(host) === 'forbidden' && isIP(host) !== 0 ? 'outbound.address-forbidden' : 'outbound.not-listed';
  return url.protocol === 'https:' || named.some(({ isPlain }) => isPlain) ? null : 'outbound.not-encrypted';
}

function refusalOfAddress(allowed: readonly AllowedPlace[], address: string): OutboundRefusalCode | null {
  const kind = addressKind(address);
  if (kind === 'forbidden') return 'outbound.address-forbidden';
  return kind === 'public' || namesAddress(allowed, address) ? null : 'outbound.address-not-listed';
}

interface OwnAddress {
  readonly address: string;
  readonly port: number;
}

/** A name that has no address now cannot be reached under any. */
async function ownAddresses({ own, resolve }: OutboundRules): Promise<readonly OwnAddress[]> {
  const found = own.map(async ({ host, port }) => {
    const addresses = isIP(host) === 0 ? await resolve(host) : [host];
    return addresses.map((address) => ({ address: plainAddress(address) ?? '', port }));
  });
  return (await Promise.all(found)).flat();
}

/** A machine of its own is closed altogether; on the machine that holds everything only the ports of its servers are. */
function refusalOfOwn(own: readonly OwnAddress[], address: string, port: number): OutboundRefusalCode | null {
  const isLoopback = addressKind(address) === 'loopback';
  const isOwn = own.some((one) =>
    isLoopback ? addressKind(one.address) === 'loopback' && one.port === port : one.address === address,
  );
  return isOwn ? 'outbound.own-server' : null;
}
