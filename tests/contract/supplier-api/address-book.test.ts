import { describe, expect, it } from 'vitest';
import { addressBookSchema, addressSchema, type Address } from '#shared/supplier-api/customer.ts';
import { account, problemOf, readAs, storeOver, transports, type Transport } from './store.ts';

const suzuki = account('amano-trial', 'suzuki.daiki');
const nakamura = account('amano-trial', 'nakamura.takeshi');
const other = account('amano-trial', 'takasaki.ichiro');

const place = {
  companyName: '架空商事 大阪支店',
  personName: '大川 一',
  phone: '06-6000-1212',
  postalCode: '5300000',
  prefecture: '大阪府',
  city: '大阪市北区',
  street: '架空町1-2',
  building: '',
};

type Store = Awaited<ReturnType<typeof storeOver>>;

async function enterAs(who = suzuki, transport: Transport = 'in-process', given?: Store) {
  const store = given ?? (await storeOver(transport));
  const { tokens } = await store.enter(who);
  const asked = { supplier: who.supplier, token: tokens.accessToken };
  return {
    store,
    all: async () => (await readAs(await store.ask('addressBook', asked), addressBookSchema)).addresses,
    add: (body: unknown, key?: string) =>
      store.ask('addAddress', { ...asked, body, ...(key !== undefined && { key }) }),
    change: (id: string, body: unknown) => store.ask('changeAddress', { ...asked, params: { id }, body }),
    remove: (id: string, key?: string) =>
      store.ask('removeAddress', { ...asked, params: { id }, ...(key !== undefined && { key }) }),
  };
}

const defaults = (addresses: readonly Address[]) => addresses.filter(({ isDefault }) => isDefault);

