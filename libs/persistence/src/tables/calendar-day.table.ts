import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A day off or a make-up workday, with the notice that it comes from. */
@Entity({ name: 'calendar_day' })
export class CalendarDayRow {
  @PrimaryColumn({ name: 'day', type: 'date', primaryKeyConstraintName: 'calendar_day_pkey' })
  day!: string;

  @Column({ name: 'kind', type: 'text' })
  kind!: string;

  @Column({ name: 'name', type: 'text' })
  name!: string;

  @Column({ name: 'year', type: 'integer' })
  year!: number;
}
