import { Controller } from '@nestjs/common';
import type { Board, BoardTask, BoardTaskCounts } from '@app/contracts';
import {
  BoardRepository,
  BoardTaskRepository,
  departmentSeen,
  type BoardQuestion,
  type Page,
  type SignedIn,
} from '@app/persistence';
import { Input, LegalClock, Operation, type InputOf } from '@app/platform';
import { Person } from '../access/signed-in-request.js';

/** The oversight board: every department for supervisors, the own one for its head. */
@Controller()
export class OversightController {
  constructor(
    private readonly clock: LegalClock,
    private readonly boards: BoardRepository,
    private readonly tasks: BoardTaskRepository,
  ) {}

  @Operation('readBoard')
  async read(@Person() person: SignedIn): Promise<Board> {
    const question = this.questionOf(person);
    return { asOf: question.now, ...(await this.boards.read(question)) };
  }

  @Operation('listBoardTasks')
  async list(@Person() person: SignedIn, @Input() { query }: InputOf<'listBoardTasks'>): Promise<Page<BoardTask>> {
    return this.tasks.list(query, this.questionOf(person));
  }

  @Operation('countBoardTasks')
  async count(@Person() person: SignedIn, @Input() { query }: InputOf<'countBoardTasks'>): Promise<BoardTaskCounts> {
    return this.tasks.counts(query, this.questionOf(person));
  }

  private questionOf(person: SignedIn): BoardQuestion {
    return { ...this.clock.moment(), departmentCode: departmentSeen(person) };
  }
}
