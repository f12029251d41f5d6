const GROUPED = /^\d{1,3}(,\d{3})+(\.\d+)?$/;
const PLAIN = /^\d+(\.\d+)?$/;
const FEN_LIMIT = 10_000_000_000_000;
const COUNT_LIMIT = 1_000_000;

/**
 * Reads an amount in yuan, with or without thousands separators, currency sign or 元, as integer fen.
 * More than two decimals are rounded half up; `null` when it is no amount, is negative or exceeds 100 billion yuan.
 */
export function readYuan(text: string): number | null {
  const bare = text
    .normalize('NFKC')
    .replace(/^[¥￥]\s*/u, '')
    .replace(/\s*元$/u, '');
  if (!GROUPED.test(bare) && !PLAIN.test(bare)) return null;
  const [whole = '0', decimals = ''] = bare.replaceAll(',', '').split('.');
  if (whole.length > 12) return null;
  const fen = Number(whole) * 100 + Number(decimals.slice(0, 2).padEnd(2, '0')) + (decimals.charAt(2) >= '5' ? 1 : 0);
  return fen > FEN_LIMIT ? null : fen;
}

/** Reads a whole number of people or months, at most a million; `null` when it is none. */
export function readCount(text: string): number | null {
  const bare = text.normalize('NFKC').replace(/(\.0+)?\s*[人个月名]*$/u, '');
  if (!GROUPED.test(bare) && !PLAIN.test(bare)) return null;
  const count = Number(bare.replaceAll(',', ''));
  return Number.isInteger(count) && count <= COUNT_LIMIT ? count : null;
}
