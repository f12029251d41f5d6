import { z } from 'zod';
import { parseAllowList } from './allow-list.js';
import { addressesOf } from './outbound-client.js';
import type { OutboundRules, OwnServer } from './outbound-target.js';

/** The setting of every program that calls outward. */
export const outboundSettingsShape = {
  OUTBOUND_ALLOW: z
    .string()
    .default('')
    .refine((text) => parseAllowList(text) !== null, {
      error: 'needs hosts and networks with commas, e.g. sso.example.gov.cn, 10.20.0.0/16, [fd00::/8] or host:8443',
    })
    .describe(
      'Hosts and networks that may be called, with commas, e.g. `sso.example.gov.cn, 10.20.0.0/16`; nothing is called without. A host whose address is private needs its network here too. `host:8443` allows one port, `http://host` also without encryption',
    ),
} as const;

/** What the settings allow to call. @param own - servers of the deployment that are never called */
export function outboundRulesOf(
  { OUTBOUND_ALLOW: text }: { readonly OUTBOUND_ALLOW: string },
  own: readonly OwnServer[],
): OutboundRules {
  return { allowed: parseAllowList(text) ?? [], own, resolve: addressesOf };
}

const DEFAULT_PORTS: Readonly<Record<string, number>> = { 'postgres:': 5432, 'postgresql:': 5432 };

/** The server of an address such as `postgres://user@host:5432/name`, or of `host:port`; none for one that is no network address. */
export function ownServerOf(address: string): readonly OwnServer[] {
  const text = address.includes('://') ? address : `none://${address}`;
  if (!URL.canParse(text)) return [];
  const { hostname, port, protocol } = new URL(text);
  const host = hostname.replace(/^\[|\]$/g, '');
  return host === '' ? [] : [{ host, port: port === '' ? (DEFAULT_PORTS[protocol] ?? 0) : Number(port) }];
}
