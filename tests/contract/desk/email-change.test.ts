import { describe, expect, it } from 'vitest';
import type { Account } from '#shared/ipc/sign-in.ts';
import type { TestDesk } from '#tests/support/desk.ts';
import {
  amano,
  askul,
  signInTrial,
  minutes,
  plusMember,
  quocard,
  startDeskAndStore,
  type DeskAndStore,
} from '#tests/support/desk-and-store.ts';

const saito = 'saito.yuko@minato.example.jp';
const daiki = 'suzuki.daiki@minato.example.jp';
const next = 'atarashii@minato.example.jp';

const inputFor = (
  account: Account,
  change: Partial<Record<'currentEmail' | 'currentPassword' | 'newEmail' | 'newEmailAgain', string>> = {},
) => ({
  account: account.id,
  currentEmail: null,
  currentPassword: 'QuoPay2026',
  newEmail: next,
  newEmailAgain: next,
  locale: 'ja' as const,
  ...change,
});
const amanoInput = (account: Account, change: Parameters<typeof inputFor>[1] = {}) =>
  inputFor(account, { currentEmail: daiki, currentPassword: 'amano-2026', ...change });
const offline = (desk: TestDesk, supplier: typeof quocard, identifier: string, password: string) =>
  desk.call('sign-in.offline', { supplier, identifier, password });
const enter = (supplier: typeof quocard, identifier: string, password: string) => ({
  supplier,
  identifier,
  password,
  staySignedIn: false,
});

