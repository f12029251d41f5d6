import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A department of the deployment; what it may do is data. */
@Entity({ name: 'department' })
export class DepartmentRow {
  @PrimaryColumn({ name: 'code', type: 'text', primaryKeyConstraintName: 'department_pkey' })
  code!: string;

  @Column({ name: 'name_zh', type: 'text' })
  nameZh!: string;

  @Column({ name: 'name_en', type: 'text' })
  nameEn!: string;

  @Column({ name: 'powers', type: 'text', array: true, default: '{}' })
  powers!: string[];

  @Column({ name: 'external', type: 'boolean', default: false })
  external!: boolean;
}
