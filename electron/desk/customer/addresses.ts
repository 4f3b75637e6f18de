import type { CallHandlers } from '../dispatch.ts';
import { validateForm } from '../recovery/validation.ts';
import type { MemberPorts } from '../member-ports.ts';

/** アドレス帳: the delivery addresses of a member (AM-25, AM-26). */
export function createAddresses({
  gate,
  tools,
}: Pick<MemberPorts, 'gate' | 'tools'>): Pick<
  CallHandlers,
  'addresses.list' | 'addresses.save' | 'addresses.remove'
> {
  return {
    'addresses.list': gate.forward('addressBook'),
    'addresses.save': async ({ account, address, isDefault, values: typed }) => {
      const session = await gate.enter(account, 'addAddress');
      if (!session.ok) return session;
      const good = validateForm(session.value.supplier.profile, 'address', typed, tools);
      if (!good.ok) return good;
      const values = good.value;
      if (address === null) return gate.ask(session.value, 'addAddress', { body: { isDefault, values } });
      const { id, version } = address;
      return gate.ask(session.value, 'changeAddress', {
        params: { id },
        body: { version, isDefault, values },
      });
    },
    'addresses.remove': gate.forward('removeAddress', (params) => ({ params })),
  };
}
