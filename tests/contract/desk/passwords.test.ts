import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Account } from '#shared/ipc/sign-in.ts';
import {
  amano,
  askul,
  signInTrial,
  minutes,
  plusMember,
  quocard,
  startDeskAndStore,
  supplierOf,
  trialSignIn,
} from '#tests/support/desk-and-store.ts';
import { keychainEntries } from '#tests/support/keychain-entries.ts';
import type { TestDesk } from '#tests/support/desk.ts';

const saito = 'saito.yuko@minato.example.jp';
const daiki = 'suzuki.daiki@minato.example.jp';

const twice = (newPassword: string) => ({ newPassword, newPasswordAgain: newPassword });
const change = (
  account: Account,
  currentPassword: string,
  newPassword: string,
  more: { readonly currentEmail?: string; readonly newPasswordAgain?: string } = {},
) => ({ account: account.id, currentEmail: null, currentPassword, ...twice(newPassword), ...more });
const offline = (desk: TestDesk, supplier: typeof askul, identifier: string, password: string) =>
  desk.call('sign-in.offline', { supplier, identifier, password });

describe('changing the own password', () => {
  it('QC-34 QC-33 changes it, ends the session elsewhere with a word, and seals the saved history again', async () => {
    const { desk, another } = await startDeskAndStore();
    const account = await signInTrial(desk, quocard, 'saito.yuko');
    await desk.ended(await desk.good('sync.start', { account: account.id }));
    const { orders } = await desk.good('sync.state', { account: account.id });
    expect(orders).toBeGreaterThan(0);
    const other = await another();
    const there = await signInTrial(other, quocard, 'saito.yuko');

    expect(await desk.good('account.change-password', change(account, 'QuoPay2026', 'Kaisha2027'))).toEqual({
      signInAgain: false,
    });
    // The session that changed it goes on.
    expect(await desk.good('account.security', { account: account.id })).toMatchObject({
      passwordChangedAt: '2026-10-01T01:00:00.000Z',
    });

    const told = other.next('session.ended');
    expect(await other.refused('customer.get', { account: there.id })).toMatchObject({
      code: 'session.ended-password',
    });
    expect(await told).toMatchObject({
      account: there.id,
      name: there.member.name,
      refusal: { code: 'session.ended-password', next: ['sign-in-again'] },
    });
    expect(await other.good('accounts.list', {})).toMatchObject([{ id: there.id, state: 'expired' }]);

    await desk.good('accounts.sign-out', { account: account.id, forget: false });
    expect(await offline(desk, quocard, saito, 'QuoPay2026')).toMatchObject({
      ok: false,
      error: { code: 'offline.mismatch' },
    });
    expect(await offline(desk, quocard, saito, 'Kaisha2027')).toMatchObject({
      ok: true,
      value: { id: account.id, state: 'offline' },
    });
    expect(await desk.good('sync.state', { account: account.id })).toMatchObject({ orders });
    // At the other desk the old password opens nothing any more either.
    await other.good('accounts.sign-out', { account: there.id, forget: false });
    expect(await offline(other, quocard, saito, 'QuoPay2026')).toMatchObject({ ok: false });
    await signInTrial(other, quocard, 'saito.yuko', { password: 'Kaisha2027' });
  });

  it.each([
    ['QC-7', quocard, 'saito.yuko', 'Abcde1', ['min-length']],
    ['QC-8', quocard, 'saito.yuko', 'abcdefg1', ['upper']],
    ['QC-8', quocard, 'saito.yuko', 'ABCDEFG1', ['lower']],
    ['QC-8', quocard, 'saito.yuko', 'Abcdefgh', ['digit']],
    ['AM-11', amano, 'suzuki.daiki', 'ab12c', ['min-length']],
    ['AM-11', amano, 'suzuki.daiki', 'abcdefghij12345678901', ['max-length']],
    ['AM-12', amano, 'suzuki.daiki', 'aaa012345', ['run']],
    ['PM-8', plusMember, 'kobayashi.yui', 'abc123DEF4567', ['max-length']],
    ['PM-8', plusMember, 'kobayashi.yui', 'abc-123', ['no-symbols']],
  ] as const)(
    '%s %s: the condition that %s breaks with %j is named before anything is sent',
    async (_, supplier, who, password, codes) => {
      const { desk, asked } = await startDeskAndStore();
      const account = await signInTrial(desk, supplier, who);
      asked.length = 0;
      const { identifier, password: current } = trialSignIn(supplier, who);
      const refusal = await desk.refused(
        'account.change-password',
        change(account, current, password, { currentEmail: identifier }),
      );
      expect(refusal).toMatchObject({ code: 'password.policy-not-met', field: 'newPassword' });
      expect(refusal.problems?.map(({ code }) => code)).toEqual(codes);
      expect(refusal.problems?.every(({ message }) => message.ja !== '' && message.en !== '')).toBe(true);
      expect(asked).toEqual([]);
    },
  );

  it('QC-7 QC-8 takes what the policy takes, and refuses at the supplier what only it can know', async () => {
    const { desk } = await startDeskAndStore();
    const account = await signInTrial(desk, quocard, 'saito.yuko');
    const same = await desk.refused('account.change-password', change(account, 'QuoPay2026', 'QuoPay2026'));
    expect(same).toMatchObject({
      code: 'password.policy-not-met',
      field: 'newPassword',
      problems: [{ code: 'same' }],
    });
    expect(same.problems?.[0]?.message.ja).toMatch(/[ぁ-ん]/);
    const differs = change(account, 'QuoPay2026', 'Abcdef-1', { newPasswordAgain: 'Abcdef-2' });
    expect(await desk.refused('account.change-password', differs)).toMatchObject({
      code: 'password.confirmation-mismatch',
      field: 'newPasswordAgain',
    });
    const wrong = change(account, 'Chigau2026', 'Abcdef-1');
    expect(await desk.refused('account.change-password', wrong)).toMatchObject({
      code: 'password.wrong',
      field: 'currentPassword',
    });
    const empty = change(account, '', 'Abcdef-1');
    expect(await desk.refused('account.change-password', empty)).toMatchObject({
      code: 'password.empty',
      field: 'currentPassword',
    });
    await desk.good('account.change-password', change(account, 'QuoPay2026', 'Abcdef-1'));
  });

  it('AM-6 asks for the current address too, and says which of the two was wrong', async () => {
    const { desk } = await startDeskAndStore();
    const account = await signInTrial(desk, amano, 'suzuki.daiki');
    expect(await desk.good('account.abilities', { account: account.id })).toMatchObject({
      passwordChange: { requiresEmail: true },
    });
    const none = change(account, 'amano-2026', 'amano-2027');
    expect(await desk.refused('account.change-password', none)).toMatchObject({
      code: 'fields.refused',
      fields: ['currentEmail'],
    });
    const wrong = change(account, 'amano-2026', 'amano-2027', { currentEmail: saito });
    expect(await desk.refused('account.change-password', wrong)).toMatchObject({
      code: 'password.email-wrong',
      field: 'currentEmail',
    });
    const right = change(account, 'amano-2026', 'amano-2027', { currentEmail: daiki });
    expect(
      await desk.refused('account.change-password', { ...right, newPasswordAgain: 'amano-2028' }),
    ).toMatchObject({ code: 'password.confirmation-mismatch', field: 'newPasswordAgain' });
    await desk.good('account.change-password', right);
  });

  it('QC-21 guessing at the current password locks like guessing at the sign-in', async () => {
    const { desk } = await startDeskAndStore();
    const account = await signInTrial(desk, quocard, 'saito.yuko');
    const codes: string[] = [];
    for (let attempt = 0; attempt < 6; attempt += 1) {
      const tried = change(account, `Chigau${attempt}`, 'Abcdef-1');
      codes.push((await desk.refused('account.change-password', tried)).code);
    }
    expect(codes.slice(0, 4)).toEqual(Array(4).fill('password.wrong'));
    expect(codes.at(-1)).toBe('sign-in.locked-for-a-time');
  });

  it('changes once for a form that is sent twice at the same moment', async () => {
    const { desk, asked } = await startDeskAndStore();
    const account = await signInTrial(desk, quocard, 'saito.yuko');
    const input = change(account, 'QuoPay2026', 'Kaisha2027');
    const answers = await Promise.all([
      desk.call('account.change-password', input),
      desk.call('account.change-password', input),
    ]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, true]);
    expect(asked.filter((each) => each === 'PUT /v1/me/password')).toHaveLength(1);
  });

  it('AS-61 a reminder to renew is a setting, by calendar months in Tokyo; without one there is none', async () => {
    // 31 August 2026, 23:30 in Tokyo.
    const { desk } = await startDeskAndStore({ start: '2026-08-31T14:30:00.000Z' as never });
    const account = await signInTrial(desk, quocard, 'saito.yuko');
    await desk.good('account.change-password', change(account, 'QuoPay2026', 'Kaisha2027'));
    const security = () => desk.good('account.security', { account: account.id });
    expect(await security()).toMatchObject({ renewPasswordBy: null });
    await desk.good('settings.change', { passwordReminderMonths: { [quocard]: 6 } });
    expect(await security()).toMatchObject({ renewPasswordBy: '2027-02-27T15:00:00.000Z' });
  });
});

