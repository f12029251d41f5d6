import { Controller } from '@nestjs/common';
import type { TaskCounts, TaskView } from '@app/contracts';
import { TaskListRepository, type Page, type SignedIn } from '@app/persistence';
import { Input, LegalClock, Operation, type InputOf } from '@app/platform';
import { Person } from '../access/signed-in-request.js';

/** The lists of the workbench. */
@Controller()
export class TaskController {
  constructor(
    private readonly clock: LegalClock,
    private readonly lists: TaskListRepository,
  ) {}

  @Operation('listTasks')
  async list(@Person() person: SignedIn, @Input() { query }: InputOf<'listTasks'>): Promise<Page<TaskView>> {
    return this.lists.list(person, query, this.clock.moment());
  }

  @Operation('countTasks')
  async count(@Person() person: SignedIn): Promise<TaskCounts> {
    return this.lists.counts(person, this.clock.now());
  }
}
