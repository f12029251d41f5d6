import { BlockList, isIP } from 'node:net';

/**
 * What an address leads to. `private`: the network of an office. `loopback`: the machine itself. `forbidden`: nothing that
 * a configured address may ever mean, whoever lists it.
 */
export type AddressKind = 'public' | 'private' | 'loopback' | 'forbidden';

/** A network: its first address and how many bits of it all share. */
export type Network = readonly [address: string, prefix: number];

const LOOPBACK = blockList([
  ['127.0.0.0', 8],
  ['::1', 128],
]);

const PRIVATE = blockList([
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['100.64.0.0', 10],
  ['fc00::', 7],
]);

/** Link-local with the metadata of clouds in it, what stands for other addresses, what is no address of one machine. */
const FORBIDDEN = blockList([
  ['0.0.0.0', 8],
  ['169.254.0.0', 16],
  ['100.100.100.200', 32], // metadata of a cloud
  ['168.63.129.16', 32], // metadata of a cloud
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
  ['::', 96],
  ['64:ff9b::', 96], // translated IPv4
  ['64:ff9b:1::', 48], // translated IPv4
  ['100::', 64],
  ['2001::', 32], // tunnelled IPv4
  ['2001:db8::', 32],
  ['2002::', 16], // tunnelled IPv4
  ['fd00:ec2::254', 128], // metadata of a cloud
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
]);

/** Says what an address leads to; what is no address is forbidden. IPv4 written as IPv6 counts as what it is. */
export function addressKind(address: string): AddressKind {
  const plain = plainAddress(address);
  if (plain === null) return 'forbidden';
  if (isIn(LOOPBACK, plain)) return 'loopback';
  if (isIn(FORBIDDEN, plain)) return 'forbidden';
  return isIn(PRIVATE, plain) ? 'private' : 'public';
}

/** An address in the one form in which it is compared; `null` for what is no address. */
export function plainAddress(address: string): string | null {
  if (isIP(address) === 4) return address;
  if (isIP(address) !== 6 || address.includes('%')) return null;
  const canonical = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const mapped = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(canonical);
  return mapped === null ? canonical : dotted(`${mapped[1]}`, `${mapped[2]}`);
}

/** The networks as a list that addresses are looked up in. */
export function blockList(networks: readonly Network[]): BlockList {
  const list = new BlockList();
  for (const [address, prefix] of networks) list.addSubnet(address, prefix, familyOf(address));
  return list;
}

/** Whether a plain address lies in one of the networks. */
export function isIn(list: BlockList, address: string): boolean {
  return list.check(address, familyOf(address));
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 4 ? 'ipv4' : 'ipv6';
}

function dotted(high: string, low: string): string {
  const [first, second] = [Number.parseInt(high, 16), Number.parseInt(low, 16)];
  return [first >> 8, first & 255, second >> 8, second & 255].join('.');
}
