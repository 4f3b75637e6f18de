import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Account } from '#shared/ipc/sign-in.ts';
import type { FormValues } from '#shared/model/forms.ts';
import { amano, askul, signInTrial, quocard, startDeskAndStore } from '#tests/support/desk-and-store.ts';
import type { TestDesk } from '#tests/support/desk.ts';

const daiki = 'suzuki.daiki@minato.example.jp';
const register = (account: Account, version: number, values: FormValues) => ({
  account: account.id,
  version,
  values,
  locale: 'ja' as const,
});
const place = {
  companyName: '',
  personName: '受取 花子',
  phone: '03-0000-9999',
  postalCode: '1000001',
  prefecture: '東京都',
  city: '千代田区',
  street: '千代田1-1',
  building: '',
};
const add = (account: Account, values: FormValues = place, isDefault = false) => ({
  account: account.id,
  address: null,
  isDefault,
  values,
});
const customer = (desk: TestDesk, { id: account }: Account) => desk.good('customer.get', { account });
const list = async (desk: TestDesk, { id: account }: Account) =>
  (await desk.good('addresses.list', { account })).addresses;

describe('customer information', () => {
  it('AM-20 AM-21 AM-23 AM-24 AM-43 is edited, confirmed and registered, and a notice is mailed', async () => {
    const { desk, mails, clock } = await startDeskAndStore();
    const account = await signInTrial(desk, amano, 'suzuki.daiki');
    const before = await customer(desk, account);
    const values = {
      ...before.values,
      invoiceAddressee: '経理部 御中',
      directMail: before.values['directMail'] === 'yes' ? 'no' : 'yes',
    };
    const checked = await desk.good('customer.check', { account: account.id, values });
    expect(new Set(checked.changed)).toEqual(new Set(['invoiceAddressee', 'directMail']));
    // To confirm is not to register.
    expect(await customer(desk, account)).toEqual(before);
    const after = await desk.good('customer.change', register(account, before.version, values));
    expect(after).toMatchObject({ changedAt: clock.now(), values: { invoiceAddressee: '経理部 御中' } });
    expect(after.version).toBeGreaterThan(before.version);
    const [mail] = await mails(amano, daiki);
    expect(mail?.subject).toContain('会員情報変更のお知らせ');
    expect(mail?.text).not.toContain('経理部 御中');
  });

  it('AM-16 AM-22 AM-17 the address is seen here and changed elsewhere', async () => {
    const { desk } = await startDeskAndStore();
    const account = await signInTrial(desk, amano, 'suzuki.daiki');
    const before = await customer(desk, account);
    expect(before.values['email']).toBe(daiki);
    const values = { ...before.values, email: 'betsu@minato.example.jp' };
    expect((await desk.good('customer.check', { account: account.id, values })).changed).toEqual([]);
    await desk.good('customer.change', register(account, before.version, values));
    expect((await customer(desk, account)).values['email']).toBe(daiki);
  });

  it('QC-24 QC-29 QC-31 AS-67 is seen and changed in one place, and the name at the top follows', async () => {
    const { desk } = await startDeskAndStore();
    for (const [supplier, who, changes] of [
      [quocard, 'saito.yuko', [{ magazine: 'yes' }, { magazine: 'no', personName: '改名 花子' }]],
      [askul, 'takahashi.kazuo', [{ phone: '0300001111' }, { phone: '0300002222', personName: '改名 花子' }]],
    ] as const) {
      const account = await signInTrial(desk, supplier, who);
      for (const change of changes) {
        const { version, values } = await customer(desk, account);
        await desk.good('customer.change', register(account, version, { ...values, ...change }));
        expect((await customer(desk, account)).values).toMatchObject(change);
      }
      const now = (await desk.good('accounts.list', {})).find(({ id }) => id === account.id);
      expect(now?.member.name).toBe('改名 花子');
    }
  });

  it('of two desks that change it the second is told, loses nothing, and goes on from what is there now', async () => {
    const { desk, another } = await startDeskAndStore();
    const account = await signInTrial(desk, amano, 'suzuki.daiki');
    const other = await another();
    const there = await signInTrial(other, amano, 'suzuki.daiki');
    const before = await customer(desk, account);
    await other.good(
      'customer.change',
      register(there, before.version, { ...before.values, building: 'みなとビル6階' }),
    );
    const mine = { ...before.values, invoiceAddressee: '経理部 御中' };
    expect(await desk.refused('customer.change', register(account, before.version, mine))).toMatchObject({
      code: 'customer.conflict',
      next: ['reload'],
    });
    const now = await customer(desk, account);
    expect(now.values['building']).toBe('みなとビル6階');
    await desk.good(
      'customer.change',
      register(account, now.version, { ...now.values, invoiceAddressee: '経理部 御中' }),
    );
    expect((await customer(desk, account)).values).toMatchObject({
      building: 'みなとビル6階',
      invoiceAddressee: '経理部 御中',
    });
  });

  it('refuses what the form refuses at each field, and at the supplier what only it can know', async () => {
    const { desk, asked } = await startDeskAndStore();
    const account = await signInTrial(desk, quocard, 'saito.yuko');
    const { values, version } = await customer(desk, account);
    asked.length = 0;
    const wrong = { ...values, companyKana: 'かぶしき', phone: '0312345678' };
    expect(await desk.refused('customer.check', { account: account.id, values: wrong })).toMatchObject({
      code: 'fields.refused',
      fields: ['companyKana', 'phone'],
    });
    expect(await desk.refused('customer.change', register(account, version, wrong))).toMatchObject({
      code: 'fields.refused',
    });
    expect(asked).toEqual([]);
    // AS-69: the company's name is the administrator's to change.
    const buyer = await signInTrial(desk, askul, 'sato.misaki');
    const theirs = await customer(desk, buyer);
    const refusal = await desk.refused(
      'customer.change',
      register(buyer, theirs.version, { ...theirs.values, companyName: '別会社' }),
    );
    expect(refusal).toMatchObject({
      code: 'fields.refused',
      field: 'companyName',
      problems: [{ field: 'companyName', code: 'people.not-administrator' }],
    });
  });

  it('AS-80 a corporate number that another company has is support’s to resolve', async () => {
    const { desk } = await startDeskAndStore();
    const account = await signInTrial(desk, askul, 'takahashi.kazuo');
    const { version, values } = await customer(desk, account);
    const other = { ...values, corporateNumber: '7999801000002' };
    expect(await desk.refused('customer.change', register(account, version, other))).toMatchObject({
      code: 'fields.refused',
      problems: [{ field: 'corporateNumber', code: 'field.corporate-number-taken' }],
    });
  });

  it('AS-87 is kept as a file before it is changed, as the page shows it, safe from formulas', async () => {
    const { desk } = await startDeskAndStore();
    const account = await signInTrial(desk, quocard, 'saito.yuko');
    const { version, values } = await customer(desk, account);
    await desk.good('customer.change', register(account, version, { ...values, building: '=1+1' }));
    desk.saveTo = join(desk.folder, 'copy.csv');
    const made = await desk.good('customer.save-copy', { account: account.id, locale: 'ja' });
    expect(made).toMatchObject({ name: 'copy.csv' });
    const bytes = readFileSync(desk.saveTo);
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = bytes.toString('utf8');
    expect(text.split('\r\n')[0]).toBe('\ufeff"項目","内容"');
    const { fields } = await desk.good('forms.describe', { supplier: quocard, form: 'customer' });
    const label = (name: string) => fields.find((field) => field.name === name)?.label.ja;
    for (const [name, content] of [
      ['personName', values['personName']],
      ['email', 'saito.yuko@minato.example.jp'],
      ['building', "'=1+1"],
      ['twoStep', 'いいえ'],
    ] as const)
      expect(text).toContain(`"${label(name)}","${content}"`);
    await desk.good('files.open', { fileId: made!.fileId, how: 'open' });
    expect(desk.opened).toEqual([desk.saveTo]);
    desk.saveTo = null;
    expect(await desk.good('customer.save-copy', { account: account.id, locale: 'ja' })).toBeNull();
    desk.saveTo = join(desk.folder, 'no', 'such', 'folder.csv');
    expect(await desk.refused('customer.save-copy', { account: account.id, locale: 'en' })).toMatchObject({
      code: 'export.cannot-write',
    });
  });
});

