import { describe, expect, it } from 'vitest';
import { paymentTermOf } from '#electron/suppliers/embedded/orders/order-options.ts';
import { profileById } from '#electron/domain/profiles/index.ts';
import { trialSuppliers } from '#electron/suppliers/embedded/suppliers.ts';
import { instantOf } from '#shared/model/dates.ts';
import { customerCheckResultSchema, customerSchema } from '#shared/supplier-api/customer.ts';
import { signInResponseSchema } from '#shared/supplier-api/sign-in.ts';
import { enterAs } from './signed-in-customer.ts';
import { account, problemOf, readAs, transports } from './store.ts';

const amano = account('amano-trial', 'suzuki.daiki');
const quo = account('quocard-pay-trial', 'saito.yuko');
const askulAdmin = account('askul-trial', 'takahashi.kazuo');
const askulBuyer = account('askul-trial', 'sato.misaki');

const fieldErrors = async (response: Response) => {
  const problem = await problemOf(response);
  expect(problem).toMatchObject({ status: 422, reason: 'fields-refused' });
  return problem.errors?.map(({ field, code }) => [field, code]);
};

describe.each(transports)('customer information, %s', (transport) => {
  it('AM-16 AM-20 AM-21 one menu shows company, person, phone, address, invoice and terms, and the e-mail address', async () => {
    const { read } = await enterAs(amano, transport);
    const { version, changedAt, values } = await read();
    expect([version, changedAt]).toEqual([1, null]);
    expect(values).toEqual({
      email: 'suzuki.daiki@minato.example.jp',
      companyName: '株式会社みなと総合サービス',
      personName: '鈴木 大輝',
      phone: '090-0000-1003',
      postalCode: '1050000',
      prefecture: '東京都',
      city: '港区',
      street: 'みなと台1丁目2-3',
      building: 'みなとビル5階',
      invoiceAddressee: '株式会社みなと総合サービス 経理部',
      paymentTerm: '31-1-31',
      directMail: 'yes',
    });
  });

  it('AM-21 AM-23 AM-24 is edited, confirmed and registered, and a notice names what changed', async () => {
    const { store, read, check, register, mails, me } = await enterAs(amano, transport);
    const before = await read();
    const input = {
      phone: '03-0000-7788',
      invoiceAddressee: 'みなと総合サービス 購買部 御中',
      personName: '鈴木 大樹',
    };
    store.advance(60_000);

    const checked = await readAs(await check(input), customerCheckResultSchema);
    expect(checked.values).toEqual({ ...before.values, ...input });
    expect([...checked.changed].sort()).toEqual(['invoiceAddressee', 'personName', 'phone']);
    expect(await read()).toEqual(before);
    expect(await mails()).toEqual([]);

    const after = await readAs(await register(before.version, input), customerSchema);
    expect(after).toEqual({
      version: before.version + 1,
      changedAt: instantOf(store.now()),
      values: { ...before.values, ...input },
    });
    expect(await read()).toEqual(after);
    expect((await me()).name).toBe('鈴木 大樹');
    const [notice, ...more] = await mails();
    expect(more).toEqual([]);
    expect(notice).toMatchObject({
      to: 'suzuki.daiki@minato.example.jp',
      subject: '【会員情報変更のお知らせ】',
    });
    for (const label of ['ご担当者名', '連絡先電話番号', '請求書の宛名'])
      expect(notice?.text).toContain(label);
    for (const value of ['7788', '購買部', '1003', '会社名']) expect(notice?.text).not.toContain(value);
  });

  it('AM-24 the notice comes in the language of whoever changed it', async () => {
    const { read, register, mails } = await enterAs(amano, transport);
    const { version } = await read();
    expect((await register(version, { building: '' }, 'en')).status).toBe(200);
    expect((await mails())[0]?.text).toContain('Building and room');
  });

  it('unchanged details are not registered again, and nobody is mailed', async () => {
    const { read, register, mails } = await enterAs(amano, transport);
    const before = await read();
    expect(await readAs(await register(before.version, before.values), customerSchema)).toEqual(before);
    expect(await readAs(await register(before.version, {}), customerSchema)).toEqual(before);
    expect(await mails()).toEqual([]);
  });

  it('a change of something older is refused, and changes nothing', async () => {
    const one = await enterAs(amano, transport);
    const two = await enterAs(amano, transport, one.store);
    const { version } = await one.read();
    expect((await one.register(version, { building: '6階' })).status).toBe(200);
    expect(await problemOf(await two.register(version, { building: '7階' }))).toMatchObject({
      status: 409,
      reason: 'conflict',
    });
    expect((await two.read()).values['building']).toBe('6階');
    expect(await one.mails()).toHaveLength(1);
  });

  it('AM-22 the e-mail address is not changed here, whatever is sent', async () => {
    const { read, register, mails, me } = await enterAs(amano, transport);
    const { version } = await read();
    const sent = { email: 'another@minato.example.jp' };
    expect(await readAs(await register(version, sent), customerSchema)).toMatchObject({ version });
    expect((await me()).email).toBe('suzuki.daiki@minato.example.jp');
    expect(await mails()).toEqual([]);
  });

  it('AM-67 AM-68 a payment term is one of the three of the supplier', async () => {
    const { read, register } = await enterAs(amano, transport);
    const terms = trialSuppliers.find(({ id }) => id === 'amano-trial')!.profile.buying!.np!.terms;
    for (const paymentTerm of ['31-1-31', '20-1-31', '31-2-31']) {
      const { version } = await read();
      const { values } = await readAs(await register(version, { paymentTerm }), customerSchema);
      expect(values['paymentTerm']).toBe(paymentTerm);
      expect(terms).toContainEqual(paymentTermOf(paymentTerm));
    }
    const { version } = await read();
    for (const paymentTerm of ['15-1-31', '31-3-31', 'later', ' 31-1-31'])
      expect(await fieldErrors(await register(version, { paymentTerm }))).toEqual([
        ['paymentTerm', 'field.payment-term'],
      ]);
  });

  it('AM-66 nobody but a member who is signed in changes a payment term; guests have no choice of one', async () => {
    const { store, read } = await enterAs(amano, transport);
    const before = await read();
    const body = { version: before.version, values: { paymentTerm: '20-1-31' }, locale: 'ja' };
    for (const token of [undefined, 'x'.repeat(43)]) {
      const answer = await store.ask('changeCustomer', {
        supplier: amano.supplier,
        body,
        ...(token !== undefined && { token }),
      });
      expect(await problemOf(answer)).toMatchObject({ status: 401, reason: 'token-revoked' });
    }
    expect(await read()).toEqual(before);
    expect(profileById('amano')?.guests).toMatchObject({ paymentTerms: false });
  });

  it('QC-11 QC-12 QC-13 QC-14 QC-15 the supplier holds every field to its rule by itself', async () => {
    const { read, check, register } = await enterAs(quo, transport);
    const wrong = {
      companyKana: 'ｶﾌﾞｼｷｶﾞｲｼｬ',
      personKana: 'さいとう',
      phone: '0312345678',
      postalCode: '105-00',
      street: '1-2-3',
      companyName: '',
    };
    const expected = [
      ['companyName', 'field.empty'],
      ['companyKana', 'field.kana'],
      ['personKana', 'field.kana'],
      ['phone', 'field.phone-hyphens'],
      ['postalCode', 'field.postal-code'],
      ['street', 'field.full-width'],
    ];
    const { version } = await read();
    expect(await fieldErrors(await check(wrong))).toEqual(expected);
    expect(await fieldErrors(await register(version, wrong))).toEqual(expected);
  });

  it('controls and characters that turn the text around are refused, emoji and rare kanji are kept', async () => {
    const { read, register } = await enterAs(amano, transport);
    const { version } = await read();
    for (const personName of ['鈴木\u0000大輝', '鈴木\u202e輝大', '鈴木\n大輝', '\u2066鈴木'])
      expect(await fieldErrors(await register(version, { personName }))).toEqual([
        ['personName', 'field.bad-character'],
      ]);
    const { values } = await readAs(await register(version, { personName: '𠮷田 🦀 髙﨑' }), customerSchema);
    expect(values['personName']).toBe('𠮷田 🦀 髙﨑');
  });

  it('fields that the form does not have, or of any length, do no harm', async () => {
    const { read, check, register } = await enterAs(amano, transport);
    const { version, values } = await read();
    const odd = await readAs(
      await register(version, { role: 'administrator', twoStep: 'yes', constructor: 'x' }),
      customerSchema,
    );
    expect(odd).toMatchObject({ version, values });
    expect(await problemOf(await check({ personName: 'あ'.repeat(501) }))).toMatchObject({ status: 400 });
    expect(await problemOf(await check({ personName: 'あ'.repeat(400_000) }))).toMatchObject({ status: 413 });
  });
});

