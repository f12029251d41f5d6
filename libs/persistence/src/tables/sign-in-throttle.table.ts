import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Attempts to sign in that have not succeeded; of names only hashes, because what is typed as one may be a password. */
@Index('sign_in_throttle_last_at_idx', ['lastAt'])
@Entity({ name: 'sign_in_throttle' })
export class SignInThrottleRow {
  /** Hash of the name of the account; empty for any account. */
  @PrimaryColumn({ name: 'account_key', type: 'text', primaryKeyConstraintName: 'sign_in_throttle_pkey' })
  accountKey!: string;

  /** Empty for any address. */
  @PrimaryColumn({ name: 'address', type: 'text', primaryKeyConstraintName: 'sign_in_throttle_pkey' })
  address!: string;

  @Column({ name: 'attempts', type: 'integer' })
  attempts!: number;

  @Column({ name: 'last_at', type: 'timestamptz' })
  lastAt!: Date;

  @Column({ name: 'blocked_until', type: 'timestamptz', nullable: true })
  blockedUntil!: Date | null;
}
