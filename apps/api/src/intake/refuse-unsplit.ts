import { isLocationTrack, isOriginalSecret, namesReporter, type ComplaintDraft } from '@app/domain';
import { problem } from '@app/platform';

/**
 * Refuses a complaint whose words would take the person along: secret words need a summary that names nobody, and the
 * tracks of somebody's movements are not taken in at all. @throws ProblemError
 */
export function refuseUnsplit(draft: ComplaintDraft): void {
  for (const field of ['facts', 'requests', 'summary'] as const) {
    if (isLocationTrack(draft[field])) throw problem(422, 'intake.location-track', at(field, 'location-track'));
  }
  if (!isOriginalSecret(draft)) return;
  if (draft.summary === null) throw problem(422, 'reporter.summary-missing', at('summary', 'required'));
  if (namesReporter(draft.summary, draft.reporter))
    throw problem(422, 'reporter.summary-names-person', at('summary', 'names-person'));
}

function at(field: string, code: string): { errors: { pointer: string; code: string; detail: string }[] } {
  return { errors: [{ pointer: `/${field}`, code, detail: code }] };
}
