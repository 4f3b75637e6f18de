/** What may be unintended in a password. It is only said; nothing is changed. */
export type PasswordHint = 'capsLock' | 'fullWidth' | 'edgeSpace';

/** The hints for a password as typed so far. `capsLock` is whether that key is on. */
export function passwordHints(password: string, capsLock: boolean): readonly PasswordHint[] {
  const hints: PasswordHint[] = [];
  if (capsLock) hints.push('capsLock');
  if (/[^\x00-\x7f]/u.test(password)) hints.push('fullWidth');
  if (/^\s|\s$/u.test(password)) hints.push('edgeSpace');
  return hints;
}
