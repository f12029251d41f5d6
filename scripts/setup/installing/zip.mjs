import { inflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const DEFLATED = 8;

/**
 * The files of a zip archive, in its order: `{ name, content() }`. Reads the archives of Go module proxies: no
 * encryption, no zip64. Does not check sums; whoever trusts the content checks a hash of it.
 */
export function zipEntries(zip) {
  const end = endOfArchive(zip);
  let at = zip.readUInt32LE(end + 16);
  return Array.from({ length: zip.readUInt16LE(end + 10) }, () => {
    const entry = readEntry(zip, at);
    at = entry.next;
    return { name: entry.name, content: () => contentOf(zip, entry) };
  });
}

function endOfArchive(zip) {
  for (let at = zip.length - 22; at >= 0 && at >= zip.length - 65_557; at -= 1) {
    if (zip.readUInt32LE(at) === END) return at;
  }
  throw new Error('the archive is cut off');
}

function readEntry(zip, at) {
  if (zip.readUInt32LE(at) !== ENTRY) throw new Error('the archive is damaged');
  const nameEnd = at + 46 + zip.readUInt16LE(at + 28);
  return {
    name: zip.toString('utf8', at + 46, nameEnd),
    method: zip.readUInt16LE(at + 10),
    size: zip.readUInt32LE(at + 20),
    header: zip.readUInt32LE(at + 42),
    next: nameEnd + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32),
  };
}

function contentOf(zip, { header, size, method }) {
  const start = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
  const bytes = zip.subarray(start, start + size);
  return method === DEFLATED ? inflateRawSync(bytes) : bytes;
}