describe('QUO', () => {
  it('QC-24 QC-29 details are seen and changed in one screen', async () => {
    const { read, check, register } = await enterAs(quo);
    const { version, values } = await read();
    expect(values).toMatchObject({
      email: 'saito.yuko@minato.example.jp',
      companyKana: 'カブシキガイシャミナトソウゴウサービス',
      personKana: 'サイトウ\u3000ユウコ',
      phone: '090-0000-1018',
      street: 'みなと台１丁目２－３',
      twoStep: 'no',
    });
    // What is shown can be sent back just so.
    expect(await readAs(await check(values), customerCheckResultSchema)).toEqual({ values, changed: [] });
    const after = await readAs(await register(version, { phone: '03-0000-1234' }), customerSchema);
    expect((await read()).values).toEqual({ ...values, phone: '03-0000-1234' });
    expect(after.version).toBe(version + 1);
  });

  it('QC-17 two-step sign-in is set later on, and taken away again', async () => {
    const { store, read, register } = await enterAs(quo);
    const outcome = async () => (await readAs(await store.signInAs(quo), signInResponseSchema)).outcome;
    expect(await outcome()).toBe('signed-in');
    expect((await register((await read()).version, { twoStep: 'yes' })).status).toBe(200);
    expect(await outcome()).toBe('two-step-pending');
    expect((await register((await read()).version, { twoStep: 'no' })).status).toBe(200);
    expect(await outcome()).toBe('signed-in');
  });
});

