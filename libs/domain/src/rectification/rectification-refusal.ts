import type { PlainDate } from '../shared/plain-date.js';

/** Refusals of a rectification step. */
export type RectificationRefusal =
  | { readonly code: 'rectification.item-required' }
  | { readonly code: 'rectification.already-extended' }
  | { readonly code: 'rectification.wage-not-extendable' }
  | { readonly code: 'rectification.extension-too-late'; readonly dueOn: PlainDate }
  | { readonly code: 'rectification.not-due-yet'; readonly dueOn: PlainDate }
  | { readonly code: 'rectification.further-date-used' };
