/** `1.2.3`, or before it `1.2.3-beta.4`. */
const pattern = /^(\d{1,6})\.(\d{1,6})\.(\d{1,6})(?:-[a-z]{1,10}\.(\d{1,6}))?$/;

/** Whether this is a version as releases of the desk have them. */
export const isVersion = (text: string): boolean => pattern.test(text);

/** Whether `version` comes after `than`. What is no version comes after nothing, and nothing after it. */
export function isNewer(version: string, than: string): boolean {
  const [a, b] = [pattern.exec(version), pattern.exec(than)];
  if (a === null || b === null) return false;
  for (const at of [1, 2, 3] as const)
    if (Number(a[at]) !== Number(b[at])) return Number(a[at]) > Number(b[at]);
  return Number(a[4] ?? Infinity) > Number(b[4] ?? Infinity);
}
