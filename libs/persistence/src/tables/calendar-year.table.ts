import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A year whose holiday notice has been imported; years without a row are unpublished. */
@Entity({ name: 'calendar_year' })
export class CalendarYearRow {
  @PrimaryColumn({ name: 'year', type: 'integer', primaryKeyConstraintName: 'calendar_year_pkey' })
  year!: number;

  @Column({ name: 'notice', type: 'text' })
  notice!: string;

  @Column({ name: 'version', type: 'text' })
  version!: string;

  @Column({ name: 'imported_at', type: 'timestamptz' })
  importedAt!: Date;
}
