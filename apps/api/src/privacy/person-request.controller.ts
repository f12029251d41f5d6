import { Controller, Header } from '@nestjs/common';
import type { PersonExport, PersonRequestView } from '@app/contracts';
import type { SignedIn } from '@app/persistence';
import { Input, Operation, type InputOf } from '@app/platform';
import { Person } from '../access/signed-in-request.js';
import { PersonRequestDesk } from './person-request-desk.js';

/** What persons ask about the own data. Nothing of it may stay in a cache. */
@Controller()
export class PersonRequestController {
  constructor(private readonly desk: PersonRequestDesk) {}

  @Operation('recordPersonRequest')
  @Header('cache-control', 'no-store')
  async record(@Input() input: InputOf<'recordPersonRequest'>, @Person() me: SignedIn): Promise<PersonRequestView> {
    return this.desk.record(input, me);
  }

  @Operation('listPersonRequests')
  @Header('cache-control', 'no-store')
  async list(): Promise<{ items: PersonRequestView[] }> {
    return this.desk.list();
  }

  @Operation('decidePersonRequest')
  @Header('cache-control', 'no-store')
  async decide(@Input() input: InputOf<'decidePersonRequest'>, @Person() me: SignedIn): Promise<PersonRequestView> {
    return this.desk.decide(input, me);
  }

  @Operation('exportPerson')
  @Header('cache-control', 'no-store')
  async export(@Input() input: InputOf<'exportPerson'>, @Person() me: SignedIn): Promise<PersonExport> {
    return this.desk.export(input, me);
  }

  @Operation('correctPerson')
  @Header('cache-control', 'no-store')
  async correct(@Input() input: InputOf<'correctPerson'>, @Person() me: SignedIn): Promise<PersonRequestView> {
    return this.desk.correct(input, me);
  }
}
