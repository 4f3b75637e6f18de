import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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
  trialSignIn,
} from '#tests/support/desk-and-store.ts';
import { keychainEntries } from '#tests/support/keychain-entries.ts';
import { memoryKeychain } from '#tests/support/memory-keychain.ts';

const change = (account: Account, currentPassword: string, newPassword: string) => ({
  account: account.id,
  currentEmail: null,
  currentPassword,
  newPassword,
  newPasswordAgain: newPassword,
});

/** Every `session.ended` of a desk from now on. */
function sessionEndReasons(desk: TestDesk) {
  const heard: { account: string; code: string }[] = [];
  desk.desk.listen((event, payload) => {
    if (event !== 'session.ended') return;
    const { account, refusal } = payload as { account: string; refusal: { code: string } };
    heard.push({ account, code: refusal.code });
  });
  return heard;
}
async function staysOf(desk: TestDesk): Promise<number> {
  const { deskId } = JSON.parse(readFileSync(join(desk.folder, 'desk.json'), 'utf8')) as { deskId: string };
  return [...(await keychainEntries()).keys()].filter((name) => name.startsWith(`${deskId}/stay/`)).length;
}

describe('a sign-in whose session is not held', () => {
  it('PM-10 says so and offers to reset the session where a site needs cookies, which then signs in', async () => {
    const { desk, store } = await startDeskAndStore();
    const code = async (supplier: typeof plusMember) =>
      desk.refused('sign-in.start', trialSignIn(supplier, 'good'));
    for (const supplier of [plusMember, amano]) store.admin.set(supplier, 'sign-in.session-lost', 'yes');
    expect(await code(plusMember)).toMatchObject({ code: 'sign-in.session-lost', next: ['reset-session'] });
    expect((await code(amano)).code).toBe('session.expired');
    expect(await desk.good('accounts.list', {})).toEqual([]);
    // A wrong password is a wrong password, whatever becomes of sessions.
    const wrong = { ...trialSignIn(plusMember, 'good'), password: 'Wrong1' };
    expect((await desk.refused('sign-in.start', wrong)).code).toBe('sign-in.mismatch');
    store.admin.set(plusMember, 'sign-in.session-lost', 'no');
    await desk.good('sign-in.start', trialSignIn(plusMember, 'good'));
  });
});

