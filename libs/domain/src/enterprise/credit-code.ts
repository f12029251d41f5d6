/** Alphabet of the unified social credit code: no I, O, S, V, Z. Source: GB 32100. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** What a text is as a unified social credit code 统一社会信用代码. */
export type CreditCodeCheck = 'valid' | 'wrong-check-digit' | 'malformed';

/**
 * Checks a unified social credit code: 18 characters, check digit 31 − (Σ cᵢ·3ⁱ mod 31), where 31 stands for 0.
 * Source: GB 32100; test values in domain.md 7.6. The 17th character is not checked: old codes may fail it.
 */
export function checkCreditCode(text: string): CreditCodeCheck {
  const code = text.trim().toUpperCase();
  const values = Array.from(code, (character) => ALPHABET.indexOf(character));
  if (values.length !== 18 || values.includes(-1)) return 'malformed';
  const sum = values.slice(0, 17).reduce((total, value, index) => total + value * weight(index), 0);
  const check = (31 - (sum % 31)) % 31;
  return values[17] === check ? 'valid' : 'wrong-check-digit';
}

function weight(index: number): number {
  return Number(3n ** BigInt(index) % 31n);
}
