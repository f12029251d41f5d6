import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { SEARCHED_FIELDS, type ReporterField, type ReporterKind } from '@app/domain';
import { insertRows, type RowTarget } from '../intake/insert-rows.js';

/** A person's fields as whoever holds the key has sealed them. */
export interface SealedFieldSet {
  readonly keyId: string;
  readonly wrapped: string;
  readonly sealed: Readonly<Record<string, string>>;
  readonly prints: Readonly<Record<string, string>>;
}

/** Seals the fields of a person; the key never comes into this library. */
export type SealPerson = (open: {
  readonly personId: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly searched: readonly string[];
}) => SealedFieldSet;

/** A person on the way into the compartment. */
export interface NewPerson {
  readonly personId: string;
  readonly kind: ReporterKind;
  readonly fields: Readonly<Partial<Record<ReporterField, string>>>;
}

/** A random id: it says nothing about when the person came, unlike the ids of other rows. */
export function newPersonId(): string {
  return randomUUID();
}

/** Puts persons into the compartment, sealed. */
export async function storePersons(
  manager: EntityManager,
  persons: readonly NewPerson[],
  seal: SealPerson,
): Promise<void> {
  const sealed = persons.map(({ personId, kind, fields }) => {
    return { personId, kind, set: seal({ personId, fields, searched: SEARCHED_FIELDS }) };
  });
  await insertRows(
    manager,
    PERSON,
    sealed.map(({ personId, kind, set }) => ({ id: personId, kind, key_id: set.keyId, wrapped_key: set.wrapped })),
  );
  await insertRows(
    manager,
    FIELD,
    sealed.flatMap(({ personId, set }) => fieldRows(personId, set)),
  );
}

/** The rows of the sealed fields of a person. */
export function fieldRows(personId: string, { sealed, prints }: Pick<SealedFieldSet, 'sealed' | 'prints'>): object[] {
  return Object.entries(sealed).map(([name, text]) => {
    return { person_id: personId, name, sealed: text, print: prints[name] ?? null };
  });
}

const PERSON: RowTarget = {
  table: 'sealed.person',
  columns: { id: 'uuid', kind: 'text', key_id: 'text', wrapped_key: 'text' },
};

const FIELD: RowTarget = {
  table: 'sealed.field',
  columns: { person_id: 'uuid', name: 'text', sealed: 'text', print: 'text' },
};
