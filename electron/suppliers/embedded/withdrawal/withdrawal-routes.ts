import { instantOf } from '#shared/model/dates.ts';
import type { Locale } from '#shared/model/identifiers.ts';
import { yen } from '#shared/model/money.ts';
import type { Withdrawal } from '#shared/supplier-api/withdrawal.ts';
import { createReauthentication } from '../security/reauthentication.ts';
import type { Handlers } from '../http/handlers.ts';
import type { StoreParts } from '../store-parts.ts';
import { noContent, success, problem, type Refused } from '../http/problems.ts';
import { withdrawnMail } from '../mail/templates/customer.ts';
import type { OrderReader } from '../orders/read-orders.ts';
import { createCloseAccount } from './close-account.ts';
import type { Supplier } from '../supplier.ts';
import { createDataErasure } from './data-erasure.ts';
import { createValueCodes } from './value-codes.ts';

/** 退会, and the value codes that have to be downloaded before it (QC-40 QC-41 QC-42, C-17). */
export function createWithdrawalRoutes(
  supplier: Supplier,
  dependencies: StoreParts,
  orders: OrderReader,
): Partial<Handlers> {
  const { db, sessions, mailQueue, clock } = dependencies;
  const { withdrawal: by, history } = supplier.profile;
  const deletesHistory = history.lostAtWithdrawal;
  const reauthenticate = createReauthentication(supplier, dependencies);
  const codes = createValueCodes(db);
  const dataErasure = createDataErasure(db, supplier.id, createCloseAccount(db, supplier.id, sessions));
  const balance = db
    .prepare<[number], number | null>('SELECT qcash_balance FROM members WHERE id = ?')
    .pluck();

  const undownloadedOf = (memberId: number) =>
    supplier.profile.buying?.valueCodes ? codes.undownloadedOf(memberId) : [];

  const leave = db.transaction((sessionId: number, locale: Locale): Refused | null => {
    const now = clock();
    // Looked up again: while the password was compared, another desk may have been first.
    const member = sessions.memberOfSession(sessionId, 'members');
    if ('problem' in member) return member;
    if (undownloadedOf(member.id).length > 0) return problem('not-downloaded');
    if (deletesHistory) dataErasure.history(member, now);
    dataErasure.person(member, now);
    if (member.email !== null) {
      const facts = { name: member.name, at: instantOf(now), historyDeleted: deletesHistory };
      mailQueue.send(supplier.id, member.email, withdrawnMail({ supplier, locale }, facts), now);
    }
    return null;
  });

  return {
    withdrawal({ caller: { member } }) {
      const body: Withdrawal = {
        by,
        undownloaded: [...undownloadedOf(member.id)],
        deletesHistory,
        forfeits: supplier.profile.buying?.prepaid
          ? yen((balance.get(member.id) as number | null | undefined) ?? 0)
          : null,
      };
      return success(body);
    },
    ...(by === 'self' && {
      async withdraw({ caller: { member, sessionId }, body: { password, locale } }) {
        const refusal = await reauthenticate(member, password);
        // What was downloaded is looked at again here, where nobody can order meanwhile.
        return refusal ?? leave.immediate(sessionId, locale) ?? noContent;
      },
    }),
    ...(supplier.profile.buying?.valueCodes && {
      valueCodes({ caller: { member }, params, now }) {
        const found = orders.byId(member, params.id) && codes.download(params.id, now);
        return found ? success(found) : problem('not-found');
      },
    }),
  };
}
