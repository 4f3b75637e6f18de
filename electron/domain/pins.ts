/** Six to twelve digits. */
const pattern = /^\d{6,12}$/;

/** Whether a PIN is none that is tried first: digits that are all the same, or each one more or less than the last. */
export function isValidPin(pin: string): boolean {
  if (!pattern.test(pin)) return false;
  const steps = new Set([...pin].slice(1).map((digit, at) => (Number(digit) - Number(pin[at]) + 10) % 10));
  return !(steps.size === 1 && [0, 1, 9].some((step) => steps.has(step)));
}