describe('by two confirmations', () => {
  const begun = async (): Promise<DeskAndStore & { account: Account }> => {
    const both = await startDeskAndStore();
    const account = await signInTrial(both.desk, quocard, 'saito.yuko');
    await both.desk.good('account.change-email', inputFor(account));
    return Object.assign(both, { account });
  };

  it('QC-36 QC-38 mails the current address, then the new one, and changes only after the last of them', async () => {
    const { desk, account, linkTo, mails } = await begun();
    const status = () => desk.good('account.pending-email-change', { account: account.id });
    expect(await status()).toMatchObject({
      pending: { state: 'confirm-old', newEmail: next, expiresAt: '2026-10-01T02:00:00.000Z' },
    });
    expect(await mails(quocard, next)).toEqual([]);
    const first = await desk.good('links.follow', { link: await linkTo(quocard, saito) });
    expect(first).toMatchObject({ purpose: 'confirm-email-change', change: { state: 'confirm-new' } });
    // Not a moment before: the old address still is the login ID.
    expect((await desk.good('accounts.list', {}))[0]?.member.email).toBe(saito);
    const second = await desk.good('links.follow', { link: await linkTo(quocard, next) });
    expect(second).toMatchObject({ change: { state: 'changed', newEmail: next, sentTo: null } });
    // QC says nothing of signing in again: the session goes on, under the new address.
    expect(await desk.good('accounts.list', {})).toMatchObject([
      { state: 'signed-in', member: { email: next } },
    ]);
    expect(await status()).toEqual({ pending: null });
    await desk.good('accounts.sign-out', { account: account.id, forget: false });
    expect(await desk.refused('sign-in.start', enter(quocard, saito, 'QuoPay2026'))).toMatchObject({
      code: 'sign-in.mismatch',
    });
    expect(await offline(desk, quocard, saito, 'QuoPay2026')).toMatchObject({
      error: { code: 'offline.not-prepared' },
    });
    expect(await offline(desk, quocard, next, 'QuoPay2026')).toMatchObject({ value: { id: account.id } });
  });

  it('QC-36 is in two steps though two-step sign-in is off', async () => {
    const { desk, account } = await begun();
    expect(await desk.good('account.security', { account: account.id })).toMatchObject({ twoStep: false });
    expect(await desk.good('account.abilities', { account: account.id })).toMatchObject({
      emailChange: { kind: 'two-confirmations', requiresEmail: false },
    });
    expect(await desk.good('account.pending-email-change', { account: account.id })).toMatchObject({
      pending: { state: 'confirm-old' },
    });
    expect((await desk.good('accounts.list', {}))[0]?.member.email).toBe(saito);
  });

  it.each([
    ['first', saito],
    ['second', next],
  ] as const)('QC-39 the %s link is good for one hour from when it was sent', async (which, to) => {
    for (const [later, code] of [
      [minutes(60) - 1000, null],
      [minutes(60), 'link.expired'],
    ] as const) {
      const { desk, linkTo, clock } = await begun();
      if (which === 'second') {
        clock.advance(minutes(59));
        await desk.good('links.follow', { link: await linkTo(quocard, saito) });
      }
      const link = await linkTo(quocard, to);
      clock.advance(later);
      if (code === null) await desk.good('links.follow', { link });
      else
        expect(await desk.refused('links.follow', { link })).toMatchObject({
          code,
          message: { ja: expect.stringContaining('1時間') as string },
          // What is over is begun again where it began.
          next: ['change-email'],
        });
    }
  });

  it('QC-38 each link works once, at whichever desk it is opened; every desk shows the new address', async () => {
    const { desk, account, linkTo, another } = await begun();
    const other = await another();
    const there = await signInTrial(other, quocard, 'saito.yuko');
    const link = await linkTo(quocard, saito);
    await other.good('links.follow', { link });
    expect(await desk.refused('links.follow', { link })).toMatchObject({ code: 'link.used' });
    const told = other.next('session.ended');
    await other.good('links.follow', { link: await linkTo(quocard, next) });
    // The session that asked for the change goes on, the others sign in again.
    expect(await told).toMatchObject({ account: there.id, refusal: { code: 'session.ended-email' } });
    expect((await desk.good('customer.get', { account: account.id })).values['email']).toBe(next);
  });

  it('QC-38 can be given up, and begun again: links of before are over', async () => {
    const { desk, account, linkTo, mails } = await begun();
    const link = await linkTo(quocard, saito);
    await desk.good('account.cancel-email-change', { account: account.id });
    expect(await desk.refused('links.follow', { link })).toMatchObject({ code: 'link.expired' });
    expect(await mails(quocard, next)).toEqual([]);
    await desk.good('account.change-email', inputFor(account));
    expect(await desk.refused('links.follow', { link })).toMatchObject({ code: 'link.expired' });
    await desk.good('links.follow', { link: await linkTo(quocard, saito) });
    await desk.good('links.follow', { link: await linkTo(quocard, next) });
    expect((await desk.good('accounts.list', {}))[0]?.member.email).toBe(next);
  });

  it('refuses a wrong password, another repetition, the same address, and what is no address, at their fields', async () => {
    const { desk } = await startDeskAndStore();
    const account = await signInTrial(desk, quocard, 'saito.yuko');
    const refusal = (change: Parameters<typeof inputFor>[1]) =>
      desk.refused('account.change-email', inputFor(account, change));
    expect(await refusal({ currentPassword: 'Chigau2026' })).toMatchObject({
      code: 'password.wrong',
      field: 'currentPassword',
    });
    expect(await refusal({ newEmailAgain: saito })).toMatchObject({
      code: 'email.confirmation-mismatch',
      field: 'newEmailAgain',
    });
    expect(await refusal({ newEmail: saito.toUpperCase(), newEmailAgain: saito })).toMatchObject({
      code: 'email.same',
      field: 'newEmail',
    });
    expect(await refusal({ newEmail: 'naisho', newEmailAgain: 'naisho' })).toMatchObject({
      code: 'fields.refused',
      field: 'newEmail',
    });
    // Full width is tidied as at the sign-in, in both fields alike.
    await desk.good('account.change-email', inputFor(account, { newEmail: ` ${next}` }));
  });
});

