import { describe, expect, it } from 'vitest';
import type { TestDesk } from '#tests/support/desk.ts';
import { confirmation, fillCart } from '#tests/support/ordering.ts';
import {
  amano,
  askul,
  signInTrial,
  linkFrom,
  minutes,
  quocard,
  startDeskAndStore,
  supplierOf,
  temporaryPasswordIn,
  type DeskAndStore,
} from '#tests/support/desk-and-store.ts';

const fresh = 'shinki.taro@example.co.jp';
const details = {
  companyName: '株式会社新規商事',
  companyKana: 'カブシキガイシャシンキショウジ',
  personName: '新規 太郎',
  personKana: 'シンキ　タロウ',
  phone: '03-0000-1234',
  postalCode: '1000001',
  prefecture: '東京都',
  city: '千代田区',
  street: '千代田１番１号',
  building: '',
  magazine: 'no',
  twoStep: 'no',
};
const asDetails = {
  businessKind: 'corporate',
  companyName: '株式会社新規商事',
  corporateNumber: '7000012050002',
  representativeName: '新規 一郎',
  representativeKana: '',
  personName: '新規 太郎',
  personKana: '',
  department: '総務部',
  phone: '0300001234',
  postalCode: '1000001',
  prefecture: '東京都',
  city: '千代田区',
  street: '千代田1-1',
  building: '',
};
const password = 'Abcdefg1';
const start = (supplier: typeof quocard, email = fresh) => ({ supplier, email, locale: 'ja' as const });

/** Registers up to the proof of the address; answers the flow that goes on from there. */
async function proved({ desk, linkTo }: DeskAndStore, email = fresh): Promise<string> {
  await desk.good('registration.start', start(quocard, email));
  const followed = await desk.good('links.follow', { link: await linkTo(quocard, email) });
  if (followed.purpose !== 'verify-email') throw new Error(`a link for ${followed.purpose}`);
  return followed.flow;
}
const check = (desk: TestDesk, flow: string, change: Record<string, string> = {}, again = password) =>
  desk.call('registration.check', {
    flow,
    values: { ...details, ...change },
    password,
    passwordAgain: again,
  });

