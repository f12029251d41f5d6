import { Controller } from '@nestjs/common';
import type { Notice } from '@app/contracts';
import { NoticeRepository, type Page, type SignedIn } from '@app/persistence';
import { Input, LegalClock, Operation, problem, type InputOf } from '@app/platform';
import { Person } from '../access/signed-in-request.js';

/** Copies to the department. */
@Controller()
export class NoticeController {
  constructor(
    private readonly clock: LegalClock,
    private readonly notices: NoticeRepository,
  ) {}

  @Operation('listNotices')
  async list(@Person() person: SignedIn, @Input() { query }: InputOf<'listNotices'>): Promise<Page<Notice>> {
    return this.notices.list(person, query);
  }

  @Operation('readNotice')
  async read(@Person() person: SignedIn, @Input() { params }: InputOf<'readNotice'>): Promise<void> {
    const isFound = await this.notices.read(params.noticeId, person, new Date(this.clock.now()));
    if (!isFound) throw problem(404, 'notice.unknown');
  }
}
