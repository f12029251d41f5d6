import { problem } from '@app/platform';

/** A file as text, with the encoding that it turned out to have. */
export interface DecodedFile {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-8-bom' | 'gb18030';
}

/**
 * Reads the bytes of a text file: UTF-8 with or without byte order mark, else GB18030. Line ends become LF.
 *
 * @throws ProblemError for bytes that are no text in either
 */
export function decodeFile(bytes: Buffer): DecodedFile {
  if (bytes.includes(0)) throw problem(422, 'import.not-text');
  const hasMark = bytes.subarray(0, 3).equals(UTF8_MARK);
  const utf8 = decoded(bytes, 'utf-8');
  if (utf8 !== null) return { text: lineFeeds(utf8), encoding: hasMark ? 'utf-8-bom' : 'utf-8' };
  const gb18030 = hasMark ? null : decoded(bytes, 'gb18030');
  if (gb18030 === null) throw problem(422, 'import.encoding-unknown');
  return { text: lineFeeds(gb18030), encoding: 'gb18030' };
}

const UTF8_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

function decoded(bytes: Buffer, encoding: 'utf-8' | 'gb18030'): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null; // the decoder's only complaint is bytes that are not of this encoding
  }
}

function lineFeeds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
