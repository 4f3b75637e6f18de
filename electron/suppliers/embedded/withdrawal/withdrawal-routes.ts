import { profileById } from '#electron/domain/profiles/index.ts';
import { instantOf } from '#shared/model/dates.ts';
import type { Locale } from '#shared/model/identifiers.ts';
import { yen } from '#shared/model/money.ts';
import type { Withdrawal } from '#shared/supplier-api/withdrawal.ts';
import { createOwnPasswordCheck } from '../security/own-password.ts';
import type { HandlerParts, Handlers } from '../http/handlers.ts';
import { problem, type Refused } from '../http/problems.ts';
import { withdrawnMail } from '../mail/templates/customer.ts';
import { createOrderReader } from '../orders/read-orders.ts';
import { createCloseAccount } from './close-account.ts';
import type { SupplierRules } from '../suppliers.ts';
import { createForgetting } from './forgetting.ts';
import { createValueCodes } from './value-codes.ts';

type Own = Pick<Handlers, 'withdrawal' | 'withdraw' | 'valueCodes'>;

/** 退会, and the value codes that have to be downloaded before it (QC-40 QC-41 QC-42, C-17). */
export function createWithdrawalRoutes(rules: SupplierRules, parts: HandlerParts): Own {
  const { db, sessions, post, clock } = parts;
  const profile = profileById(rules.profile);
  const by = profile?.withdrawal ?? 'support';
  const deletesHistory = profile?.history.lostAtWithdrawal ?? false;
  const passwordRefusal = createOwnPasswordCheck(rules, parts);
  const codes = createValueCodes(db);
  const orders = createOrderReader(db, rules.departments);
  const forgetting = createForgetting(db, rules.id, createCloseAccount(db, rules.id, sessions));
  const balance = db
    .prepare<[number], number | null>('SELECT qcash_balance FROM members WHERE id = ?')
    .pluck();

  const undownloadedOf = (memberId: number) => (rules.valueCodes ? codes.undownloadedOf(memberId) : []);

  const leave = db.transaction((sessionId: number, locale: Locale): Refused | null => {
    const now = clock();
    // Looked up again: while the password was compared, another desk may have been first.
    const member = sessions.stillIn(sessionId);
    if ('problem' in member) return member;
    if (undownloadedOf(member.id).length > 0) return problem('not-downloaded');
    if (deletesHistory) forgetting.history(member, now);
    forgetting.person(member, now);
    if (member.email !== null) {
      const facts = { name: member.name, at: instantOf(now), historyDeleted: deletesHistory };
      post.send(rules.id, member.email, withdrawnMail({ supplier: rules, locale }, facts), now);
    }
    return null;
  });

  return {
    withdrawal({ caller: { member } }) {
      const body: Withdrawal = {
        by,
        undownloaded: [...undownloadedOf(member.id)],
        deletesHistory,
        forfeits: rules.keepsBalance ? yen((balance.get(member.id) as number | null | undefined) ?? 0) : null,
      };
      return { status: 200, body };
    },
    async withdraw({ caller: { member, sessionId }, body: { password, locale } }) {
      if (by !== 'self') return problem('not-offered');
      const refusal = await passwordRefusal(member, password);
      if (refusal) return refusal;
      // What was downloaded is looked at again here, where nobody can order meanwhile.
      return leave.immediate(sessionId, locale) ?? { status: 204, body: null };
    },
    valueCodes({ caller: { member }, params, now }) {
      if (!rules.valueCodes) return problem('not-offered');
      if (!orders.byId(member, params.id)) return problem('not-found');
      const body = codes.download(params.id, now);
      return body ? { status: 200, body, secret: true } : problem('not-found');
    },
  };
}
