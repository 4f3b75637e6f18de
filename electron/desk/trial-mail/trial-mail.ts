import { faultRefusal } from '#electron/domain/sign-in-outcome.ts';
import { ok, refused } from '#shared/model/result.ts';
import type { CallHandlers } from '../dispatch.ts';
import type { Clock } from '../ports/clock.ts';
import { hostName, type Suppliers } from '../suppliers/suppliers.ts';

/** The mails of a trial store, which are sent nowhere. */
export function createTrialMail({
  suppliers,
  clock,
}: {
  readonly suppliers: Suppliers;
  readonly clock: Clock;
}): Pick<CallHandlers, 'trial-mail.list'> {
  return {
    'trial-mail.list': async ({ supplier }) => {
      const entry = suppliers.find(supplier);
      if (!entry.ok) return entry;
      const mails = await entry.value.client.ask('trialMails');
      if (mails.ok) return mails;
      const { error } = mails;
      // Only a trial store has trial sign-ins.
      if (error.kind === 'problem' && ['not-found', 'not-offered'].includes(error.problem.reason)) {
        return ok({ mails: [] });
      }
      return refused(faultRefusal(error, { at: clock.now(), host: hostName(entry.value) }));
    },
  };
}
