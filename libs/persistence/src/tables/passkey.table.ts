import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AccountRow } from './account.table.js';

/** A passkey of an account: its public half. */
@Index('passkey_credential_id_key', ['credentialId'], { unique: true })
@Index('passkey_account_id_idx', ['accountId'])
@ForeignKey(() => AccountRow, ['accountId'], ['id'], { name: 'passkey_account_fkey' })
@Entity({ name: 'passkey' })
export class PasskeyRow {
  @PrimaryColumn({
    name: 'id',
    type: 'uuid',
    primaryKeyConstraintName: 'passkey_pkey',
    default: () => 'gen_random_uuid()',
  })
  id!: string;

  @Column({ name: 'account_id', type: 'uuid' })
  accountId!: string;

  /** Base64url, as the authenticator names it. */
  @Column({ name: 'credential_id', type: 'text' })
  credentialId!: string;

  /** COSE key, base64url. */
  @Column({ name: 'public_key', type: 'text' })
  publicKey!: string;

  @Column({ name: 'counter', type: 'bigint' })
  counter!: string;

  @Column({ name: 'transports', type: 'text', array: true })
  transports!: string[];

  /** How the person calls it. */
  @Column({ name: 'name', type: 'text' })
  name!: string;

  @Column({ name: 'added_at', type: 'timestamptz' })
  addedAt!: Date;

  @Column({ name: 'last_used_at', type: 'timestamptz', nullable: true })
  lastUsedAt!: Date | null;
}