describe('the address book', () => {
  it('AM-25 AM-26 takes places, changes them, makes one the default, and lets them go', async () => {
    const { desk } = await startDeskAndStore();
    const account = await signInTrial(desk, amano, 'suzuki.daiki');
    const count = (await list(desk, account)).length;
    const made = await desk.good('addresses.save', add(account, place, true));
    expect(made).toMatchObject({ isDefault: true, values: { personName: '受取 花子' } });
    expect((await list(desk, account)).filter(({ isDefault }) => isDefault).map(({ id }) => id)).toEqual([
      made.id,
    ]);
    const changed = await desk.good('addresses.save', {
      ...add(account, { ...place, building: '3階' }, true),
      address: { id: made.id, version: made.version },
    });
    expect(changed.values['building']).toBe('3階');
    expect(
      await desk.refused('addresses.save', {
        ...add(account),
        address: { id: made.id, version: made.version },
      }),
    ).toMatchObject({ code: 'customer.conflict' });
    await desk.good('addresses.remove', { account: account.id, id: made.id });
    expect(await list(desk, account)).toHaveLength(count);
    expect(await desk.refused('addresses.remove', { account: account.id, id: made.id })).toMatchObject({
      code: 'address.not-found',
      next: ['reload'],
    });
    expect(
      await desk.refused('addresses.save', {
        ...add(account),
        address: { id: made.id, version: changed.version },
      }),
    ).toMatchObject({ code: 'address.not-found' });
  });

  it('AM-25 names what is to be mended, keeps rare characters, and is nobody else’s', async () => {
    const { desk } = await startDeskAndStore();
    const account = await signInTrial(desk, amano, 'suzuki.daiki');
    expect(
      await desk.refused('addresses.save', add(account, { ...place, personName: '', phone: '12' })),
    ).toMatchObject({
      code: 'fields.refused',
      fields: ['personName', 'phone'],
    });
    const made = await desk.good('addresses.save', add(account, { ...place, personName: '𠮷田 髙﨑' }));
    expect(made.values['personName']).toBe('𠮷田 髙﨑');
    const colleague = await signInTrial(desk, amano, 'nakamura.takeshi');
    expect((await list(desk, colleague)).some(({ id }) => id === made.id)).toBe(false);
    expect(await desk.refused('addresses.remove', { account: colleague.id, id: made.id })).toMatchObject({
      code: 'address.not-found',
    });
  });

  it('AM-18 AM-19 an order keeps the place and term it was made with; the next one has the new', async () => {
    const { desk, store } = await startDeskAndStore({ lines: 3000 });
    const account = await signInTrial(desk, amano, 'suzuki.daiki');
    await desk.ended(await desk.good('sync.start', { account: account.id }));
    const { resultId } = await desk.good('orders.search', { accounts: [account.id], filter: {} });
    const [row] = await desk.good('orders.rows', { resultId, offset: 0, limit: 1 });
    const order = (id = row!.id) => desk.good('orders.get', { account: account.id, id });
    const before = await order();
    for (const { id, version, isDefault, values } of await list(desk, account)) {
      await desk.good('addresses.save', {
        ...add(account, { ...values, street: '移転先9-9-9' }, isDefault),
        address: { id, version },
      });
    }
    const now = await customer(desk, account);
    await desk.good(
      'customer.change',
      register(account, now.version, { ...now.values, paymentTerm: '31-2-31' }),
    );
    const { added } = store.admin.advanceOrders(amano, { change: 0, add: 60, remove: 0 });
    await desk.ended(await desk.good('sync.start', { account: account.id, fromScratch: true }));
    expect(await order()).toEqual(before);
    const next = (await Promise.all(added.map((id) => order(id)))).filter(
      ({ orderedBy }) => orderedBy.id === account.member.id,
    );
    expect(next.length).toBeGreaterThan(0);
    for (const each of next) {
      expect(each.deliverTo?.address).toContain('移転先9-9-9');
      expect(each.payment).toMatchObject({ method: 'np', term: { closingDay: 31, payMonthOffset: 2 } });
    }
  });

  it('adds one place for a form that is sent twice at the same moment', async () => {
    const { desk } = await startDeskAndStore();
    const account = await signInTrial(desk, amano, 'suzuki.daiki');
    const count = (await list(desk, account)).length;
    await Promise.all([desk.good('addresses.save', add(account)), desk.good('addresses.save', add(account))]);
    expect(await list(desk, account)).toHaveLength(count + 1);
  });
});
