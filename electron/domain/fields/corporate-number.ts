/**
 * Whether the first of thirteen digits is the check digit of the other twelve: nine less the remainder by nine of
 * their sum, every second one counted twice, from the right. The National Tax Agency gives numbers out by this rule.
 */
export function hasValidCheckDigit(number: string): boolean {
  const digits = [...number].map(Number);
  const sum = digits.slice(1).reduce((total, digit, index) => total + digit * (index % 2 === 0 ? 2 : 1), 0);
  return digits[0] === 9 - (sum % 9);
}
