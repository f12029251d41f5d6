/** A particular and every form in which a store may hold it. */
export interface Needle {
  readonly text: string;
  readonly forms: readonly string[];
}

/** The forms in which a text may lie in a store: as it is, escaped in JSON or in an address, as bytes in hex or base64. */
export function needleOf(text: string): Needle {
  const bytes = Buffer.from(text, 'utf8');
  const forms = [text, escaped(text), encodeURIComponent(text), bytes.toString('hex'), ...inBase64(bytes)];
  return { text, forms: [...new Set(forms)].filter((form) => form.length >= SHORTEST) };
}

/** Shorter texts are found by chance. */
const SHORTEST = 3;

/** The particulars that a store holds in any form. */
export function foundIn(haystack: string, needles: readonly Needle[]): readonly string[] {
  return needles.filter(({ forms }) => forms.some((form) => haystack.includes(form))).map(({ text }) => text);
}

function escaped(text: string): string {
  return text.replace(/[^\0-~]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The part of the base64 of a longer text that the bytes decide alone, for each of the three places they may begin at. */
function inBase64(bytes: Buffer): readonly string[] {
  return [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    return text.slice(before === 0 ? 0 : before + 1, -1);
  });
}
