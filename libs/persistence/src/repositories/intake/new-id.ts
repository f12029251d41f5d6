import { randomBytes } from 'node:crypto';
import type { Instant } from '@app/domain';

/** A fresh UUIDv7: ids made later sort later, so that indexes grow at one end. Source: RFC 9562, 5.7. */
export function newId(at: Instant): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(Date.parse(at), 0, 6);
  bytes.writeUInt8(((bytes[6] ?? 0) & 0x0f) | 0x70, 6);
  bytes.writeUInt8(((bytes[8] ?? 0) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
