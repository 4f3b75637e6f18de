import { abilitiesOf } from '#electron/domain/abilities.ts';
import { buyingAbilitiesOf } from '#electron/domain/buying-abilities.ts';
import { ok } from '#shared/model/result.ts';
import type { CallHandlers } from '../dispatch.ts';
import type { Gate } from './gate.ts';

/** What a member may do, so that a page shows nothing that would be refused. */
export const createAbilities = ({
  gate,
}: {
  readonly gate: Pick<Gate, 'session'>;
}): Pick<CallHandlers, 'account.abilities' | 'buying.abilities'> => ({
  'account.abilities': ({ account }) => {
    const session = gate.session(account);
    return session.ok ? ok(abilitiesOf(session.value.supplier.profile, session.value.member.role)) : session;
  },
  'buying.abilities': ({ account }) => {
    const session = gate.session(account);
    return session.ok
      ? ok(buyingAbilitiesOf(session.value.supplier.profile, session.value.member.role))
      : session;
  },
});
