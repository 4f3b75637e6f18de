import type { CallHandlers } from '../dispatch.ts';
import { goodForm } from '../recovery/checks.ts';
import type { MemberPorts } from '../people/members.ts';

/** アドレス帳: the places somebody has goods delivered to (AM-25, AM-26). */
export function createAddresses({
  asked,
  tools,
}: MemberPorts): Pick<CallHandlers, 'addresses.list' | 'addresses.save' | 'addresses.remove'> {
  return {
    'addresses.list': ({ account }) => asked.as(account, 'address', 'addressBook'),
    'addresses.save': async ({ account, address, isDefault, values: typed }) => {
      const session = asked.session(account);
      if (!session.ok) return session;
      const good = goodForm(session.value.supplier.profile, 'address', typed, tools);
      if (!good.ok) return good;
      const values = good.value;
      if (address === null)
        return asked.ask(session.value, 'address', 'addAddress', { body: { isDefault, values } });
      const { id, version } = address;
      return asked.ask(session.value, 'address', 'changeAddress', {
        params: { id },
        body: { version, isDefault, values },
      });
    },
    'addresses.remove': ({ account, id }) =>
      asked.as(account, 'address', 'removeAddress', { params: { id } }),
  };
}