describe.each(transports)('the address book, %s', (transport) => {
  it('AM-25 places are added, changed and deleted', async () => {
    const { all, add, change, remove } = await enterAs(suzuki, transport);
    const before = await all();
    const added = await readAs(await add({ isDefault: false, values: place }), addressSchema);
    expect(added).toMatchObject({ version: 1, isDefault: false, values: place });
    expect(await all()).toEqual([...before, added]);

    const body = { version: 1, isDefault: false, values: { ...place, street: '架空町3-4' } };
    const changed = await readAs(await change(added.id, body), addressSchema);
    expect(changed).toEqual({ ...added, version: 2, values: { ...place, street: '架空町3-4' } });
    expect(await all()).toEqual([...before, changed]);

    const removed = await remove(added.id);
    expect([removed.status, await removed.text()]).toEqual([204, '']);
    expect(await all()).toEqual(before);
  });

  it('AM-26 each place is changed and deleted by its own id, and no other with it', async () => {
    const { all, change, remove } = await enterAs(suzuki, transport);
    const [first, second, third] = await all();
    const body = {
      version: second!.version,
      isDefault: false,
      values: { ...second!.values, building: '3階' },
    };
    expect((await change(second!.id, body)).status).toBe(200);
    expect((await remove(third!.id)).status).toBe(204);
    const after = await all();
    expect(after.map(({ id }) => id)).toEqual([first!.id, second!.id]);
    expect(after[0]).toEqual(first);
    expect(after[1]?.values['building']).toBe('3階');
  });

  it('as long as there is any place, exactly one is the default', async () => {
    const { all, add, change, remove } = await enterAs(suzuki, transport);
    const [first, second, third] = await all();
    expect(first?.isDefault).toBe(true);

    const added = await readAs(await add({ isDefault: true, values: place }), addressSchema);
    expect(defaults(await all())).toEqual([added]);

    const input = { version: third!.version, isDefault: true, values: third!.values };
    expect(await readAs(await change(third!.id, input), addressSchema)).toMatchObject({ isDefault: true });
    expect(defaults(await all()).map(({ id }) => id)).toEqual([third!.id]);

    // To take it away from the default gives it to nobody.
    const still = { version: third!.version, isDefault: false, values: third!.values };
    expect(await readAs(await change(third!.id, still), addressSchema)).toMatchObject({ isDefault: true });

    expect((await remove(third!.id)).status).toBe(204);
    expect(defaults(await all()).map(({ id }) => id)).toEqual([first!.id]);
    for (const { id } of [first!, second!, added]) await remove(id);
    expect(await all()).toEqual([]);
    expect(await readAs(await add({ isDefault: false, values: place }), addressSchema)).toMatchObject({
      isDefault: true,
    });
  });

  it('a change of something older, or of something that is gone, is refused', async () => {
    const one = await enterAs(suzuki, transport);
    const two = await enterAs(suzuki, transport, one.store);
    const [, second] = await one.all();
    const body = (building: string) => ({
      version: second!.version,
      isDefault: false,
      values: { ...second!.values, building },
    });
    expect((await one.change(second!.id, body('1階'))).status).toBe(200);
    expect(await problemOf(await two.change(second!.id, body('2階')))).toMatchObject({
      status: 409,
      reason: 'conflict',
    });
    expect((await one.remove(second!.id)).status).toBe(204);
    for (const answer of [await two.change(second!.id, body('2階')), await two.remove(second!.id)])
      expect((await problemOf(answer)).reason).toBe('not-found');
    expect((await one.all()).map(({ id }) => id)).not.toContain(second!.id);
  });

  it('nobody reaches the places of a colleague or of another company', async () => {
    const mine = await enterAs(suzuki, transport);
    const before = await mine.all();
    const [first] = before;
    for (const who of [nakamura, other]) {
      const them = await enterAs(who, transport, mine.store);
      const body = { version: first!.version, isDefault: true, values: place };
      expect((await problemOf(await them.change(first!.id, body))).reason).toBe('not-found');
      expect((await problemOf(await them.remove(first!.id))).reason).toBe('not-found');
      expect((await them.all()).map(({ id }) => id)).not.toContain(first!.id);
    }
    expect(await mine.all()).toEqual(before);
  });

  it('a place is held to the rules of its fields, and normalized', async () => {
    const { all, add } = await enterAs(suzuki, transport);
    const before = await all();
    const answer = await add({
      isDefault: false,
      values: { ...place, postalCode: '53', prefecture: '大阪', phone: '' },
    });
    const problem = await problemOf(answer);
    expect(problem).toMatchObject({ status: 422, reason: 'fields-refused' });
    expect(problem.errors?.map(({ field, code }) => [field, code])).toEqual([
      ['phone', 'field.empty'],
      ['postalCode', 'field.postal-code'],
      ['prefecture', 'field.option'],
    ]);
    expect(await all()).toEqual(before);
    const normalized = await add({
      isDefault: false,
      values: { ...place, postalCode: '530-0000 ', extra: 'x' },
    });
    expect((await readAs(normalized, addressSchema)).values).toEqual(place);
  });

  it('has as many places as the supplier allows', async () => {
    const { store, all, add } = await enterAs(suzuki, transport);
    const count = (await all()).length;
    store.store.admin.set('amano-trial', 'address-book.most', String(count + 1));
    expect((await add({ isDefault: false, values: place })).status).toBe(201);
    const problem = await problemOf(await add({ isDefault: false, values: place }));
    expect(problem.errors?.[0]?.code).toBe('address.too-many');
    expect(await all()).toHaveLength(count + 1);
  });

  it('a request that is sent again adds and deletes once', async () => {
    const { all, add, remove } = await enterAs(suzuki, transport);
    const count = (await all()).length;
    const [one, again] = await Promise.all([
      add({ isDefault: false, values: place }, 'same'),
      add({ isDefault: false, values: place }, 'same'),
    ]);
    const added = await readAs(one, addressSchema);
    expect(await readAs(again, addressSchema)).toEqual(added);
    expect(await all()).toHaveLength(count + 1);
    for (const answer of [await remove(added.id, 'del'), await remove(added.id, 'del')])
      expect(answer.status).toBe(204);
  });
});

it('a supplier that ships nothing has none', async () => {
  const { store } = await enterAs();
  const quo = account('quocard-pay-trial', 'saito.yuko');
  const { tokens } = await store.enter(quo);
  const answer = await store.ask('addressBook', { supplier: quo.supplier, token: tokens.accessToken });
  expect((await problemOf(answer)).reason).toBe('not-offered');
});
