import { SERVICE_MODES } from '@app/domain';
import type { FieldDefinition, FieldGroup, FieldKind } from './form-definition';

type Extra = Partial<Omit<FieldDefinition, 'name' | 'kind'>>;

/** A field of any kind. */
export function field(kind: FieldKind, name: string, extra: Extra = {}): FieldDefinition {
  return { kind, name, ...extra };
}

/** A choice shown as cards with explanations. */
export function cards(name: string, options: readonly string[], extra: Extra = {}): FieldDefinition {
  return { kind: 'cards', name, options, ...extra };
}

/** A question with yes, no or not known yet. */
export function openQuestion(name: string): FieldDefinition {
  return { kind: 'yes-no', name, isNullable: true, isOptional: true };
}

/** A passage of text. */
export function passage(name: string, extra: Extra = {}): FieldDefinition {
  return { kind: 'passage', name, ...extra };
}

/** Day and way of service, shown together wherever a document is served. */
export function service(day = 'servedOn'): readonly FieldDefinition[] {
  return [field('day', day), cards('serviceMode', SERVICE_MODES)];
}

/** The document's number; the department draws it. */
export const NUMBER = field('line', 'number', { isNullable: true, isOptional: true });

/** Why a person departs from the proposal; shown by the form when it does. */
export const DEPARTURE = passage('departureReason', { isNullable: true });

/** Fields under a heading. */
export function group(name: string, ...fields: readonly FieldDefinition[]): FieldGroup {
  return { name, fields };
}