describe('a password that has to be set first', () => {
  it('AS-16 AS-17 a temporary password leads to an own one, and the own one to the account', async () => {
    const { desk } = await startDeskAndStore();
    const typed = trialSignIn(askul, 'temporary');
    const refusal = await desk.refused('sign-in.start', typed);
    expect(refusal).toMatchObject({ code: 'sign-in.temporary-password', next: ['set-password'] });
    const flow = refusal.flow!;
    const set = { flow, newPassword: 'Jibun-Pass1!', newPasswordAgain: 'Jibun-Pass2!' };
    expect(await desk.refused('sign-in.set-password', set)).toMatchObject({
      code: 'password.confirmation-mismatch',
    });
    const account = await desk.good('sign-in.set-password', { flow, ...twice('Jibun-Pass1!') });
    expect(account).toMatchObject({ state: 'signed-in', staySignedIn: false });
    // What was gone through is over, and the temporary password with it.
    expect(await desk.refused('sign-in.set-password', { flow, ...twice('Jibun-Pass9!') })).toMatchObject({
      code: 'flow.expired',
    });
    expect(await desk.refused('sign-in.start', typed)).toMatchObject({ code: 'sign-in.mismatch' });
    await desk.good('sign-in.start', { ...typed, password: 'Jibun-Pass1!' });
  });

  it('AS-24 an expired password is replaced without losing the saved history', async () => {
    const { desk, store, clock } = await startDeskAndStore();
    store.admin.set(quocard, 'password.expires-days', '90');
    const first = await signInTrial(desk, quocard, 'saito.yuko');
    await desk.good('account.change-password', change(first, 'QuoPay2026', 'Kaisha2027'));
    await desk.ended(await desk.good('sync.start', { account: first.id }));
    const kept = await desk.good('sync.state', { account: first.id });
    await desk.good('accounts.sign-out', { account: first.id, forget: false });

    clock.advance(minutes(90 * 24 * 60));
    const typed = { ...trialSignIn(quocard, 'saito.yuko'), password: 'Kaisha2027' };
    const refusal = await desk.refused('sign-in.start', typed);
    expect(refusal).toMatchObject({ code: 'sign-in.password-expired' });
    const account = await desk.good('sign-in.set-password', { flow: refusal.flow!, ...twice('Kaisha2028') });
    expect(account.id).toBe(first.id);
    expect(await desk.good('sync.state', { account: account.id })).toMatchObject({
      orders: kept.orders,
      completeAsOf: kept.completeAsOf,
    });
    expect((await desk.ended(await desk.good('sync.start', { account: account.id }))).state).toBe('done');
  });

  it('too late, and given up, are over: the sign-in starts again', async () => {
    const { desk, clock } = await startDeskAndStore();
    const typed = trialSignIn(askul, 'temporary');
    const late = (await desk.refused('sign-in.start', typed)).flow!;
    clock.advance(minutes(24 * 60));
    expect(
      await desk.refused('sign-in.set-password', { flow: late, ...twice('Jibun-Pass1!') }),
    ).toMatchObject({
      code: 'flow.expired',
      next: ['restart-sign-in'],
    });
    const given = (await desk.refused('sign-in.start', typed)).flow!;
    await desk.good('sign-in.cancel', { flow: given });
    expect(
      await desk.refused('sign-in.set-password', { flow: given, ...twice('Jibun-Pass1!') }),
    ).toMatchObject({ code: 'flow.expired' });
  });

  it('AS-16 leaves no password and no token of it in files or keychain', async () => {
    const { desk } = await startDeskAndStore();
    const refusal = await desk.refused('sign-in.start', trialSignIn(askul, 'temporary'));
    expect(JSON.stringify(refusal)).not.toContain('Kari-Pass1!');
    const { deskId } = JSON.parse(readFileSync(join(desk.folder, 'desk.json'), 'utf8')) as { deskId: string };
    const mine = [...(await keychainEntries())].filter(([name]) => name.startsWith(deskId));
    expect(JSON.stringify(mine)).not.toContain('Kari-Pass1!');
    expect(mine.map(([name]) => name).filter((name) => /locker|stay|login/.test(name))).toEqual([]);
  });
});

