import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { SessionRow } from './session.table.js';

/** A sign-on that is under way at the provider; the browser that began it may finish it, once. */
@Index('sign_on_session_hash_idx', ['sessionHash'])
@Index('sign_on_expires_at_idx', ['expiresAt'])
@ForeignKey(() => SessionRow, ['sessionHash'], ['tokenHash'], { name: 'sign_on_session_fkey', onDelete: 'CASCADE' })
@Entity({ name: 'sign_on' })
export class SignOnRow {
  /** Hash of the token that the browser bears. */
  @PrimaryColumn({ name: 'token_hash', type: 'text', primaryKeyConstraintName: 'sign_on_pkey' })
  tokenHash!: string;

  /** `sign-in` or `link`. */
  @Column({ name: 'purpose', type: 'text' })
  purpose!: string;

  /** The session whose account an identity is linked to; `null` for a sign-in. */
  @Column({ name: 'session_hash', type: 'text', nullable: true })
  sessionHash!: string | null;

  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt!: Date;
}
