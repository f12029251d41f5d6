import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An enterprise as complaints name it; several rows may turn out to be one. */
@Index('enterprise_name_key_region_idx', ['nameKey', 'region'])
@Index('enterprise_credit_code_idx', ['creditCode'])
@Entity({ name: 'enterprise' })
export class EnterpriseRow {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'enterprise_pkey' })
  id!: string;

  @Column({ name: 'name', type: 'text' })
  name!: string;

  @Column({ name: 'name_key', type: 'text' })
  nameKey!: string;

  @Column({ name: 'credit_code', type: 'text', nullable: true })
  creditCode!: string | null;

  @Column({ name: 'credit_code_check', type: 'text', nullable: true })
  creditCodeCheck!: string | null;

  @Column({ name: 'address', type: 'text', nullable: true })
  address!: string | null;

  @Column({ name: 'region', type: 'text', nullable: true })
  region!: string | null;

  @Column({ name: 'legal_person', type: 'text', nullable: true })
  legalPerson!: string | null;

  @Column({ name: 'phone', type: 'text', nullable: true })
  phone!: string | null;

  @Column({ name: 'role', type: 'text', nullable: true })
  role!: string | null;

  @Column({ name: 'rating', type: 'text', nullable: true })
  rating!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