describe('a forgotten password', () => {
  it('AM-7 AM-8 AM-9 AM-10 AM-13 is replaced by a link that is mailed; signing in is a step of its own', async () => {
    const { desk, linkTo, mails } = await startDeskAndStore();
    const customer = await signInTrial(desk, amano, 'suzuki.daiki');
    const { phone = '' } = (await desk.good('customer.get', { account: customer.id })).values;
    expect(phone).toMatch(/^0[0-9-]+$/);
    const request = (values: Record<string, string>) => ({ supplier: amano, values, locale: 'ja' as const });
    expect(await desk.refused('password-reset.request', request({ email: daiki }))).toMatchObject({
      code: 'fields.refused',
      fields: ['phone'],
    });
    // AM-8: with or without hyphens.
    expect(phone).toContain('-');
    for (const typed of [phone, phone.replaceAll('-', '')])
      await desk.good('password-reset.request', request({ email: daiki, phone: typed }));
    expect((await mails(amano, daiki)).map(({ subject }) => subject)).toEqual(
      Array(2).fill('【パスワード再設定のご案内】'),
    );
    const followed = await desk.good('links.follow', { link: await linkTo(amano, daiki) });
    expect(followed).toMatchObject({ purpose: 'reset-password', supplier: amano });
    const { flow } = followed as { flow: string };

    const complete = (email: string | null, password: string) => ({ flow, email, ...twice(password) });
    expect(await desk.refused('password-reset.complete', complete(null, 'amano-2027'))).toMatchObject({
      code: 'fields.refused',
      fields: ['email'],
    });
    expect(await desk.refused('password-reset.complete', complete(saito, 'amano-2027'))).toMatchObject({
      code: 'password.email-wrong',
      field: 'email',
    });
    expect(await desk.refused('password-reset.complete', complete(daiki, 'aaa012345'))).toMatchObject({
      code: 'password.policy-not-met',
      problems: [{ field: 'newPassword', code: 'run' }],
    });
    expect(
      await desk.refused('password-reset.complete', {
        ...complete(daiki, 'amano-2027'),
        newPasswordAgain: 'amano-2028',
      }),
    ).toMatchObject({ code: 'password.confirmation-mismatch', field: 'newPasswordAgain' });
    const told = desk.next('session.ended');
    expect(await desk.good('password-reset.complete', complete(daiki, 'amano-2027'))).toEqual({
      supplier: amano,
    });
    // Nobody is signed in by it; the session that was open is told at once.
    expect(await told).toMatchObject({ refusal: { code: 'session.ended-password' } });
    expect(await desk.good('accounts.list', {})).toMatchObject([{ state: 'expired' }]);
    expect(await desk.refused('sign-in.start', trialSignIn(amano, 'suzuki.daiki'))).toMatchObject({
      code: 'sign-in.mismatch',
    });
    const back = await signInTrial(desk, amano, 'suzuki.daiki', { password: 'amano-2027' });
    expect(back).toMatchObject({ id: customer.id, state: 'signed-in' });
  });

  it('QC-35 AS-30 PM-7 asks what each supplier asks for, and says the same whether or not the address is known', async () => {
    const { desk, mails } = await startDeskAndStore();
    const forms: [typeof askul, Record<string, string>, Record<string, string>][] = [
      [quocard, { email: saito }, { email: 'nobody@minato.example.jp' }],
      [plusMember, { email: 'goto.mami@minato.example.jp' }, { email: 'nobody@minato.example.jp' }],
    ];
    for (const [supplier, known, unknown] of forms) {
      const one = await desk.good('password-reset.request', { supplier, values: known, locale: 'ja' });
      const two = await desk.good('password-reset.request', { supplier, values: unknown, locale: 'ja' });
      expect(one).toEqual(two);
      expect(await mails(supplier, known['email'])).toHaveLength(1);
      expect(await mails(supplier, unknown['email'])).toEqual([]);
    }
    // AS-30: company information too.
    expect(
      await desk.refused('password-reset.request', {
        supplier: askul,
        values: { email: 'sato.misaki@minato.example.jp' },
        locale: 'ja',
      }),
    ).toMatchObject({ code: 'fields.refused', fields: ['companyName'] });
    const company = (await signInTrial(desk, askul, 'sato.misaki')).member.company.name;
    const values = { email: 'sato.misaki@minato.example.jp', companyName: company };
    await desk.good('password-reset.request', { supplier: askul, values, locale: 'ja' });
    expect(await mails(askul, 'sato.misaki@minato.example.jp')).toHaveLength(1);
    expect(
      await desk.refused('password-reset.request', {
        supplier: supplierOf('qoo10-qcash-trial'),
        values: { email: saito },
        locale: 'ja',
      }),
    ).toMatchObject({ code: 'form.not-offered' });
  });

  it('AS-70 ASKUL has it changed from the sign-in as well as in the account', async () => {
    const { desk, linkTo } = await startDeskAndStore();
    const card = (await desk.good('suppliers.list', {})).find(({ id }) => id === askul);
    expect(card?.offers).toMatchObject({ passwordReset: true });
    const { identifier: email, password } = trialSignIn(askul, 'sato.misaki');
    const values = { email, companyName: '株式会社みなと総合サービス' };
    await desk.good('password-reset.request', { supplier: askul, values, locale: 'ja' });
    const { flow } = (await desk.good('links.follow', { link: await linkTo(askul, email) })) as {
      flow: string;
    };
    await desk.good('password-reset.complete', { flow, email: null, ...twice('Soumu-Nibanme1!') });
    expect(await desk.refused('sign-in.start', trialSignIn(askul, 'sato.misaki'))).toMatchObject({
      code: 'sign-in.mismatch',
    });
    const account = await signInTrial(desk, askul, 'sato.misaki', { password: 'Soumu-Nibanme1!' });
    expect(await desk.good('account.abilities', { account: account.id })).toMatchObject({
      passwordChange: { requiresEmail: false },
    });
    await desk.good('account.change-password', change(account, 'Soumu-Nibanme1!', password));
  });

  it('AS-31 AS-9 a forgotten ID is mailed, never shown', async () => {
    const { desk, mails } = await startDeskAndStore();
    const { member } = await signInTrial(desk, askul, 'takahashi.kazuo');
    const email = 'takahashi.kazuo@minato.example.jp';
    const values = { email, companyName: member.company.name };
    const answer = await desk.good('id-recovery.request', { supplier: askul, values, locale: 'ja' });
    expect(JSON.stringify(answer)).not.toContain('1234567890');
    expect((await mails(askul, email))[0]?.text).toContain('1234567890');
    // AS-9: the number is its administrator's; whoever has the address only is told that.
    const buyers = 'sato.misaki@minato.example.jp';
    await desk.good('id-recovery.request', {
      supplier: askul,
      values: { ...values, email: buyers },
      locale: 'ja',
    });
    const [toBuyer] = await mails(askul, buyers);
    expect(toBuyer?.text).toContain(buyers);
    expect(toBuyer?.text).not.toContain('1234567890');
    const unknown = { email: 'nobody@minato.example.jp', companyName: member.company.name };
    expect(
      await desk.good('id-recovery.request', { supplier: askul, values: unknown, locale: 'ja' }),
    ).toEqual(answer);
  });

  it('QC-33 the link works once, for one flow, and is over after its time; what is typed is refused, not lost', async () => {
    const { desk, clock, linkTo, another } = await startDeskAndStore();
    const request = { supplier: quocard, values: { email: saito }, locale: 'ja' } as const;
    const { expiresAt } = await desk.good('password-reset.request', request);
    const link = await linkTo(quocard, saito);
    // No sign-in waits for it, so that it may be opened at another desk.
    const other = await another();
    const here = (await desk.good('links.follow', { link })) as { flow: string };
    const there = (await other.good('links.follow', { link })) as { flow: string };
    await other.good('password-reset.complete', { flow: there.flow, email: null, ...twice('Kaisha2027') });
    expect(
      await desk.refused('password-reset.complete', { flow: here.flow, email: null, ...twice('Kaisha2028') }),
    ).toMatchObject({ code: 'link.used' });

    await desk.good('password-reset.request', request);
    const late = await linkTo(quocard, saito);
    clock.set(expiresAt);
    const { flow } = (await desk.good('links.follow', { link: late })) as { flow: string };
    expect(
      await desk.refused('password-reset.complete', { flow, email: null, ...twice('Kaisha2028') }),
    ).toMatchObject({ code: 'link.lapsed', next: ['reset-password'] });
    await signInTrial(desk, quocard, 'saito.yuko', { password: 'Kaisha2027' });
  });
});
