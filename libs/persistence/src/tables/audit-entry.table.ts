import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What people and administrators did and looked at; append-only, chained by hash. Its writer is `append-audit.ts`. */
@Index('audit_entry_at_idx', ['at', 'chain', 'seq'])
@Index('audit_entry_actor_idx', ['actorName', 'at'])
@Index('audit_entry_object_idx', ['objectId', 'at'])
@Entity({ name: 'audit_entry' })
export class AuditEntryRow {
  /** `administration`, or `department:` and its code. */
  @PrimaryColumn({ name: 'chain', type: 'text', primaryKeyConstraintName: 'audit_entry_pkey' })
  chain!: string;

  @PrimaryColumn({ name: 'seq', type: 'bigint', primaryKeyConstraintName: 'audit_entry_pkey' })
  seq!: string;

  @Column({ name: 'at', type: 'timestamptz' })
  at!: Date;

  @Column({ name: 'actor_account_id', type: 'uuid', nullable: true })
  actorAccountId!: string | null;

  /** Name of the account, or of the person at the server; `null` for whoever did not say. */
  @Column({ name: 'actor_name', type: 'text', nullable: true })
  actorName!: string | null;

  /** The person for whom a worker acts; `null` when the actor acts alone. */
  @Column({ name: 'on_behalf_of', type: 'uuid', nullable: true })
  onBehalfOf!: string | null;

  @Column({ name: 'actor_role', type: 'text', nullable: true })
  actorRole!: string | null;

  @Column({ name: 'actor_department', type: 'text', nullable: true })
  actorDepartment!: string | null;

  @Column({ name: 'ip', type: 'text', nullable: true })
  ip!: string | null;

  /** Hash of the token of the session, as in `session`. */
  @Column({ name: 'session_hash', type: 'text', nullable: true })
  sessionHash!: string | null;

  @Column({ name: 'action', type: 'text' })
  action!: string;

  @Column({ name: 'object_kind', type: 'text', nullable: true })
  objectKind!: string | null;

  @Column({ name: 'object_id', type: 'text', nullable: true })
  objectId!: string | null;

  @Column({ name: 'result', type: 'text' })
  result!: string;

  /** Code of a refusal, or why in the words of whoever acts. */
  @Column({ name: 'reason', type: 'text', nullable: true })
  reason!: string | null;

  /** Names of fields that changed, with hashes of what they held before and after; never what they held. */
  @Column({ name: 'changes', type: 'jsonb' })
  changes!: unknown;

  @Column({ name: 'request_id', type: 'text', nullable: true })
  requestId!: string | null;

  @Column({ name: 'previous_hash', type: 'text' })
  previousHash!: string;

  @Column({ name: 'hash', type: 'text' })
  hash!: string;
}
