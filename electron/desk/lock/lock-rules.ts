import type { CallName } from '#shared/ipc/contract.ts';

/** Calls that a locked desk still takes: what a page needs to show the lock, to sign in, and to get help. */
const openCalls: ReadonlySet<CallName> = new Set<CallName>([
  'desk.start',
  'desk.report-error',
  'suppliers.list',
  'suppliers.describe',
  'suppliers.help',
  'links.open',
  'links.follow',
  'links.consume',
  'sign-in.parse-identifier',
  'sign-in.start',
  'sign-in.offline',
  'sign-in.on-page',
  'sign-in.leave-page',
  'sign-in.set-password',
  'sign-in.cancel',
  'sign-in.diagnose',
  'password-reset.request',
  'password-reset.complete',
  'id-recovery.request',
  'registration.start',
  'registration.check',
  'registration.complete',
  'forms.describe',
  'forms.check',
  'passwords.check',
  'postal-codes.look-up',
  'support-request.prepare',
  'support-request.open-mail',
  'trial-mail.list',
  'idle.activity',
  'idle.state',
  'lock.state',
  'lock.lock',
  'lock.unlock',
  'vault.decide',
  'store.recreate',
  'self-check.run',
  'updates.state',
  'proxy.state',
  'proxy.sign-in',
  'kiosk.leave',
  'kiosk.end',
  // These answer with what is not locked.
  'accounts.list',
  'jobs.list',
  'unresolved-writes.list',
  'unresolved-writes.count-signed-out',
  'journal.list-damage',
]);

/** Settings that may be changed while the desk is locked: none that protects anybody. */
const openSettings: readonly string[] = ['locale', 'theme'];

/** Their answers say nothing of anybody but who is locked. */
const neutralAnswers: ReadonlySet<CallName> = new Set<CallName>([
  'settings.change',
  'accounts.sign-out',
  'lock.set-pin',
]);

/**
 * Whether an answer, or what it was asked with (`values`), names an account that is locked, such as rows of a result that
 * was found before, or an order that was answered after another person had taken over.
 */
export const withheldAnswer = (
  name: CallName,
  values: readonly unknown[],
  isLocked: (account: string) => boolean,
): boolean => !openCalls.has(name) && !neutralAnswers.has(name) && mentions(values, isLocked);

/** Whether any text in `input` is one for which `is` holds. */
function mentions(input: unknown, is: (text: string) => boolean): boolean {
  if (typeof input === 'string') return is(input);
  if (typeof input !== 'object' || input === null) return false;
  return Object.values(input).some((value) => mentions(value, is));
}

/**
 * Whether a call with this parsed input has to wait until somebody unlocks: any that is not needed for that while the
 * whole desk is `locked`, and any that names an account for which `isLocked` holds. An account that is locked can be
 * signed out, and nothing of it can be deleted.
 */
export function waitsForUnlock(
  name: CallName,
  input: unknown,
  locked: boolean,
  isLocked: (account: string) => boolean,
): boolean {
  if (name === 'accounts.sign-out') return (input as { forget: boolean }).forget && mentions(input, isLocked);
  if (name === 'settings.change')
    return locked && Object.keys(input as object).some((field) => !openSettings.includes(field));
  if (openCalls.has(name)) return false;
  return locked || mentions(input, isLocked);
}