describe('a company of many people', () => {
  it('AS-67 everybody changes the own information; the administrator the company, for all', async () => {
    const admin = await enterAs(askulAdmin);
    const buyer = await enterAs(askulBuyer, 'in-process', admin.store);
    const before = await buyer.read();
    const own = await readAs(await buyer.register(before.version, { phone: '0300009999' }), customerSchema);
    expect(own.values['phone']).toBe('0300009999');

    const company = { companyName: '株式会社みなとホールディングス', representativeName: '湊 次郎' };
    expect((await admin.register((await admin.read()).version, company)).status).toBe(200);
    const seen = await buyer.read();
    expect(seen.values).toEqual({ ...own.values, ...company });
    expect((await buyer.me()).company.name).toBe('株式会社みなとホールディングス');
    // The buyer's own page is older than that now.
    expect(await problemOf(await buyer.register(own.version, { building: '' }))).toMatchObject({
      reason: 'conflict',
    });
  });

  it('who is no administrator cannot change what is the company’s', async () => {
    const { read, check, register } = await enterAs(askulBuyer);
    const { version, values } = await read();
    const input = { companyName: '佐藤商店', representativeName: '佐藤 美咲', phone: '0300001111' };
    const expected = [
      ['companyName', 'people.not-administrator'],
      ['representativeName', 'people.not-administrator'],
    ];
    expect(await fieldErrors(await check(input))).toEqual(expected);
    expect(await fieldErrors(await register(version, input))).toEqual(expected);
    expect((await register(version, { department: '購買部' })).status).toBe(200);
    expect(await read()).toEqual({ version, changedAt: null, values });
  });

  it('AS-88 a corporate number that is wrong, or another company’s, is refused', async () => {
    const { read, register } = await enterAs(askulAdmin);
    const { version } = await read();
    expect(await fieldErrors(await register(version, { corporateNumber: '8999801000002' }))).toEqual([
      ['corporateNumber', 'field.corporate-number-wrong'],
    ]);
    expect(await fieldErrors(await register(version, { corporateNumber: '7999801000002' }))).toEqual([
      ['corporateNumber', 'field.corporate-number-taken'],
    ]);
  });
});

it('a supplier without such a form does not offer it', async () => {
  const { store, token } = await enterAs(account('qoo10-qcash-trial', 'sasaki.ren'));
  for (const name of ['customer', 'checkCustomer', 'changeCustomer', 'addressBook', 'addAddress'] as const) {
    const body = {
      values: {},
      ...(name === 'changeCustomer' && { version: 1, locale: 'ja' }),
      ...(name === 'addAddress' && { isDefault: true }),
    };
    const answer = await store.ask(name, {
      supplier: 'qoo10-qcash-trial',
      token,
      body: name === 'customer' || name === 'addressBook' ? undefined : body,
    });
    expect((await problemOf(answer)).reason).toBe('not-offered');
  }
});
