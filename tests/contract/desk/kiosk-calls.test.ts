import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDeskPolicy } from '#electron/desk/policy/desk-policy.ts';
import { callNames, calls, type CallName } from '#shared/ipc/contract.ts';
import { arbitraryOf } from '#tests/support/arbitrary-of.ts';
import { managedPolicy } from '#tests/support/managed-policy.ts';
import { sixthSupplier } from '#tests/support/sixth-supplier.ts';
import { supplierWithPage, withPassword } from '#tests/support/supplier-with-page.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

/** Why a kiosk takes a call. Every call of the contract that it does not refuse whole is here, once. */
const taken: Readonly<Record<string, readonly CallName[]>> = {
  'begins, ends or asks about a sign-in at the supplier': [
    'sign-in.parse-identifier',
    'sign-in.start',
    'sign-in.offline',
    'sign-in.cancel',
    'sign-in.diagnose',
    'sign-in.leave-page',
    'sign-in.set-password',
    'accounts.list',
    'accounts.sign-out',
    'account.sign-out-everywhere',
    'suppliers.list',
    'suppliers.describe',
    'suppliers.help',
    'support-request.prepare',
    'password-reset.request',
    'password-reset.complete',
    'id-recovery.request',
    'registration.start',
    'registration.check',
    'registration.complete',
    'trial-mail.list',
    'links.consume',
    'links.follow',
  ],
  'checks what is typed': ['forms.describe', 'forms.check', 'passwords.check', 'postal-codes.look-up'],
  'is the kiosk itself: its lock, its idle time, its ways out': [
    'desk.start',
    'desk.report-error',
    'idle.activity',
    'idle.state',
    'kiosk.end',
    'kiosk.leave',
    'lock.state',
    'lock.lock',
    'lock.unlock',
    'lock.set-pin',
    'vault.decide',
    'settings.change',
    'self-check.run',
    'updates.state',
    'proxy.state',
    'proxy.sign-in',
    'proxy.forget',
    'store.recreate',
  ],
  'reads or changes what the desk or the supplier has of the person who is signed in': [
    'account.abilities',
    'account.cancel-email-change',
    'account.change-email',
    'account.change-password',
    'account.pending-email-change',
    'account.security',
    'addresses.list',
    'addresses.remove',
    'addresses.save',
    'benefits.add-coupon',
    'benefits.get',
    'benefits.register-item',
    'buying.abilities',
    'cart.add',
    'cart.all',
    'cart.change',
    'cart.fill',
    'cart.get',
    'catalogue.compare',
    'catalogue.product',
    'catalogue.search',
    'checkout.create-quote',
    'checkout.options',
    'checkout.place-order',
    'checkout.preview',
    'customer.change',
    'customer.check',
    'customer.get',
    'jobs.cancel',
    'jobs.list',
    'journal.dismiss-damage',
    'journal.list-damage',
    'my-catalogues.add-lines',
    'my-catalogues.change',
    'my-catalogues.create',
    'my-catalogues.list',
    'my-catalogues.remove',
    'orders.facets',
    'orders.get',
    'orders.rows',
    'orders.search',
    'orders.unreadable',
    'payment.calendar',
    'payment.change-term',
    'payment.check-term',
    'payment.get',
    'payment.invoices',
    'payment.register-trial-card',
    'payment.remove-card',
    'people.add',
    'people.change',
    'people.decide',
    'people.list',
    'people.remove',
    'people.transfer-administration',
    'prepaid.apply-for-advertisement',
    'prepaid.charge',
    'prepaid.exchange-points',
    'prepaid.get',
    'prepaid.history',
    'prepaid.set-password',
    'product-requests.add',
    'product-requests.list',
    'quick-order.parse',
    'quotes.get',
    'quotes.list',
    'quotes.place-order',
    'quotes.preview-order',
    'quotes.remove',
    'recurring.change',
    'recurring.create',
    'recurring.decide',
    'recurring.list',
    'recurring.preview',
    'recurring.remove',
    'reorder.preview',
    'sync.start',
    'sync.state',
    'unresolved-writes.count-signed-out',
    'unresolved-writes.list',
    'unresolved-writes.resolve',
    'withdrawal.confirm',
    'withdrawal.get',
  ],
  'works on a file that was handed over before, and a kiosk takes none': [
    'upload.add',
    'upload.discard',
    'bills.match',
    'bills.preview',
    'bills.report',
    'import.list',
    'import.preview',
    'import.report',
    'import.start',
    'import.undo',
  ],
  'reads or keeps in the archive': [
    'archive.correct',
    'archive.inspect',
    'archive.keep',
    'archive.recovery-key',
    'archive.remove',
    'archive.search',
    'archive.state',
    'archive.verify',
    'archive.view',
  ],
  'saves where the policy says, and asks nobody': [
    'accounting.again',
    'accounting.start',
    'archive.backup',
    'archive.export',
    'archive.save-file',
    'archive.save-report',
    'bills.save',
    'customer.save-copy',
    'documents.save',
    'export.start',
    'orders.save-unreadable',
    'self-check.save',
    'withdrawal.download-codes',
  ],
  'prints to the printers of the policy, or shows what would be printed': [
    'documents.issued',
    'documents.kinds',
    'documents.options',
    'documents.preview',
    'documents.print',
    'documents.print-sheets',
  ],
  'says what an export would hold, or which are planned': [
    'accounting.check',
    'accounting.describe',
    'accounting.exports',
    'accounting.forget',
    'export.check',
    'scheduled-exports.list',
    'scheduled-exports.remove',
  ],
};