describe('by password and repetition', () => {
  it('AM-14 AM-15 AM-16 AM-17 changes at once; the member signs in again, with the new address', async () => {
    const { desk, another } = await startDeskAndStore();
    const account = await signInTrial(desk, amano, 'suzuki.daiki');
    await desk.ended(await desk.good('sync.start', { account: account.id }));
    const other = await another();
    const there = await signInTrial(other, amano, 'suzuki.daiki');
    for (const [change, code, field] of [
      [{ currentEmail: saito }, 'password.email-wrong', 'currentEmail'],
      [{ currentPassword: 'chigau-2026' }, 'password.wrong', 'currentPassword'],
      [{ newEmailAgain: saito }, 'email.confirmation-mismatch', 'newEmailAgain'],
    ] as const)
      expect(await desk.refused('account.change-email', amanoInput(account, change))).toMatchObject({
        code,
        field,
      });
    const told = desk.next('session.ended');
    expect(await desk.good('account.change-email', amanoInput(account))).toMatchObject({
      state: 'changed',
      newEmail: next,
    });
    expect(await told).toMatchObject({ account: account.id, refusal: { code: 'session.ended-email' } });
    expect(await desk.good('accounts.list', {})).toMatchObject([
      { state: 'expired', member: { email: next } },
    ]);
    expect(await desk.refused('customer.get', { account: account.id })).toMatchObject({
      code: 'session.ended-email',
    });
    expect(await other.refused('customer.get', { account: there.id })).toMatchObject({
      code: 'session.ended-email',
    });

    expect(await desk.refused('sign-in.start', enter(amano, daiki, 'amano-2026'))).toMatchObject({
      code: 'sign-in.mismatch',
    });
    const back = await desk.good('sign-in.start', enter(amano, next, 'amano-2026'));
    expect(back).toMatchObject({ id: account.id, state: 'signed-in' });
    expect((await desk.good('customer.get', { account: back.id })).values['email']).toBe(next);
    // The saved history went along.
    expect((await desk.good('sync.state', { account: back.id })).orders).toBeGreaterThan(0);
    await desk.good('accounts.sign-out', { account: back.id, forget: false });
    expect(await offline(desk, amano, daiki, 'amano-2026')).toMatchObject({
      error: { code: 'offline.not-prepared' },
    });
    expect(await offline(desk, amano, next, 'amano-2026')).toMatchObject({
      value: { member: { email: next } },
    });
  });

  it('AM-14 refuses an address that somebody else signs in with', async () => {
    const { desk } = await startDeskAndStore();
    const account = await signInTrial(desk, amano, 'suzuki.daiki');
    const taken = 'nakamura.takeshi@minato.example.jp';
    expect(
      await desk.refused(
        'account.change-email',
        amanoInput(account, { newEmail: taken, newEmailAgain: taken }),
      ),
    ).toMatchObject({
      code: 'email.taken',
      field: 'newEmail',
    });
    expect(await desk.good('accounts.list', {})).toMatchObject([
      { state: 'signed-in', member: { email: daiki } },
    ]);
  });

  it('PM-6 the address stays the login ID until it is changed here', async () => {
    const { desk } = await startDeskAndStore();
    const mami = 'goto.mami@minato.example.jp';
    const account = await signInTrial(desk, plusMember, 'goto.mami');
    await desk.good('account.change-email', inputFor(account, { currentPassword: 'Plus2026def' }));
    expect(await desk.refused('sign-in.start', enter(plusMember, mami, 'Plus2026def'))).toMatchObject({
      code: 'sign-in.mismatch',
    });
    await desk.good('sign-in.start', enter(plusMember, next, 'Plus2026def'));
  });

  it('AS-32 where only the administrator or support can, says so', async () => {
    const { desk, asked } = await startDeskAndStore();
    const account = await signInTrial(desk, askul, 'sato.misaki');
    expect(await desk.good('account.abilities', { account: account.id })).toMatchObject({
      emailChange: null,
    });
    asked.length = 0;
    expect(await desk.refused('account.change-email', inputFor(account))).toMatchObject({
      code: 'email.not-changeable',
      next: expect.arrayContaining(['contact-admin', 'contact-support']) as string[],
    });
    expect(asked).toEqual(['GET /v1/me']);
  });
});
