import type { ProceedingId } from '../shared/identifiers.js';
import type { PlainDate } from '../shared/plain-date.js';

/** Ways to serve a document. Source: 行政处罚法 art. 61, 民事诉讼法 arts. 87–95 (A). */
export const SERVICE_MODES = ['direct', 'left', 'electronic', 'commission', 'post', 'announcement'] as const;
/** One way to serve. */
export type ServiceMode = (typeof SERVICE_MODES)[number];

/** A document that a step produces; `name` is a key of the document list (domain.md 7.2). */
export interface CaseDocument {
  readonly id: `F${number}`;
  readonly name: string;
  readonly proceedingId: ProceedingId;
  readonly drawnOn: PlainDate;
  /** Day of service; `null` when the document is not served. */
  readonly servedOn: PlainDate | null;
  readonly serviceMode: ServiceMode | null;
  /** Document number as the department wrote it; `null` when it bears none. */
  readonly number: string | null;
}

/** A document as a step names it, before it gets its id. */
export type DocumentDraft = Pick<CaseDocument, 'name'> &
  Partial<Pick<CaseDocument, 'servedOn' | 'serviceMode' | 'number'>>;