describe('a session that somebody else ended', () => {
  it('AS-63 AS-78 signing out everywhere ends the others, keeps this one if asked, and each is told once', async () => {
    const { desk, another } = await startDeskAndStore();
    const here = await signInTrial(desk, askul, 'sato.misaki');
    const other = await another();
    const there = await signInTrial(other, askul, 'sato.misaki', { staySignedIn: true });
    expect(await staysOf(other)).toBe(1);
    const heard = sessionEndReasons(other);
    const security = await desk.good('account.security', { account: here.id });
    expect(security.sessions).toHaveLength(2);
    expect(security.sessions.filter(({ current }) => current)).toMatchObject([{ thisDesk: true }]);

    await desk.good('account.sign-out-everywhere', { account: here.id, keepThis: true });
    expect((await desk.good('account.security', { account: here.id })).sessions).toHaveLength(1);
    const code = 'session.ended-everywhere';
    expect(await other.refused('customer.get', { account: there.id })).toMatchObject({ code });
    expect(await other.refused('account.security', { account: there.id })).toMatchObject({ code });
    expect(await other.refused('sync.start', { account: there.id })).toMatchObject({ code });
    expect(heard).toEqual([{ account: there.id, code }]);
    expect(await other.good('accounts.list', {})).toMatchObject([{ state: 'expired' }]);
    // Nobody stays signed in who was signed out everywhere; the saved history still opens with the password.
    await other.good('accounts.list', {});
    await expect.poll(() => staysOf(other)).toBe(0);
    await other.good('accounts.sign-out', { account: there.id, forget: false });
    const { staySignedIn: _, ...typed } = trialSignIn(askul, 'sato.misaki');
    await other.good('sign-in.offline', typed);

    await desk.good('account.sign-out-everywhere', { account: here.id, keepThis: false });
    expect(await desk.good('accounts.list', {})).toEqual([]);
  });

  it('AS-63 AS-78 every sign-in and try is in the own history, with time, place and outcome', async () => {
    const { desk, clock, another } = await startDeskAndStore();
    const typed = trialSignIn(quocard, 'saito.yuko');
    await desk.refused('sign-in.start', { ...typed, password: 'Chigau2026' });
    clock.advance(minutes(1));
    const other = await another();
    await other.good('sign-in.start', typed);
    clock.advance(minutes(1));
    const account = await desk.good('sign-in.start', typed);
    const { signIns } = await desk.good('account.security', { account: account.id });
    expect(signIns.slice(0, 3)).toEqual([
      {
        at: '2026-10-01T01:02:00.000Z',
        outcome: 'signed-in',
        identifierKind: 'email',
        place: 'in-program',
        thisDesk: true,
      },
      {
        at: '2026-10-01T01:01:00.000Z',
        outcome: 'signed-in',
        identifierKind: 'email',
        place: 'in-program',
        thisDesk: false,
      },
      {
        at: '2026-10-01T01:00:00.000Z',
        outcome: 'mismatch',
        identifierKind: 'email',
        place: 'in-program',
        thisDesk: true,
      },
    ]);
  });

  it('a password that is changed at another desk while a sync runs: the sync says why it stopped', async () => {
    const both = await startDeskAndStore({ lines: 20_000 });
    const { desk, another } = both;
    const account = await signInTrial(desk, askul, 'takahashi.kazuo');
    const other = await another();
    const there = await signInTrial(other, askul, 'takahashi.kazuo');
    // After the first page of orders the password is another one.
    let changed: Promise<unknown> | null = null;
    const { promise: done, resolve } = Promise.withResolvers<void>();
    other.desk.listen((event) => event === 'job.changed' && resolve());
    both.cut = {
      match: (asked) => {
        if (asked === 'GET /v1/orders' && !changed)
          changed = desk.good('account.change-password', change(account, 'Minato-Kanri1!', 'Betsu-Kanri1!'));
        return false;
      },
      when: 'before',
    };
    const job = await other.good('sync.start', { account: there.id });
    await done;
    const ended = await other.ended(job);
    await changed;
    // The change may be the faster of the two; whichever it was, the next call knows.
    if (ended.state === 'refused') expect(ended.error?.code).toBe('session.ended-password');
    expect(await other.refused('sync.start', { account: there.id })).toMatchObject({
      code: 'session.ended-password',
    });
    const back = await signInTrial(other, askul, 'takahashi.kazuo', { password: 'Betsu-Kanri1!' });
    expect(back.id).toBe(there.id);
    expect((await other.ended(await other.good('sync.start', { account: back.id }))).state).toBe('done');
  });

  it('a token that was used twice ends the whole family, and says that it was for safety', async () => {
    const { desk, another, store, clock } = await startDeskAndStore();
    // A copy of what is kept for somebody who stays signed in, used from elsewhere.
    const here = await signInTrial(desk, askul, 'sato.misaki', { staySignedIn: true });
    const { deskId } = JSON.parse(readFileSync(join(desk.folder, 'desk.json'), 'utf8')) as { deskId: string };
    const stay = (await keychainEntries()).get(`${deskId}/stay/${here.id}`)!;
    const { refreshToken } = JSON.parse(stay) as { refreshToken: string };
    const refresh = () =>
      store.fetch(`http://store.invalid/${askul}/v1/sessions/refresh`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
        body: JSON.stringify({ refreshToken }),
      });
    expect((await refresh()).status).toBe(200);
    clock.advance(minutes(15));
    const heard = sessionEndReasons(desk);
    expect(await desk.refused('customer.get', { account: here.id })).toMatchObject({
      code: 'session.ended-reused',
      message: {
        ja: '同じログイン情報が二度使われたため、安全のためログアウトしました。心当たりがなければパスワードを変更してください。',
        en: 'You were signed out for your security: the same session was used twice. If that was not you, change the password.',
      },
      next: ['sign-in-again', 'change-password'],
    });
    expect(heard).toEqual([{ account: here.id, code: 'session.ended-reused' }]);
    expect(readFileSync(join(desk.folder, 'logs', 'desk.log'), 'utf8')).toContain('session.ended-reused');
    await expect.poll(() => staysOf(desk)).toBe(0);
    const { folder } = desk;
    await desk.close();
    expect(await (await another(folder)).good('accounts.list', {})).toEqual([]);
  });

  it('a renewal whose answer was lost is repeated after a weekend, by the next start too, and nobody is told of a theft', async () => {
    const kit = await startDeskAndStore();
    const { desk, clock, another } = kit;
    const here = await signInTrial(desk, askul, 'sato.misaki', { staySignedIn: true });
    const loseRenewal = async (): Promise<void> => {
      clock.advance(minutes(15));
      kit.cut = { match: (asked) => asked === 'POST /v1/sessions/refresh', when: 'after' };
      expect((await desk.refused('customer.get', { account: here.id })).code).toBe('supplier.unreachable');
      kit.cut = null;
    };
    await loseRenewal();
    clock.advance(minutes(62 * 60));
    await desk.good('customer.get', { account: here.id });

    await loseRenewal();
    await desk.close();
    clock.advance(minutes(62 * 60));
    const next = await another(desk.folder);
    await next.good('customer.get', { account: here.id });
    expect(await next.good('accounts.list', {})).toMatchObject([{ state: 'signed-in' }]);
  });

  it.each([
    ['until it ends', 'so nobody is signed in at the next start', []],
    ['once', 'and the next token is stored', [{ state: 'signed-in' }]],
  ])('a renewal that the keychain refuses %s is no theft, %s', async (during, _, next) => {
    const keychain = memoryKeychain();
    const { desk, clock, another } = await startDeskAndStore({ keychain });
    const { id: account } = await signInTrial(desk, askul, 'sato.misaki', { staySignedIn: true });
    const renew = async (): Promise<void> => {
      clock.advance(minutes(15));
      await desk.good('customer.get', { account });
    };
    keychain.fault = 'denied';
    await renew();
    if (during === 'once') keychain.fault = null;
    await renew();
    await desk.close();
    keychain.fault = null;
    clock.advance(minutes(1));
    const started = await another(desk.folder);
    expect(await started.good('accounts.list', {})).toMatchObject(next);
    expect(await started.call('customer.get', { account })).toMatchObject(
      next.length > 0 ? { ok: true } : { error: { code: 'account.unknown' } },
    );
    const stays = (): number => [...keychain.entries.keys()].filter((name) => name.includes('/stay/')).length;
    await expect.poll(stays).toBe(next.length);
    await signInTrial(started, askul, 'sato.misaki', { staySignedIn: true });
    await started.close();
    expect(await (await another(desk.folder)).good('accounts.list', {})).toHaveLength(1);
  });

  it('what has simply lapsed is no ending: the person signs in again, and nobody is alarmed', async () => {
    const { desk, clock } = await startDeskAndStore();
    const account = await signInTrial(desk, askul, 'sato.misaki');
    const heard = sessionEndReasons(desk);
    clock.advance(minutes(31 * 24 * 60));
    expect(await desk.refused('customer.get', { account: account.id })).toMatchObject({
      code: 'session.expired',
    });
    expect(await desk.good('accounts.list', {})).toMatchObject([{ state: 'expired' }]);
    expect(heard).toEqual([]);
  });

  it('an access token that has run out is renewed on the way, at once for many questions', async () => {
    const { desk, clock, asked } = await startDeskAndStore();
    const account = await signInTrial(desk, askul, 'sato.misaki');
    clock.advance(minutes(20));
    asked.length = 0;
    await Promise.all([
      desk.good('customer.get', { account: account.id }),
      desk.good('account.security', { account: account.id }),
      desk.good('withdrawal.get', { account: account.id }),
    ]);
    expect(asked.filter((each) => each === 'POST /v1/sessions/refresh')).toHaveLength(1);
  });
});

describe('a machine that several people use', () => {
  it('AS-75 nobody stays signed in there, whatever was asked, and who stayed before stays no longer', async () => {
    const { desk, another } = await startDeskAndStore();
    const before = await signInTrial(desk, askul, 'sato.misaki', { staySignedIn: true });
    expect(before.staySignedIn).toBe(true);
    expect(await staysOf(desk)).toBe(1);
    await desk.good('settings.change', { sharedMachine: true });
    const account = await signInTrial(desk, askul, 'suzuki.daiki', { staySignedIn: true });
    expect(account.staySignedIn).toBe(false);
    await expect.poll(() => staysOf(desk)).toBe(0);
    const { folder } = desk;
    await desk.close();
    expect(await (await another(folder)).good('accounts.list', {})).toEqual([]);
  });
});
