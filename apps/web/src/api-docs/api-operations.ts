/** A parameter as the document describes it. */
export interface ApiParameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly description?: string;
  readonly schema: unknown;
}

/** What the document says of one operation. */
interface Described {
  readonly operationId: string;
  readonly summary: string;
  readonly 'x-roles'?: readonly string[];
  readonly parameters: readonly ApiParameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: unknown }>> };
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: unknown }>> }>
  >;
}

/** The document that machines read, as far as this page shows it. */
export interface OpenApi {
  readonly info: { readonly version: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
}

/** One operation as the page shows it. */
export interface ApiOperation {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  /** Roles that may use it; empty when it needs no session. */
  readonly roles: readonly string[];
  readonly parameters: readonly ApiParameter[];
  /** `null` when nothing is sent. */
  readonly body: unknown;
  /** `null` when nothing comes back. */
  readonly answer: unknown;
}

/** Every operation of the document, in its order. */
export function operationsIn({ paths }: OpenApi): readonly ApiOperation[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => ({
      name: described.operationId,
      method,
      path,
      summary: described.summary,
      roles: described['x-roles'] ?? [],
      parameters: described.parameters,
      body: schemaIn(described.requestBody?.content),
      answer: schemaIn(described.responses['200']?.content),
    })),
  );
}

function schemaIn(content: Readonly<Record<string, { readonly schema: unknown }>> | undefined): unknown {
  return Object.values(content ?? {})[0]?.schema ?? null;
}
