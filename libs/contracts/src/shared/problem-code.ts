/**
 * Codes of the problems that the interface answers by itself, with the statuses that they come with; `4xx` is any of
 * them. The codes of the core are the refusals of its concepts.
 */
export const PROBLEM_STATUSES = {
  'session.required': [401],
  'session.credentials-wrong': [401],
  'session.password-change-required': [403],
  'session.password-unchanged': [422],
  'session.password-wrong': [422],
  'session.locked': [429],
  'role.not-allowed': [403],
  'request.invalid': [400],
  'request.malformed': [400],
  'request.cross-site': [403],
  'request.too-large': [413],
  'request.media-type': [415],
  'request.refused': ['4xx'],
  'request.key-reused': [409, 422],
  'command.key-required': [400],
  'command.key-reused': [422],
  'command.unknown': [404],
  'case-file.unknown': [404],
  'deadline.unknown': [404],
  'decision.unknown': [404],
  'notice.unknown': [404],
  'parked-opening.unknown': [404],
  'parked-opening.settled': [409],
  'rule-pack.unknown': [404],
  'rule-pack.unreadable': [422],
  'route.unknown': [404],
  'route.method-unknown': [405],
  'web.unknown-file': [404],
  'calendar.file-unreadable': [422],
  'calendar.line-unreadable': [422],
  'calendar.scope-unknown': [422],
  'calendar.year-not-in-file': [422],
  'calendar.notice-missing': [422],
  'calendar.year-empty': [422],
  'calendar.unchanged': [422],
  'calendar.day-outside-year': [422],
  'calendar.name-missing': [422],
  'calendar.day-twice': [422],
  'calendar.holidays-overlap': [422],
  'calendar.day-contradictory': [422],
  'calendar.make-up-on-working-day': [422],
  'calendar.holiday-gap': [422],
  'task.changed': [409],
  'task.assignee-unable': [422],
  'intake.role-missing': [403],
  'import.unknown': [404],
  'import.profile-unknown': [422],
  'import.file-missing': [422],
  'import.file-too-large': [413],
  'import.not-text': [422],
  'import.encoding-unknown': [422],
  'import.csv-broken': [422],
  'import.headings-wrong': [422],
  'import.empty': [422],
  'import.too-many-rows': [422],
  'import.file-changed': [409],
  'import.same-file': [409],
  'temporal.unavailable': [503],
  'database.unavailable': [503],
  'case.workflow-missing': [503],
  'server.fault': [500],
} as const satisfies Readonly<Record<string, readonly (number | '4xx')[]>>;

/** A code of a problem that the interface answers by itself. */
export type ProblemCode = keyof typeof PROBLEM_STATUSES;

type Listed<Code extends ProblemCode> = (typeof PROBLEM_STATUSES)[Code][number];

/** A status with which a code is answered. */
export type ProblemStatus<Code extends ProblemCode> =
  '4xx' extends Listed<Code> ? number : Extract<Listed<Code>, number>;