describe('registering where the address is proved first', () => {
  it('QC-4 QC-5 QC-6 goes through five steps in this order, and the member signs in with the address', async () => {
    const both = await startDeskAndStore();
    const { desk, mails } = both;
    expect(await desk.good('registration.start', start(quocard))).toEqual({
      next: 'open-link',
      email: fresh,
      expiresAt: '2026-10-01T02:00:00.000Z',
    });
    const followed = await desk.good('links.follow', { link: await both.linkTo(quocard, fresh) });
    expect(followed).toMatchObject({ purpose: 'verify-email', email: fresh });
    const { flow } = followed as { flow: string };
    // Not before the details were checked and shown.
    expect(await desk.refused('registration.complete', { flow })).toMatchObject({
      code: 'registration.not-checked',
    });
    const checked = await check(desk, flow);
    expect(checked).toMatchObject({ ok: true, value: { values: { companyName: details.companyName } } });
    expect(await desk.good('registration.complete', { flow })).toEqual({
      identifier: { kind: 'email', value: fresh },
      waitingApproval: false,
      temporaryPasswordMailed: false,
    });
    expect((await mails(quocard, fresh))[0]?.subject).toContain('会員登録完了');
    expect(await desk.refused('registration.complete', { flow })).toMatchObject({ code: 'flow.expired' });
    const account = await desk.good('sign-in.start', {
      supplier: quocard,
      identifier: fresh,
      password,
      staySignedIn: false,
    });
    expect(account.member).toMatchObject({ name: details.personName, email: fresh });
    // QC-30: no magazine that nobody asked for.
    const customer = await desk.good('customer.get', { account: account.id });
    expect(customer.values).toMatchObject({ magazine: 'no', twoStep: 'no', phone: details.phone });
  });

  it.each([
    ['QC-11 half-width kana of the company', { companyKana: 'ｶﾌﾞｼｷｶﾞｲｼｬ' }, 'companyKana'],
    ['QC-11 hiragana of the company', { companyKana: 'かぶしきがいしゃ' }, 'companyKana'],
    ['QC-12 kana of the person that is none', { personKana: '新規太郎' }, 'personKana'],
    ['QC-13 a phone number without hyphens', { phone: '0300001234' }, 'phone'],
    ['QC-14 a postal code that is none', { postalCode: '12345' }, 'postalCode'],
    ['QC-15 a block number of half width', { street: '千代田1-1' }, 'street'],
  ])(
    '%s is refused at its field, before anything is sent, and mended it goes through',
    async (_, change, field) => {
      const both = await startDeskAndStore();
      const flow = await proved(both);
      both.asked.length = 0;
      const refused = await check(both.desk, flow, change);
      expect(refused).toMatchObject({
        ok: false,
        error: { code: 'fields.refused', field, fields: [field], problems: [{ field }] },
      });
      expect(both.asked).toEqual([]);
      // What was typed is the page's; the flow still waits for it.
      expect((await check(both.desk, flow)).ok).toBe(true);
      await both.desk.good('registration.complete', { flow });
    },
  );

  it('QC-7 QC-8 names everything that is to be mended at once, with the password among it', async () => {
    const both = await startDeskAndStore();
    const flow = await proved(both);
    const refusal = await both.desk.refused('registration.check', {
      flow,
      values: { ...details, companyName: '', phone: '0300001234' },
      password: 'abc',
      passwordAgain: 'abcd',
    });
    expect(refusal.code).toBe('fields.refused');
    expect(refusal.fields).toEqual(['companyName', 'phone', 'password', 'passwordAgain']);
    expect(refusal.problems?.filter(({ field }) => field === 'password').map(({ code }) => code)).toEqual([
      'min-length',
      'upper',
      'digit',
    ]);
  });

  it('QC-4 what is changed after the check is checked again before it can be registered', async () => {
    const both = await startDeskAndStore();
    const flow = await proved(both);
    expect((await check(both.desk, flow)).ok).toBe(true);
    expect((await check(both.desk, flow, { city: '' })).ok).toBe(false);
    expect(await both.desk.refused('registration.complete', { flow })).toMatchObject({
      code: 'registration.not-checked',
    });
  });

  it('QC-4 tells a link that is over, used, or altered; the address is proved in one hour', async () => {
    const both = await startDeskAndStore();
    const { desk, clock } = both;
    await desk.good('registration.start', start(quocard));
    const link = await both.linkTo(quocard, fresh);
    clock.advance(minutes(60) - 1000);
    await desk.good('links.follow', { link });
    expect(await desk.refused('links.follow', { link })).toMatchObject({ code: 'link.used' });
    await desk.good('registration.start', start(quocard));
    const late = await both.linkTo(quocard, fresh);
    clock.advance(minutes(60));
    expect(await desk.refused('links.follow', { link: late })).toMatchObject({
      code: 'link.expired',
      next: ['register'],
    });
    expect(await desk.refused('links.follow', { link: `${late.slice(0, -2)}xx` })).toMatchObject({
      code: 'link.invalid',
    });
  });

  it('QC-4 the details have to be entered in time', async () => {
    const both = await startDeskAndStore();
    const flow = await proved(both);
    both.clock.advance(minutes(60));
    expect(await check(both.desk, flow)).toMatchObject({ ok: false, error: { code: 'flow.expired' } });
  });

  it('QC-17 two-step sign-in that was asked for holds from the first sign-in on', async () => {
    const both = await startDeskAndStore();
    const flow = await proved(both);
    expect((await check(both.desk, flow, { twoStep: 'yes' })).ok).toBe(true);
    await both.desk.good('registration.complete', { flow });
    const typed = { supplier: quocard, identifier: fresh, password, staySignedIn: false };
    expect(await both.desk.refused('sign-in.start', typed)).toMatchObject({
      code: 'sign-in.two-step-pending',
    });
  });

  it('says the same for an address that has an account, whose owner is told by mail', async () => {
    const both = await startDeskAndStore();
    const known = 'saito.yuko@minato.example.jp';
    const one = await both.desk.good('registration.start', start(quocard, known));
    const two = await both.desk.good('registration.start', start(quocard));
    expect({ ...one, email: '' }).toEqual({ ...two, email: '' });
    const [mail] = await both.mails(quocard, known);
    expect(mail?.links ?? []).toEqual([]);
  });

  it('of two that register the same address at the same moment one gets it, the other is told', async () => {
    const both = await startDeskAndStore();
    const other = await both.another();
    const flow = await proved(both);
    await other.good('registration.start', start(quocard));
    const [second] = await both.mails(quocard, fresh);
    const there = (await other.good('links.follow', { link: linkFrom(second) })) as { flow: string };
    expect((await check(both.desk, flow)).ok).toBe(true);
    expect((await check(other, there.flow)).ok).toBe(true);
    const answers = await Promise.all([
      both.desk.call('registration.complete', { flow }),
      other.call('registration.complete', { flow: there.flow }),
    ]);
    expect(answers.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    const refused = answers.find(({ ok }) => !ok);
    expect(refused).toMatchObject({ error: { code: 'email.taken', field: 'email' } });
  });

  it('registers once for a click that came twice, and after a line that broke', async () => {
    const both = await startDeskAndStore();
    const flow = await proved(both);
    await check(both.desk, flow);
    let broken = false;
    both.cut = {
      match: (asked) => !broken && asked.endsWith('/registrations/complete') && (broken = true),
      when: 'after',
    };
    const answers = await Promise.all([
      both.desk.call('registration.complete', { flow }),
      both.desk.call('registration.complete', { flow }),
    ]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, true]);
    expect((await both.mails(quocard, fresh)).filter(({ subject }) => subject.includes('完了'))).toHaveLength(
      1,
    );
  });

  it('takes only an address, and only where there is something to register for', async () => {
    const { desk, asked } = await startDeskAndStore();
    expect(await desk.refused('registration.start', start(quocard, 'shinki'))).toMatchObject({
      code: 'fields.refused',
      field: 'email',
    });
    for (const supplier of [amano, supplierOf('qoo10-qcash-trial')])
      expect(await desk.refused('registration.start', start(supplier))).toMatchObject({
        code: 'form.not-offered',
      });
    expect(asked).toEqual([]);
    expect((await desk.good('suppliers.list', {})).map(({ offers }) => offers.registration)).toEqual([
      true,
      false,
      true,
      false,
      false,
    ]);
  });
});

