import { z } from 'zod';
import { listOf, text } from '../model/bounded-schemas.ts';
import { accountIdSchema } from '../model/identifiers.ts';
import { refusalSchema } from '../model/refusal.ts';
import type { Result } from '../model/result.ts';
import { accountingCalls } from './accounting.ts';
import { archiveCalls } from './archive.ts';
import { benefitCalls } from './benefits.ts';
import { billCalls } from './bills.ts';
import { journalDamageSchema, unresolvedWriteSchema, pendingWriteCalls } from './pending-writes.ts';
import { catalogueCalls } from './catalogue.ts';
import { settingsSchema, settingsCalls } from './settings.ts';
import { exportCalls } from './export.ts';
import { formCalls } from './forms.ts';
import { helpCalls } from './help.ts';
import { importCalls } from './import.ts';
import { historyCalls } from './orders.ts';
import { idleCalls, idleStateSchema } from './idle.ts';
import { jobCalls, jobSchema, syncStateSchema } from './jobs.ts';
import { listCalls } from './lists.ts';
import { lockCalls, lockStateSchema } from './lock.ts';
import { documentCalls } from './documents.ts';
import { paymentCalls } from './payment.ts';
import { prepaidCalls } from './prepaid.ts';
import { proxyCalls, proxyStateSchema } from './proxy.ts';
import { recoveryCalls } from './recovery.ts';
import { scheduledExportCalls } from './scheduled-exports.ts';
import { selfCheckCalls } from './self-check.ts';
import { accountSchema, signInCalls, supplierInfoSchema, vaultStateSchema } from './sign-in.ts';
import { updateCalls, updateViewSchema } from './updates.ts';
import { uploadCalls } from './uploads.ts';
import { abilityCalls } from './abilities.ts';
import { cartCalls } from './cart.ts';
import { checkoutCalls } from './checkout.ts';
import { quoteCalls } from './quotes.ts';
import { securityCalls } from './security.ts';
import { customerCalls } from './customer.ts';
import { peopleCalls } from './people.ts';
import { withdrawalCalls } from './withdrawal.ts';
import { recurringCalls } from './recurring.ts';
import { registrationCalls } from './registration.ts';
import { trialMailCalls } from './trial-mail.ts';
import { keychainCalls } from './keychain.ts';
import { kioskCalls } from './kiosk.ts';
import { deskCalls } from './desk.ts';
import { policyViewSchema } from './policy.ts';

/** Every call that a page can make: its input is parsed before anything else happens, its output is a `Result`. */
export const calls = {
  ...deskCalls,
  ...settingsCalls,
  ...keychainCalls,
  ...signInCalls,
  ...recoveryCalls,
  ...registrationCalls,
  ...formCalls,
  ...abilityCalls,
  ...securityCalls,
  ...customerCalls,
  ...peopleCalls,
  ...withdrawalCalls,
  ...helpCalls,
  ...trialMailCalls,
  ...idleCalls,
  ...lockCalls,
  ...jobCalls,
  ...historyCalls,
  ...exportCalls,
  ...scheduledExportCalls,
  ...accountingCalls,
  ...uploadCalls,
  ...importCalls,
  ...catalogueCalls,
  ...cartCalls,
  ...checkoutCalls,
  ...quoteCalls,
  ...pendingWriteCalls,
  ...benefitCalls,
  ...listCalls,
  ...recurringCalls,
  ...paymentCalls,
  ...prepaidCalls,
  ...documentCalls,
  ...archiveCalls,
  ...billCalls,
  ...kioskCalls,
  ...selfCheckCalls,
  ...updateCalls,
  ...proxyCalls,
} as const;

/** Every event that a page can listen to. */
export const events = {
  'accounts.changed': listOf(accountSchema, 1000),
  /** A supplier said of itself what it offers. */
  'suppliers.changed': listOf(supplierInfoSchema, 1000),
  'job.changed': jobSchema,
  'sync.changed': syncStateSchema,
  'vault.changed': vaultStateSchema,
  'settings.changed': settingsSchema,
  /** The notices of `desk.start`, whenever the list changes. */
  'notices.changed': listOf(refusalSchema, 1000),
  'idle.changed': idleStateSchema,
  'lock.changed': lockStateSchema,
  /** What IT manages has changed, or what is wrong with the policy has. */
  'policy.changed': policyViewSchema,
  'updates.changed': updateViewSchema,
  'proxy.changed': proxyStateSchema,
  /** A link came by the system; `links.consume` hands it over once. */
  'link.received': z.strictObject({}),
  /** Unresolved writes, whenever the list changes. */
  'unresolved-writes.changed': listOf(unresolvedWriteSchema, 1000),
  /** Damage of journals, whenever the list changes. */
  'journal.damaged': listOf(journalDamageSchema, 1000),
  /** The cart of an account changed from this desk; for the sum in the frame. */
  'cart.changed': z.strictObject({ account: accountIdSchema }),
  /** A session that was not ended here; the refusal has the reason. */
  'session.ended': z.strictObject({ account: accountIdSchema, name: text(300), refusal: refusalSchema }),
} as const;

export type Calls = typeof calls;
export type CallName = keyof Calls;
/** Input as a page passes it; values with defaults may be omitted. */
export type CallInput<N extends CallName> = z.input<Calls[N]['input']>;
/** Parsed input of a handler. */
export type ParsedInput<N extends CallName> = z.output<Calls[N]['input']>;
export type CallOutput<N extends CallName> = z.output<Calls[N]['output']>;

export type Events = typeof events;
export type EventName = keyof Events;
export type EventPayload<N extends EventName> = z.output<Events[N]>;

export const callNames = Object.keys(calls) as CallName[];
export const eventNames = Object.keys(events) as EventName[];

/** The only IPC channels there are. */
export const callChannel = 'desk:call';
export const eventChannel = 'desk:event';

/** The API that a host provides to the page as `window.desk`. */
export interface DeskBridge {
  /** Calls the desk. Never rejects: a failure is a refusal in the result. */
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<Result<CallOutput<N>>>;
  /** Listens to an event until the returned function is called. */
  on<N extends EventName>(event: N, listener: (payload: EventPayload<N>) => void): () => void;
}
