import { Injectable } from '@nestjs/common';
import type { CaseFile, DecisionName, EnterpriseHistory, Instant, WorkCalendar } from '@app/domain';
import { CalendarReader, RulePackReader } from '@app/persistence';
import { sha256 } from '@app/platform';
import { factsFor, followedHash, PackShelf, type Asked, type FactSnapshot, type RulePack } from '@app/rules';

/** A case, and the pack under which it was opened. */
export interface RuledCase {
  readonly caseFile: Pick<CaseFile, 'adoptedPack'>;
  readonly packHash: string;
}

/** The rules that cases follow, each pack loaded once, and the facts with which they are asked. */
@Injectable()
export class CaseRules {
  private readonly shelf: PackShelf;

  constructor(
    private readonly calendars: CalendarReader,
    private readonly packs: RulePackReader,
  ) {
    this.shelf = new PackShelf(async (hash) => packs.files(hash), { sha256 });
  }

  /** The pack of a hash; `null` when nobody stored it or this version cannot read it. */
  async pack(hash: string): Promise<RulePack | null> {
    const loading = await this.shelf.take(hash);
    return loading?.ok === true ? loading.value : null;
  }

  /** The pack that answers a decision of an open case at an instant; `null` when it cannot be asked. */
  async packFor(decision: DecisionName, { caseFile, packHash }: RuledCase, at: Instant): Promise<RulePack | null> {
    const opened = await this.pack(packHash);
    if (opened === null) return null;
    const inForce = async (): Promise<string | null> => this.packs.inForceAt(at);
    return this.pack(await followedHash(opened, decision, { opened: packHash, stage: caseFile.adoptedPack, inForce }));
  }

  /** The facts of a question, the enterprise being as the record knows it now. */
  async facts(pack: RulePack, asked: Asked, enterprise: EnterpriseHistory): Promise<FactSnapshot> {
    return factsFor(pack, asked, { enterprise, calendar: async (): Promise<WorkCalendar> => this.calendars.current() });
  }
}
