import {
  namesReporter,
  type Instant,
  type PlainDate,
  type Reporter,
  type ReporterField,
  type ReporterKind,
} from '@app/domain';
import type { ExportedField, PersonExport } from '@app/contracts';
import type { HeldOfPerson } from '@app/persistence';

/** What an export is made from; everything is open here. */
export interface OpenPerson {
  readonly held: HeldOfPerson;
  readonly personKind: ReporterKind;
  readonly fields: readonly { readonly field: ReporterField; readonly value: string }[];
  /** Other persons about the same enterprise. */
  readonly others: readonly Reporter[];
  readonly madeAt: Instant;
  readonly endsOn: PlainDate | null;
}

/** Words, in which somebody else may be named; the particulars themselves are the person's own. */
const WORDS: readonly ExportedField[] = ['originalFacts', 'originalRequests', 'facts', 'requests'];

/** Everything that is held of a person, without what names anybody else. */
export function personExport({ held, personKind, fields, others, madeAt, endsOn }: OpenPerson): PersonExport {
  const all = [...fields, ...travelling(held)];
  const own = Object.fromEntries(fields.map(({ field, value }) => [field, value]));
  const strangers = others.filter((other) => !isSamePerson(other, own));
  const namesOther = ({ field, value }: (typeof all)[number]): boolean =>
    WORDS.includes(field) && strangers.some((other) => namesReporter(value, other));
  return {
    format: 'liandu-person-export/1',
    madeAt,
    personKind,
    ...held.matter,
    fields: all.filter((one) => !namesOther(one)),
    withheld: all.filter(namesOther).map(({ field }) => field),
    looks: [...held.looks],
    endsOn,
  };
}

function travelling({ words }: HeldOfPerson): readonly { readonly field: ExportedField; readonly value: string }[] {
  return (['facts', 'requests'] as const).flatMap((field) => {
    const value = words[field];
    return value === null ? [] : [{ field, value }];
  });
}

/** Somebody who complained twice is no stranger. */
function isSamePerson(other: Reporter, own: Readonly<Partial<Record<string, string>>>): boolean {
  const shares = (field: 'phone' | 'idNumber'): boolean => other[field] !== null && other[field] === own[field];
  return shares('idNumber') || shares('phone');
}
