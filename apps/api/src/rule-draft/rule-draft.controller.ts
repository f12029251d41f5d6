import { Controller } from '@nestjs/common';
import type {
  DraftChecksView,
  DraftFile,
  DraftFinding,
  DraftFiles,
  DraftTests,
  RuleDraftDetail,
  RuleDraftView,
} from '@app/contracts';
import type { SignedIn } from '@app/persistence';
import { Input, Operation, type InputOf } from '@app/platform';
import type { ExampleGate, Finding } from '@app/rules';
import { Person } from '../access/signed-in-request.js';
import { findingId } from '../rule-try/finding-id.js';
import { DraftContent } from './draft-content.js';
import { DraftRegister } from './draft-register.js';
import { RuleDrafts } from './rule-drafts.js';

/** Changes of the rules: written, checked, handed in. */
@Controller()
export class RuleDraftController {
  constructor(
    private readonly register: DraftRegister,
    private readonly drafts: RuleDrafts,
    private readonly content: DraftContent,
  ) {}

  @Operation('listRuleDrafts')
  async list(): Promise<{ items: RuleDraftView[] }> {
    return { items: await this.register.list() };
  }

  @Operation('openRuleDraft')
  async open(@Person() person: SignedIn, @Input() { body, key }: InputOf<'openRuleDraft'>): Promise<RuleDraftDetail> {
    return this.drafts.open(key, person, body);
  }

  @Operation('readRuleDraft')
  async read(@Input() { params }: InputOf<'readRuleDraft'>): Promise<RuleDraftDetail> {
    return this.register.find(params.draftId);
  }

  @Operation('listDraftFiles')
  async files(@Input() { params }: InputOf<'listDraftFiles'>): Promise<DraftFiles> {
    const draft = await this.register.take(params.draftId);
    const base = await this.content.baseFiles(draft);
    const changed = Object.entries(draft.files).map(([path, text]): DraftFile => ({
      path,
      text,
      baseText: base.get(path) ?? null,
    }));
    const kept = [...base].filter(([path]) => !(path in draft.files)).map(([path, text]) => ({ path, text }));
    return { revision: draft.revision, files: [...kept, ...changed].sort(byPath) };
  }

  @Operation('saveDraftFile')
  async save(
    @Person() person: SignedIn,
    @Input() { params, body }: InputOf<'saveDraftFile'>,
  ): Promise<RuleDraftDetail> {
    return this.drafts.save({ ...params, person, revision: body.revision }, body);
  }

  @Operation('checkRuleDraft')
  async check(@Input() { params }: InputOf<'checkRuleDraft'>): Promise<DraftChecksView> {
    const draft = await this.register.take(params.draftId);
    const { pack, problems, findings, exampleCount, failedExamples, tests } = await this.content.check(draft);
    const failed = failedExamples.map(({ decision, file, name, differences }) => {
      return { decision, file, name, differences: differences.map((one) => ({ ...one })) };
    });
    const examples = { count: exampleCount, failed };
    return {
      revision: draft.revision,
      hash: pack?.hash ?? null,
      problems: [...problems],
      findings: findings.map(findingView),
      tests: tests === null ? null : testsView(tests),
      examples,
    };
  }

  @Operation('submitRuleDraft')
  async submit(
    @Person() person: SignedIn,
    @Input() { params, body }: InputOf<'submitRuleDraft'>,
  ): Promise<RuleDraftDetail> {
    return this.drafts.submit({ ...params, person, ...body });
  }

  @Operation('returnRuleDraft')
  async giveBack(
    @Person() person: SignedIn,
    @Input() { params, body }: InputOf<'returnRuleDraft'>,
  ): Promise<RuleDraftDetail> {
    return this.drafts.giveBack({ ...params, person, revision: body.revision }, body.reason);
  }

  @Operation('withdrawRuleDraft')
  async withdraw(
    @Person() person: SignedIn,
    @Input() { params, body }: InputOf<'withdrawRuleDraft'>,
  ): Promise<RuleDraftDetail> {
    return this.drafts.withdraw({ ...params, person, revision: body.revision }, body.reason);
  }
}

function byPath({ path: one }: DraftFile, { path: other }: DraftFile): number {
  return one < other ? -1 : 1;
}

function testsView({ changed, lacking, scores, floor }: ExampleGate): DraftTests {
  return {
    changed: [...changed],
    lacking: lacking.map(({ place: { file, line }, ...one }) => ({ ...one, file, line })),
    scores: scores.map(({ survivors, ...score }) => ({ ...score, survivors: [...survivors] })),
    floor,
  };
}

function findingView(finding: Finding): DraftFinding {
  const { code, level, slot, place, related, message, remedy, witness } = finding;
  const shown = witness === null ? null : { decision: witness.decision, finding: findingId(finding) };
  const elsewhere = related.map((one) => ({ ...one }));
  return { code, level, slot, ...place, related: elsewhere, message, remedy, witness: shown };
}