/** What would leave nothing for the other calls. */
const leaving: ReadonlySet<CallName> = new Set<CallName>([
  'accounts.sign-out',
  'account.sign-out-everywhere',
  'withdrawal.confirm',
  'kiosk.end',
  'lock.lock',
]);
const samplesOf = (name: CallName, known: readonly string[], numRuns = 12): unknown[] =>
  fc.sample(arbitraryOf(calls[name].input, known), { numRuns, seed: 13 });

describe('in a kiosk', () => {
  it('every call is refused, or there is a reason why it is not', () => {
    const policy = createDeskPolicy(managedPolicy({ kiosk: true }));
    const known = ['a'.repeat(32), '/srv/kobai', sixthSupplier.id, '12:00', '2026-10-31'];
    const refused = callNames.filter((name) => {
      const inputs = samplesOf(name, known, 100).flatMap(
        (input) => calls[name].input.safeParse(input).data ?? [],
      );
      return (
        inputs.length > 0 && inputs.every((input) => policy.forbids(name, input)?.code === 'policy.kiosk')
      );
    });
    expect([...refused, ...Object.values(taken).flat()].toSorted()).toEqual(callNames.toSorted());
  });

  it('no call opens anything outside the desk, or a dialog of the system', async () => {
    const { start } = await supplierWithPage();
    const { desk } = await start(tempFolder(), managedPolicy({ kiosk: true }));
    const { id: account } = await desk.good('sign-in.start', { ...withPassword, staySignedIn: false });
    await desk.ended(await desk.good('sync.start', { account }));
    const known = [account, sixthSupplier.id, withPassword.identifier, '2026-10-31'];
    let answered = 0;
    for (const name of callNames) {
      if (leaving.has(name)) continue;
      for (const input of samplesOf(name, known)) {
        const own = typeof input === 'object' && input !== null && 'account' in input;
        const { promise: late, resolve } = Promise.withResolvers<null>();
        const timer = setTimeout(resolve, 5_000, null);
        const answer = await Promise.race([desk.desk.call(name, own ? { ...input, account } : input), late]);
        clearTimeout(timer);
        if (answer?.ok) answered += 1;
      }
    }
    expect(answered).toBeGreaterThan(100);
    expect(desk.opened).toEqual([]);
    expect(desk.dialogs).toBe(0);
  }, 240_000);
});
