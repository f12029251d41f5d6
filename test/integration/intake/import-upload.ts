import { randomUUID } from 'node:crypto';
import type { ImportReport } from '@app/contracts';
import type { ApiHouse, PersonName } from '../api/api-house.js';

/** A file on its way to the house. */
export interface Sending {
  readonly profile: string;
  readonly bytes: Buffer;
  readonly path?: string;
  readonly key?: string;
  readonly fileHash?: string;
  readonly who?: PersonName;
  readonly accept?: string;
}

/** What the house answered to a file. */
export interface Received {
  readonly status: number;
  readonly report: ImportReport & { readonly code?: string; readonly data?: Record<string, unknown> };
  readonly text: string;
}

/** Sends a file over the network, as a browser does. */
export async function sendFile(house: ApiHouse, sending: Sending): Promise<Received> {
  const { profile, bytes, path = '/api/imports/preview', key = randomUUID(), who = 'officer' } = sending;
  const form = new FormData();
  form.append('profile', profile);
  if (sending.fileHash !== undefined) form.append('fileHash', sending.fileHash);
  form.append('file', new Blob([new Uint8Array(bytes)], { type: 'text/csv' }), 'complaints.csv');
  const { status, body } = await house.ask(who, path, {
    method: 'POST',
    body: form,
    headers: { 'idempotency-key': key, accept: sending.accept ?? 'application/json' },
  });
  return { status, report: body as Received['report'], text: String(body) };
}

/** A file of the Chinese register with the given rows. */
export function register(...rows: readonly string[]): Buffer {
  return Buffer.from([HEADINGS, ...rows].join('\n'));
}

const HEADINGS =
  '登记编号,类型,收到日期,收件部门,被投诉单位,统一社会信用代码,单位地址,违法行为,涉及金额(元),涉及人数,投诉人姓名,事实经过';
