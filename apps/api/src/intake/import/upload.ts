import '@fastify/multipart'; // declares the parts of a request
import type { FastifyRequest } from 'fastify';
import { problem, type ProblemError } from '@app/platform';

/** Bytes that an uploaded file may have at most. */
export const FILE_LIMIT_BYTES = 20 * 1024 * 1024;

/** An uploaded file with the fields beside it. */
export interface Upload {
  readonly bytes: Buffer;
  /** The name alone, without folders or control characters. */
  readonly fileName: string;
  readonly profile: string;
  readonly fileHash: string | null;
}

/** Reads a multipart request with one file. @throws ProblemError when it is too large or incomplete */
export async function readUpload(request: FastifyRequest): Promise<Upload> {
  if (!request.isMultipart()) throw problem(415, 'request.media-type');
  const { file, fields } = await readParts(request);
  if (file === null) throw problem(422, 'import.file-missing');
  return {
    ...file,
    profile: fields.get('profile') ?? '',
    fileHash: fields.get('fileHash') ?? null,
  };
}

interface Parts {
  readonly file: Pick<Upload, 'bytes' | 'fileName'> | null;
  readonly fields: ReadonlyMap<string, string>;
}

async function readParts(request: FastifyRequest): Promise<Parts> {
  const fields = new Map<string, string>();
  let file: Parts['file'] = null;
  const limits = { fileSize: FILE_LIMIT_BYTES, files: 1, fields: 10, fieldSize: 1000 };
  try {
    for await (const part of request.parts({ limits })) {
      if (part.type === 'file') file = { bytes: await part.toBuffer(), fileName: plainName(part.filename) };
      if (part.type === 'field' && typeof part.value === 'string') fields.set(part.fieldname, part.value);
    }
  } catch (fault) {
    throw uploadProblem(fault);
  }
  return { file, fields };
}

/** Whatever else goes wrong while the parts are read is the sender's: a broken boundary, an upload cut off. */
function uploadProblem(fault: unknown): ProblemError {
  const code = typeof fault === 'object' && fault !== null && 'code' in fault ? fault.code : null;
  if (code !== 'FST_REQ_FILE_TOO_LARGE') return problem(400, 'request.malformed');
  return problem(413, 'import.file-too-large', { data: { limitBytes: FILE_LIMIT_BYTES } });
}

function plainName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const plain = last.replace(/\p{Cc}/gu, '').slice(0, 200);
  return plain === '' ? 'file.csv' : plain;
}
