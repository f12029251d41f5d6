import { z } from 'zod';
import {
  CHANNELS,
  COMPLAINT_KINDS,
  IMPORT_FIELDS,
  PARALLEL_PROCEDURES,
  RELATION_CLASSES,
  RESPONDENT_ROLES,
  SIGNALS,
  VIOLATION_CODES,
  type ImportColumn,
  type ImportField,
  type ImportProfile,
} from '@app/domain';

const YES_NO = ['yes', 'no'];

/** Codes into which a profile may translate the words of a field. */
const CODES_OF: Partial<Record<ImportField, readonly string[]>> = {
  kind: COMPLAINT_KINDS,
  channel: CHANNELS,
  'relation-class': RELATION_CLASSES,
  'parallel-procedure': PARALLEL_PROCEDURES,
  role: RESPONDENT_ROLES,
  violations: VIOLATION_CODES,
  signals: SIGNALS,
  confidential: YES_NO,
  urgent: YES_NO,
  ongoing: YES_NO,
};

/** Fields that several columns may fill. */
const REPEATABLE: readonly ImportField[] = ['note'];

const fields = Object.keys(IMPORT_FIELDS) as [ImportField, ...ImportField[]]; // the keys of a closed table
const heading = z.string().trim().min(1).max(100);
const words = z.record(z.string().min(1).max(100), z.string().max(40));

const columnSchema = z
  .strictObject({
    column: heading,
    field: z.enum(fields),
    presence: z.enum(['required', 'optional', 'extra']),
    words: words.optional(),
    unknownWord: z.enum(['mark', 'refuse']).optional(),
    partialDays: z.literal(true).optional(),
    label: z.string().min(1).max(60).optional(),
  })
  .superRefine(checkWords);

/** A profile as its file says it. */
export const importProfileSchema: z.ZodType<ImportProfile> = z
  .strictObject({
    profile: z.string().regex(/^[a-z][a-z0-9-]{1,39}$/),
    title: z.strictObject({ zh: z.string().min(1).max(100), en: z.string().min(1).max(100) }),
    source: z.strictObject({ zh: z.string().min(1).max(500), en: z.string().min(1).max(500) }),
    opens: z.enum(['clue', 'case']),
    groupBy: heading.nullable(),
    missingReceivedOn: z.enum(['refuse', 'import-day']),
    defaults: z.strictObject({
      kind: z.enum(COMPLAINT_KINDS),
      channel: z.enum(CHANNELS),
      relationClass: z.enum(RELATION_CLASSES),
      parallelProcedure: z.enum(PARALLEL_PROCEDURES),
      role: z.enum(RESPONDENT_ROLES),
      confidential: z.boolean(),
    }),
    marks: z.array(z.string().regex(/^[a-z][a-z0-9-]{1,39}$/)).max(10),
    templates: z.strictObject({ sourceNote: z.string().max(500), region: z.string().max(200).nullable() }),
    columns: z.array(columnSchema).min(1).max(100),
  })
  .superRefine((profile, context) => {
    checkColumns(profile, context);
    checkReferences(profile, context);
  });

type Refinement = z.core.$RefinementCtx;

function checkWords({ field, words: listed }: ImportColumn, context: Refinement): void {
  const codes = CODES_OF[field] ?? [];
  if (codes.length > 0 && listed === undefined)
    complain(context, ['words'], `field ${field} needs "words": which word of the file stands for which code`);
  if (codes.length === 0 && listed !== undefined)
    complain(context, ['words'], `field ${field} takes no "words"; remove them`);
  const wrong = Object.entries(listed ?? {}).filter(([, code]) => codes.length > 0 && !codes.includes(code));
  for (const [word, code] of wrong)
    complain(context, ['words', word], `"${code}" is no code of ${field}; use one of ${codes.join(', ')}`);
}

function checkColumns({ columns }: ImportProfile, context: Refinement): void {
  columns.forEach(({ column, field }, index) => {
    const others = columns.slice(0, index);
    if (others.some((other) => other.column === column))
      complain(context, ['columns', index, 'column'], `"${column}" is listed twice; keep one`);
    if (!REPEATABLE.includes(field) && others.some((other) => other.field === field))
      complain(context, ['columns', index, 'field'], `field ${field} is filled twice; keep one column`);
  });
  if (!columns.some(({ field, presence }) => field === 'respondent-name' && presence === 'required'))
    complain(context, ['columns'], 'no column with "presence": "required" fills respondent-name; add one');
}

function checkReferences(profile: ImportProfile, context: Refinement): void {
  const group = profile.columns.find(({ column }) => column === profile.groupBy);
  if (profile.groupBy !== null && group?.field !== 'source-id')
    complain(context, ['groupBy'], 'the column that joins rows must be listed with "field": "source-id"');
  if (profile.missingReceivedOn === 'refuse' && !profile.columns.some(({ field }) => field === 'received-on'))
    complain(context, ['missingReceivedOn'], 'no column fills received-on; add one or use "import-day"');
  checkTemplates(profile, context);
}

function checkTemplates({ columns, templates }: ImportProfile, context: Refinement): void {
  const text = `${templates.sourceNote} ${templates.region ?? ''}`;
  const named = [...text.matchAll(/\{([^{}]*)\}/gu)].map(([, heading = '']) => heading);
  const unknown = named.filter((heading) => !columns.some(({ column }) => column === heading));
  if (unknown.length > 0)
    complain(context, ['templates'], `no listed column is called ${unknown.join(', ')}; list it or take it out`);
}

function complain(context: Refinement, path: (string | number)[], message: string): void {
  context.addIssue({ code: 'custom', path, message });
}
