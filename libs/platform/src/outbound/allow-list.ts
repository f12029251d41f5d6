import { isIP, type BlockList } from 'node:net';
import { addressKind, blockList, isIn, plainAddress, type AddressKind } from './address-kind.js';

/** A host or a network that the deployment has named. */
export interface AllowedPlace {
  /** Name of the host in lower case; `null` for a network. */
  readonly name: string | null;
  /** Addresses of one kind; `null` for a name. */
  readonly network: { readonly addresses: BlockList; readonly kind: AddressKind } | null;
  /** `null`: any port. */
  readonly port: number | null;
  /** Whether it may be called without encryption. */
  readonly isPlain: boolean;
}

const ENTRY = /^(http:\/\/)?(?:\[([0-9a-f:.]+(?:\/\d{1,3})?)\]|([a-z0-9.-]+(?:\/\d{1,2})?))(?::(\d{1,5}))?$/;
/** Bits of an address, and the fewest that a network may name: a wider one is a slip of the pen. */
const BITS = { 4: { all: 32, fewest: 8 }, 6: { all: 128, fewest: 7 } } as const;
const NAME = /^(?!-)[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63})*$/;
/** What ends in a number is an address in some spelling, not a name. */
const LAST_IS_NUMBER = /(?:^|\.)(?:\d+|0x[0-9a-f]*)$/;

/** The places of a list with commas or spaces between them; `null` when one of them cannot be read. */
export function parseAllowList(text: string): readonly AllowedPlace[] | null {
  const entries = text.toLowerCase().split(/[\s,]+/).filter((entry) => entry !== ''); // prettier-ignore
  const places = entries.map(placeOf);
  return places.every((place) => place !== null) ? places : null;
}

/** Whether a place names a host, by its name or by its address. */
export function namesHost({ name, network }: AllowedPlace, host: string): boolean {
  return name === host || (network !== null && holdsAddress(network, host));
}

/** Whether one of the places is a network with this address, of the same kind: a wide public one opens nothing private. */
export function namesAddress(places: readonly AllowedPlace[], address: string): boolean {
  return places.some(({ network }) => network !== null && holdsAddress(network, address));
}

function holdsAddress({ addresses, kind }: NonNullable<AllowedPlace['network']>, host: string): boolean {
  const address = plainAddress(host);
  return address !== null && addressKind(address) === kind && isIn(addresses, address);
}

function placeOf(entry: string): AllowedPlace | null {
  const read = ENTRY.exec(entry);
  if (read === null) return null;
  const [, plain, six, four = '', portText] = read;
  const [host, port] = [hostOf(six ?? four), portOf(portText)];
  return host === null || port === 'none' ? null : { ...host, port, isPlain: plain !== undefined };
}

function portOf(text: string | undefined): number | null | 'none' {
  if (text === undefined) return null;
  return Number(text) > 0 && Number(text) <= 65_535 ? Number(text) : 'none';
}

function hostOf(text: string): Pick<AllowedPlace, 'name' | 'network'> | null {
  const [host = '', prefix] = text.split('/');
  if (isIP(host) === 0) return prefix === undefined && isName(host) ? { name: host, network: null } : null;
  const network = networkOf(host, prefix);
  return network === null ? null : { name: null, network };
}

function networkOf(address: string, prefix: string | undefined): AllowedPlace['network'] {
  const plain = plainAddress(address);
  if (plain === null) return null;
  const { all, fewest } = BITS[isIP(plain) === 4 ? 4 : 6];
  const bits = prefix === undefined ? all : Number(prefix);
  const kind = addressKind(plain);
  if (kind === 'forbidden' || bits < fewest || bits > all) return null;
  return { addresses: blockList([[plain, bits]]), kind };
}

function isName(text: string): boolean {
  return NAME.test(text) && !LAST_IS_NUMBER.test(text);
}
