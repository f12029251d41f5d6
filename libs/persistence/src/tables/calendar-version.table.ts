import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** An arrangement of a year as it was imported, for everybody, the region or a department; append-only. */
@Index('calendar_version_scope_year_id_idx', ['scope', 'year', 'id'])
@Entity({ name: 'calendar_version' })
export class CalendarVersionRow {
  @PrimaryGeneratedColumn('identity', {
    name: 'id',
    type: 'bigint',
    primaryKeyConstraintName: 'calendar_version_pkey',
  })
  id!: string;

  /** `national`, `region` or `department:<code>`. */
  @Column({ name: 'scope', type: 'text' })
  scope!: string;

  @Column({ name: 'year', type: 'integer' })
  year!: number;

  @Column({ name: 'notice', type: 'text' })
  notice!: string;

  @Column({ name: 'notice_number', type: 'text', nullable: true })
  noticeNumber!: string | null;

  @Column({ name: 'notice_issued_on', type: 'date', nullable: true })
  noticeIssuedOn!: string | null;

  @Column({ name: 'notice_url', type: 'text', nullable: true })
  noticeUrl!: string | null;

  @Column({ name: 'version', type: 'text' })
  version!: string;

  @Column({ name: 'days', type: 'jsonb' })
  days!: unknown;

  @Column({ name: 'imported_at', type: 'timestamptz' })
  importedAt!: Date;

  @Column({ name: 'imported_by', type: 'uuid', nullable: true })
  importedBy!: string | null;
}
