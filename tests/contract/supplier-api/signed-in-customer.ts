import type { TrialAccount } from '#electron/suppliers/embedded/seed/trial-account.ts';
import { memberSchema } from '#shared/model/member.ts';
import { orderSchema } from '#shared/model/order.ts';
import { customerSchema } from '#shared/supplier-api/customer.ts';
import { ordersPageSchema } from '#shared/supplier-api/orders.ts';
import { trialMailsSchema } from '#shared/supplier-api/trial-mail.ts';
import { readAs, storeOver, type Transport } from './store.ts';

export type Values = Readonly<Record<string, string>>;

/** A member who is signed in, with what they do to their details. */
export async function enterAs(who: TrialAccount, transport: Transport = 'in-process', given?: Store) {
  const store = given ?? (await storeOver(transport));
  const { tokens, member } = await store.enter(who);
  const asked = { supplier: who.supplier, token: tokens.accessToken };
  return {
    store,
    member,
    token: tokens.accessToken,
    read: async () => readAs(await store.ask('customer', asked), customerSchema),
    check: (values: Values) => store.ask('checkCustomer', { ...asked, body: { values } }),
    register: (version: number, values: Values, locale = 'ja') =>
      store.ask('changeCustomer', { ...asked, body: { version, values, locale } }),
    mails: async () => {
      const answer = await store.ask('trialMails', { supplier: who.supplier });
      return (await readAs(answer, trialMailsSchema)).mails;
    },
    me: async () => readAs(await store.ask('me', asked), memberSchema),
    orders: async () =>
      (await readAs(await store.ask('orders', { ...asked, query: { limit: '500' } }), ordersPageSchema))
        .orders,
    order: async (id: string) => readAs(await store.ask('order', { ...asked, params: { id } }), orderSchema),
  };
}
export type Store = Awaited<ReturnType<typeof storeOver>>;
