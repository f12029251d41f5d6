import { Controller } from '@nestjs/common';
import type { CalendarPreview, CalendarYearView } from '@app/contracts';
import type { CalendarRefusals, Outcome } from '@app/domain';
import { CalendarRegister, type SignedIn } from '@app/persistence';
import { Input, LegalClock, Operation, problem, type InputOf } from '@app/platform';
import { Person } from '../access/signed-in-request.js';

const NATIONAL = 'national';

/** The working-day calendar: everybody reads it, the administrator imports it. */
@Controller()
export class CalendarController {
  constructor(
    private readonly register: CalendarRegister,
    private readonly clock: LegalClock,
  ) {}

  @Operation('listCalendarYears')
  async list(): Promise<{ items: CalendarYearView[] }> {
    return { items: [...(await this.register.list())] };
  }

  @Operation('readCalendarYear')
  async read(@Input() { params, query }: InputOf<'readCalendarYear'>): Promise<CalendarYearView> {
    return this.register.find(query.scope ?? NATIONAL, Number(params.year));
  }

  @Operation('listCalendarVersions')
  async versions(@Input() { params, query }: InputOf<'listCalendarVersions'>): Promise<{ items: CalendarYearView[] }> {
    return { items: [...(await this.register.versions(query.scope ?? NATIONAL, Number(params.year)))] };
  }

  @Operation('previewCalendar')
  async preview(@Input() { body }: InputOf<'previewCalendar'>): Promise<CalendarPreview> {
    return accepted(await this.register.preview(body));
  }

  @Operation('importCalendar')
  async import(@Person() person: SignedIn, @Input() { body }: InputOf<'importCalendar'>): Promise<CalendarPreview> {
    const { accountId } = person;
    return accepted(await this.register.import(body, { accountId, at: this.clock.now() }));
  }
}

function accepted(outcome: Outcome<CalendarPreview, CalendarRefusals>): CalendarPreview {
  if (outcome.ok) return outcome.value;
  const { code, ...data } = outcome.refusal;
  throw problem(422, code, { data });
}
