import { Injectable } from '@nestjs/common';
import type { EnterpriseHistory, WorkCalendar } from '@app/domain';
import { CalendarReader, RulePackReader } from '@app/persistence';
import { sha256 } from '@app/platform';
import { factsFor, PackShelf, type Asked, type FactSnapshot, type RulePack } from '@app/rules';

/** The rules to which cases are bound, each pack loaded once, and the facts with which they are asked. */
@Injectable()
export class CaseRules {
  private readonly shelf: PackShelf;

  constructor(
    private readonly calendars: CalendarReader,
    packs: RulePackReader,
  ) {
    this.shelf = new PackShelf(async (hash) => packs.files(hash), { sha256 });
  }

  /** The pack of a hash; `null` when nobody stored it or this version cannot read it. */
  async pack(hash: string): Promise<RulePack | null> {
    const loading = await this.shelf.take(hash);
    return loading?.ok === true ? loading.value : null;
  }

  /** The facts of a question, the enterprise being as the record knows it now. */
  async facts(pack: RulePack, asked: Asked, enterprise: EnterpriseHistory): Promise<FactSnapshot> {
    return factsFor(pack, asked, { enterprise, calendar: async (): Promise<WorkCalendar> => this.calendars.current() });
  }
}