describe('registering a company', () => {
  const register = async (desk: TestDesk, email: string, change: Record<string, string> = {}) => {
    const started = await desk.good('registration.start', start(askul, email));
    if (started.next !== 'details') throw new Error('a proof was asked for');
    const { flow } = started;
    const values = { ...asDetails, ...change };
    const checked = await desk.call('registration.check', { flow, values, password: '', passwordAgain: '' });
    if (!checked.ok) return { checked, registered: null };
    return { checked, registered: await desk.call('registration.complete', { flow }) };
  };

  it('AS-8 AS-9 AS-11 AS-16 AS-66 a number and a temporary password are mailed to whoever administers it', async () => {
    const { desk, mails } = await startDeskAndStore();
    const { registered } = await register(desk, fresh);
    expect(registered).toEqual({
      ok: true,
      value: { identifier: null, waitingApproval: false, temporaryPasswordMailed: true },
    });
    const [mail] = await mails(askul, fresh);
    const number = /\b\d{10}\b/.exec(mail!.text)?.[0];
    expect(number).toBeDefined();
    const refusal = await desk.refused('sign-in.start', {
      supplier: askul,
      identifier: number!,
      password: temporaryPasswordIn(mail),
      staySignedIn: false,
    });
    expect(refusal.code).toBe('sign-in.temporary-password');
    const account = await desk.good('sign-in.set-password', {
      flow: refusal.flow!,
      newPassword: 'Jibun-Kaisha1!',
      newPasswordAgain: 'Jibun-Kaisha1!',
    });
    expect(account.member).toMatchObject({ role: 'administrator', company: { name: asDetails.companyName } });
  });

  it('AS-81 AS-10 a person of a company that is known waits until the administrator has approved', async () => {
    const { desk, mails, another } = await startDeskAndStore();
    const { registered } = await register(desk, fresh, { corporateNumber: '8999801000001' });
    expect(registered).toMatchObject({
      ok: true,
      value: { identifier: { kind: 'email', value: fresh }, waitingApproval: true },
    });
    const newest = async () => ({
      supplier: askul,
      identifier: fresh,
      password: temporaryPasswordIn((await mails(askul, fresh))[0]),
      staySignedIn: false,
    });
    expect(await desk.refused('sign-in.start', await newest())).toMatchObject({
      code: 'sign-in.waiting-approval',
      next: ['contact-admin'],
    });
    const office = await another();
    const administrator = await signInTrial(office, askul, 'takahashi.kazuo');
    expect((await mails(askul, administrator.member.email!))[0]?.text).toContain(fresh);
    const { members } = await office.good('people.list', { account: administrator.id });
    const { member, version } = members.find((each) => each.member.email === fresh)!;
    const decision = { account: administrator.id, member: member.id, version, locale: 'ja' as const };
    await office.good('people.decide', { ...decision, decision: 'approve' });
    expect(await desk.refused('sign-in.start', await newest())).toMatchObject({
      code: 'sign-in.temporary-password',
    });
  });

  it('AS-79 AS-80 an address that a colleague has is refused, and support is who resolves it', async () => {
    const { desk } = await startDeskAndStore();
    const { registered } = await register(desk, 'sato.misaki@minato.example.jp', {
      corporateNumber: '8999801000001',
    });
    expect(registered).toMatchObject({
      ok: false,
      error: { code: 'email.taken', field: 'email', next: ['contact-support'] },
    });
    const { notes } = await desk.good('suppliers.help', { supplier: askul });
    expect(notes.some(({ ja }) => /二重に登録.*サポートが確認し、不要な方を削除/.test(ja))).toBe(true);
    // The one that there is stays as it was.
    await signInTrial(desk, askul, 'sato.misaki');
  });

  it('AS-11 AS-88 refuses a number with a wrong digit, and what is missing', async () => {
    const { desk } = await startDeskAndStore();
    const problems = async (change: Record<string, string>) => {
      const { checked } = await register(desk, fresh, change);
      return checked.ok ? [] : (checked.error.fields ?? []);
    };
    expect(await problems({ corporateNumber: '7000012050003' })).toEqual(['corporateNumber']);
    expect(await problems({ corporateNumber: '' })).toEqual(['corporateNumber']);
    expect(await problems({ businessKind: 'sole', corporateNumber: '' })).toEqual([]);
    expect(await problems({ representativeName: '' })).toEqual(['representativeName']);
  });

  it('AS-5 a private person registers, signs in, orders what is for everybody, and has no corporate functions', async () => {
    const { desk, mails } = await startDeskAndStore();
    const ofCompany = { companyName: '', corporateNumber: '', representativeName: '', department: '' };
    const { registered } = await register(desk, fresh, { businessKind: 'personal', ...ofCompany });
    expect(registered).toMatchObject({ ok: true, value: { temporaryPasswordMailed: true } });
    const [mail] = await mails(askul, fresh);
    const refusal = await desk.refused('sign-in.start', {
      supplier: askul,
      identifier: fresh,
      password: temporaryPasswordIn(mail),
      staySignedIn: false,
    });
    const { id, member } = await desk.good('sign-in.set-password', {
      flow: refusal.flow!,
      newPassword: 'Jibun-Kojin1!',
      newPasswordAgain: 'Jibun-Kojin1!',
    });
    const name = asDetails.personName;
    expect(member).toMatchObject({ name, accountKind: 'personal', company: { name }, department: null });

    // What the menu goes by.
    expect(await desk.good('account.abilities', { account: id })).toMatchObject({
      members: false,
      customer: true,
      withdrawal: 'support',
    });
    expect(await desk.good('buying.abilities', { account: id })).toMatchObject({
      order: true,
      departments: false,
      payment: true,
    });
    expect(await desk.refused('people.list', { account: id })).toMatchObject({
      code: 'people.not-supported',
    });
    expect(await desk.refused('payment.invoices', { account: id })).toMatchObject({
      code: 'form.not-offered',
    });
    const customer = { supplier: askul, form: 'customer', accountKind: member.accountKind } as const;
    const { fields } = await desk.good('forms.describe', customer);
    expect(fields.map((field) => field.name)).not.toContain('companyName');
    const { values, version } = await desk.good('customer.get', { account: id });
    const moved = { ...values, phone: '0300005678' };
    await desk.good('customer.change', { account: id, version, values: moved, locale: 'ja' });

    await fillCart(desk.desk, id, 1);
    const { order } = await desk.good(
      'checkout.place-order',
      await confirmation(desk.desk, id, { payment: 'cash-on-delivery' }),
    );
    expect(order).toMatchObject({ department: null, orderedBy: { name } });
  });

  it('AS-5 a company at the same supplier goes by the whole profile, on the same desk', async () => {
    const { desk } = await startDeskAndStore();
    const account = (await signInTrial(desk, askul, 'takahashi.kazuo')).id;
    expect(await desk.good('account.abilities', { account })).toMatchObject({ members: true });
    expect(await desk.good('buying.abilities', { account })).toMatchObject({ departments: true });
  });
});
