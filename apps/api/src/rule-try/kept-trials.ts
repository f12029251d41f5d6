import { Injectable } from '@nestjs/common';
import type { KeepTrial, RuleDraftDetail } from '@app/contracts';
import type { SignedIn } from '@app/persistence';
import { problem, type ProblemError } from '@app/platform';
import { canonicalJson, exampleOf, withExample, type KeepingRefusal, type Trial } from '@app/rules';
import { DraftContent } from '../rule-draft/draft-content.js';
import { RuleDrafts } from '../rule-draft/rule-drafts.js';
import { RuleTrials } from './rule-trials.js';
import type { TrialPack } from './trial-packs.js';

/** Who keeps what in which draft. */
export interface Keeping {
  readonly draftId: string;
  readonly person: SignedIn;
  readonly asked: KeepTrial;
}

/** Keeps tried cases as examples of a draft. */
@Injectable()
export class KeptTrials {
  constructor(
    private readonly trials: RuleTrials,
    private readonly content: DraftContent,
    private readonly drafts: RuleDrafts,
  ) {}

  /** Writes the example, if the draft still answers as the person has confirmed. @throws ProblemError */
  async keep(on: TrialPack, { draftId, person, asked }: Keeping): Promise<RuleDraftDetail> {
    const trial = await this.trials.trial(on.pack, questionOf(asked));
    refuseOtherAnswer(trial, asked);
    const text = await this.written(on, asked, trial);
    await this.refuseUnfit(on, asked.file, text);
    const { revision, file: path } = asked;
    return this.drafts.save({ draftId, person, revision }, { revision, path, text });
  }

  private async written({ pack, draft }: TrialPack, asked: KeepTrial, { result }: Trial): Promise<string> {
    const kept = exampleOf(pack, { ...asked, figures: asked.figures ?? {}, result });
    if (!kept.ok) throw problemOfKeeping(kept.refusal);
    const files = draft === null ? new Map<string, string>() : await this.content.files(draft);
    return withExample(files.get(asked.file) ?? null, kept.value);
  }

  /** What the checks would refuse is not written: a folder of no decision, a file that is full, a name that is no text. */
  private async refuseUnfit({ draft }: TrialPack, path: string, text: string): Promise<void> {
    if (draft === null) return;
    const { problems } = await this.content.check({ ...draft, files: { ...draft.files, [path]: text } });
    const [first] = problems;
    if (first === undefined) return;
    const { code, message, remedy } = first;
    throw problem(422, 'rule-trial.not-kept', { data: { code, file: path, message, remedy } });
  }
}

function questionOf({ decision, asOf, facts, figures }: KeepTrial): Parameters<RuleTrials['trial']>[1] {
  return { decision, asOf, facts, ...(figures !== undefined && { figures }) };
}

/** What is kept is what was seen, and what both evaluators say. */
function refuseOtherAnswer({ result, agrees }: Trial, { outcome, fired }: KeepTrial): void {
  if (!agrees) throw problem(409, 'rule-trial.evaluators-differ');
  const now = result.fired.map(({ rule }) => rule);
  if (canonicalJson(result.outcome) !== canonicalJson(outcome) || now.join(' ') !== fired.join(' '))
    throw problem(409, 'rule-trial.answer-changed');
}

const STATUS_OF = {
  'rule-trial.name-taken': 409,
  'rule-trial.no-scenario': 409,
} as const satisfies Record<KeepingRefusal['code'], number>;

function problemOfKeeping({ code, ...data }: KeepingRefusal): ProblemError {
  return problem(STATUS_OF[code], code, { data });
}
