import { describe, expect, it } from 'vitest';
import { trialMailsSchema } from '#shared/supplier-api/trial-mail.ts';
import { enterAs, type Store, type Values } from './signed-in-customer.ts';
import { account, readAs } from './store.ts';

const amano = account('amano-trial', 'suzuki.daiki');
const quo = account('quocard-pay-trial', 'saito.yuko');

describe('what was made before a change', () => {
  it('AM-18 AM-19 AM-70 orders keep person, place and term; the next ones have the new', async () => {
    const { store, token, member, read, register, me, orders, order } = await enterAs(amano);
    const asked = { supplier: 'amano-trial', token };
    const { added } = store.store.admin.advanceOrders('amano-trial', { change: 0, add: 40, remove: 0 });
    const mine = async (ids: readonly string[]) =>
      (await orders()).filter(({ id, orderedBy }) => ids.includes(id) && orderedBy.id === member.id);
    const before = await mine(added);
    expect(before.length).toBeGreaterThan(0);
    for (const each of before)
      expect(each).toMatchObject({
        orderedBy: { name: '鈴木 大輝' },
        deliverTo: {
          name: 'みなと総合サービス 本社 鈴木 大輝',
          postalCode: '105-0000',
          phone: '03-0000-1234',
        },
        payment: { method: 'np', term: { closingDay: 31, payMonthOffset: 1, payDay: 31 } },
      });
    const everything = await orders();

    store.advance(60_000);
    const { version } = await read();
    const changes = {
      companyName: '株式会社みなとサービス',
      personName: '鈴木 一輝',
      paymentTerm: '20-1-31',
    };
    expect((await register(version, changes)).status).toBe(200);
    const book = (await (await store.ask('addressBook', asked)).json()) as {
      addresses: { id: string; version: number; values: Values }[];
    };
    const [place] = book.addresses;
    const body = {
      isDefault: true,
      version: place!.version,
      values: { ...place!.values, street: '新町9-9', phone: '0300007788' },
    };
    const moved = await store.ask('changeAddress', { ...asked, params: { id: place!.id }, body });
    expect(moved.status).toBe(200);

    expect((await me()).company.name).toBe('株式会社みなとサービス');
    expect(await orders()).toEqual(everything);
    for (const each of before) expect(await order(each.id)).toEqual(each);

    store.advance(60_000);
    const next = store.store.admin.advanceOrders('amano-trial', { change: 0, add: 40, remove: 0 });
    const after = await mine(next.added);
    expect(after.length).toBeGreaterThan(0);
    for (const each of after)
      expect(each).toMatchObject({
        orderedBy: { name: '鈴木 一輝' },
        deliverTo: { address: '東京都港区新町9-9 みなとビル5階', phone: '0300007788' },
        payment: { method: 'np', term: { closingDay: 20, payMonthOffset: 1, payDay: 31 } },
      });
    for (const each of before) expect(await order(each.id)).toEqual(each);
  });

  it('AM-19 an order in a place that is deleted afterwards keeps it', async () => {
    const { store, token, orders } = await enterAs(amano);
    const asked = { supplier: 'amano-trial', token };
    store.store.admin.advanceOrders('amano-trial', { change: 0, add: 10, remove: 0 });
    const before = await orders();
    const book = (await (await store.ask('addressBook', asked)).json()) as { addresses: { id: string }[] };
    for (const { id } of book.addresses)
      expect((await store.ask('removeAddress', { ...asked, params: { id } })).status).toBe(204);
    expect(await orders()).toEqual(before);
  });
});

describe('what somebody asked to be sent', () => {
  const recipientsOf = async (store: Store, supplier: string) =>
    (await readAs(await store.ask('trialMails', { supplier }), trialMailsSchema)).mails.map(({ to }) => to);

  it('QC-30 QC-31 the magazine goes to those who asked for it, until they stop it', async () => {
    const { store, read, register } = await enterAs(quo);
    const readers = async () => {
      const known = (await recipientsOf(store, quo.supplier)).length;
      const count = store.store.admin.sendNewsletter(quo.supplier, 'magazine');
      const all = await recipientsOf(store, quo.supplier);
      expect(all.length - known).toBe(count);
      return all.slice(0, count);
    };
    const { version, values } = await read();
    const mine = values['email'];
    await register(version, { magazine: 'yes' });
    const asked = await readers();
    expect(asked).toContain(mine);
    const next = await read();
    expect((await register(next.version, { magazine: 'no' })).status).toBe(200);
    expect(await readers()).toEqual(asked.filter((each) => each !== mine));
  });

  it('AM-43 direct mail goes to the registered address once the DM field says yes', async () => {
    const { store, read, register } = await enterAs(amano);
    const { version } = await read();
    await register(version, { directMail: 'no' });
    store.store.admin.sendNewsletter('amano-trial', 'directMail');
    const without = (await recipientsOf(store, 'amano-trial')).filter((to) => to.startsWith('suzuki'));
    const again = await read();
    await register(again.version, { directMail: 'yes' });
    const known = (await recipientsOf(store, 'amano-trial')).filter((to) => to.startsWith('suzuki')).length;
    store.store.admin.sendNewsletter('amano-trial', 'directMail');
    const answer = await readAs(await store.ask('trialMails', { supplier: 'amano-trial' }), trialMailsSchema);
    const mails = answer.mails.filter(({ to }) => to === 'suzuki.daiki@minato.example.jp');
    expect(without).toHaveLength(1);
    expect(mails).toHaveLength(known + 1);
    expect(mails[0]?.subject).toContain('キャンペーン・クーポン');
    expect(mails[0]?.text).toContain('クーポン');
  });
});
