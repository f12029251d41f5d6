import { Controller } from '@nestjs/common';
import type { Department, Official } from '@app/contracts';
import { DepartmentListRepository, type SignedIn } from '@app/persistence';
import { Input, Operation, type InputOf } from '@app/platform';
import { Person } from '../access/signed-in-request.js';

/** Departments and their people. */
@Controller()
export class DepartmentController {
  constructor(private readonly departments: DepartmentListRepository) {}

  @Operation('listDepartments')
  async list(): Promise<{ items: Department[] }> {
    return { items: await this.departments.all() };
  }

  @Operation('listOfficials')
  async officials(
    @Person() person: SignedIn,
    @Input() { query }: InputOf<'listOfficials'>,
  ): Promise<{ items: Official[] }> {
    const department = query.scope === 'all' ? null : (query.department ?? person.departmentCode);
    return { items: await this.departments.officials(department) };
  }
}
