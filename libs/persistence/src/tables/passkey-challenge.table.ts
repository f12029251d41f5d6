import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a passkey is to sign, once and soon, asked for by one browser. */
@Index('passkey_challenge_expires_at_idx', ['expiresAt'])
@Entity({ name: 'passkey_challenge' })
export class PasskeyChallengeRow {
  /** Hash of the token that the browser bears. */
  @PrimaryColumn({ name: 'holder_hash', type: 'text', primaryKeyConstraintName: 'passkey_challenge_pkey' })
  holderHash!: string;

  @Column({ name: 'challenge', type: 'text' })
  challenge!: string;

  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt!: Date;
}
