import { describe, expect, it } from 'vitest';
import type { TrialAccount } from '#electron/suppliers/embedded/seed/trial-account.ts';
import { instantOf } from '#shared/model/dates.ts';
import { securitySchema } from '#shared/supplier-api/security.ts';
import { signInResponseSchema, tokensSchema, type Tokens } from '#shared/supplier-api/sign-in.ts';
import { account, problemOf, readAs, storeOver, transports } from './store.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const buyer = account('askul-trial', 'sato.misaki');
const admin = account('askul-trial', 'takahashi.kazuo');
const twoStep = account('quocard-pay-trial', 'kondo.natsumi');
const HERE = 'desk-of-this-test';
const ELSEWHERE = 'desk-in-the-other-room';

type Store = Awaited<ReturnType<typeof storeOver>>;

const tryAt = (
  store: Store,
  deskId: string,
  { supplier, identifier, password }: TrialAccount,
  given: { password?: string; headers?: Record<string, string> } = {},
) =>
  store.ask('signIn', {
    supplier,
    body: { identifier, password: given.password ?? password, deskId },
    ...(given.headers && { headers: given.headers }),
  });

async function enterAt(store: Store, deskId: string, who: TrialAccount): Promise<Tokens> {
  const answer = await readAs(await tryAt(store, deskId, who), signInResponseSchema);
  if (answer.outcome !== 'signed-in') throw new Error(answer.outcome);
  return answer.tokens;
}

const securityOf = async (store: Store, { accessToken }: Tokens, who = buyer) =>
  readAs(await store.ask('security', { supplier: who.supplier, token: accessToken }), securitySchema);
const me = (store: Store, { accessToken }: Tokens) => store.ask('me', { token: accessToken });
const refresh = (store: Store, { refreshToken }: Tokens) => store.ask('refresh', { body: { refreshToken } });
const endSessions = (store: Store, { accessToken }: Tokens, keep: string, key?: string) =>
  store.ask('endSessions', { token: accessToken, query: { keep }, ...(key !== undefined && { key }) });

describe.each(transports)('the own sign-ins, %s', (transport) => {
  const place = transport === 'in-process' ? 'in-program' : '127.0.0.1';

  it('AS-63 AS-78 a member sees every sign-in and try, with time, place and outcome, the newest first', async () => {
    const store = await storeOver(transport);
    const start = store.now();
    await tryAt(store, ELSEWHERE, buyer, { password: 'not it at all' });
    store.advance(MINUTE);
    await enterAt(store, ELSEWHERE, buyer);
    store.advance(MINUTE);
    const tokens = await enterAt(store, HERE, buyer);
    const { signIns } = await securityOf(store, tokens);
    const entry = (outcome: string, after: number, thisDesk: boolean) => ({
      at: instantOf(start + after),
      outcome,
      identifierKind: 'email',
      place,
      thisDesk,
    });
    expect(signIns).toEqual([
      entry('signed-in', 2 * MINUTE, true),
      entry('signed-in', MINUTE, false),
      entry('mismatch', 0, false),
    ]);
  });

  it('AS-63 reports tries while locked, and nothing that was typed', async () => {
    const store = await storeOver(transport);
    const who = account('quocard-pay-trial', 'saito.yuko');
    const secret = 'Wrong-Secret-77';
    for (let n = 0; n < 6; n += 1) await tryAt(store, ELSEWHERE, who, { password: secret });
    expect((await problemOf(await tryAt(store, HERE, who))).reason).toBe('locked-for-a-time');
    store.advance(60 * MINUTE);
    const security = await securityOf(store, await enterAt(store, HERE, who), who);
    expect(security.signIns.map(({ outcome }) => outcome)).toEqual([
      'signed-in',
      'locked',
      'locked',
      ...Array.from({ length: 5 }, () => 'mismatch'),
    ]);
    for (const typed of [secret, who.identifier.value]) expect(JSON.stringify(security)).not.toContain(typed);
  });

  it('a colleague sees nothing of it', async () => {
    const store = await storeOver(transport);
    await tryAt(store, ELSEWHERE, admin, { password: 'not it' });
    await enterAt(store, ELSEWHERE, admin);
    const { signIns, sessions } = await securityOf(store, await enterAt(store, HERE, buyer));
    expect([signIns.length, sessions.length]).toEqual([1, 1]);
  });

  it('AS-78 shows the latest fifty', async () => {
    const store = await storeOver(transport);
    store.store.admin.set('askul-trial', 'lock.threshold', '1000');
    for (let n = 0; n < 60; n += 1) {
      await tryAt(store, ELSEWHERE, buyer, { password: `wrong ${n}` });
      store.advance(1000);
    }
    const { signIns } = await securityOf(store, await enterAt(store, HERE, buyer));
    expect(signIns).toHaveLength(50);
    expect(signIns[0]?.outcome).toBe('signed-in');
    const times = signIns.map(({ at }) => at);
    expect(times).toEqual([...times].sort().reverse());
  });

  it('a place that a request makes up for itself is not believed', async () => {
    const store = await storeOver(transport);
    const headers = {
      'x-forwarded-for': '203.0.113.7',
      forwarded: 'for=203.0.113.7',
      'x-real-ip': '203.0.113.7',
      place: '203.0.113.7',
    };
    await tryAt(store, HERE, buyer, { headers });
    const { signIns, sessions } = await securityOf(store, await enterAt(store, HERE, buyer));
    expect(new Set([...signIns, ...sessions].map((each) => each.place))).toEqual(new Set([place]));
  });

  it('shows open sessions until they end or nobody can go on with them', async () => {
    const store = await storeOver(transport);
    const there = await enterAt(store, ELSEWHERE, buyer);
    store.advance(MINUTE);
    const here = await enterAt(store, HERE, buyer);
    const again = await enterAt(store, HERE, buyer);
    const signedInAt = instantOf(store.now());
    expect((await securityOf(store, here)).sessions).toEqual([
      { signedInAt, place, current: false, thisDesk: true },
      { signedInAt, place, current: true, thisDesk: true },
      { signedInAt: instantOf(store.now() - MINUTE), place, current: false, thisDesk: false },
    ]);
    await store.ask('signOut', { token: again.accessToken });
    expect((await securityOf(store, here)).sessions).toHaveLength(2);
    // A refreshed session is the same one; the other can be refreshed for 30 days.
    store.advance(30 * DAY - MINUTE - 1);
    const kept = await readAs(await refresh(store, here), tokensSchema);
    expect((await securityOf(store, kept)).sessions).toHaveLength(2);
    store.advance(1);
    expect((await securityOf(store, kept)).sessions.map(({ current }) => current)).toEqual([true]);
    expect((await problemOf(await refresh(store, there))).reason).toBe('token-expired');
  });

  it('signing out everywhere else keeps this session, and tells the others why', async () => {
    const store = await storeOver(transport);
    const here = await enterAt(store, HERE, buyer);
    const there = await enterAt(store, ELSEWHERE, buyer);
    const colleague = await enterAt(store, ELSEWHERE, admin);
    expect((await endSessions(store, here, 'current')).status).toBe(204);
    const ended = { status: 401, reason: 'session-ended', because: 'signed-out-everywhere' };
    expect(await problemOf(await me(store, there))).toMatchObject(ended);
    expect(await problemOf(await refresh(store, there))).toMatchObject(ended);
    expect((await me(store, here)).status).toBe(200);
    expect((await me(store, colleague)).status).toBe(200);
    expect((await securityOf(store, here)).sessions).toHaveLength(1);
    expect((await me(store, await enterAt(store, ELSEWHERE, buyer))).status).toBe(200);
  });

  it('signing out everywhere ends this session too, once', async () => {
    const store = await storeOver(transport);
    const here = await enterAt(store, HERE, buyer);
    const there = await enterAt(store, ELSEWHERE, buyer);
    expect((await endSessions(store, here, 'none', 'all')).status).toBe(204);
    // Sent again it is refused: who asks is looked at before what was answered earlier.
    expect((await problemOf(await endSessions(store, here, 'none', 'all'))).reason).toBe('session-ended');
    for (const tokens of [here, there])
      expect(await problemOf(await me(store, tokens))).toMatchObject({ because: 'signed-out-everywhere' });
    expect((await problemOf(await endSessions(store, here, 'sometimes'))).reason).toBe('session-ended');
  });

  it('who signed out is not told that somebody else ended the session', async () => {
    const store = await storeOver(transport);
    const here = await enterAt(store, HERE, buyer);
    const there = await enterAt(store, ELSEWHERE, buyer);
    await store.ask('signOut', { token: here.accessToken });
    await endSessions(store, there, 'current');
    expect((await problemOf(await me(store, here))).reason).toBe('token-revoked');
    expect((await problemOf(await refresh(store, here))).reason).toBe('token-revoked');
  });

  it('a session that was ended says so even after its access token has run out', async () => {
    const store = await storeOver(transport);
    const here = await enterAt(store, HERE, buyer);
    const there = await enterAt(store, ELSEWHERE, buyer);
    await endSessions(store, here, 'current');
    store.advance(20 * MINUTE);
    expect((await problemOf(await me(store, there))).reason).toBe('session-ended');
    expect((await problemOf(await me(store, here))).reason).toBe('token-expired');
  });
});

describe('two-step sign-in', () => {
  it.each([
    ['askul-trial', 'sato.misaki', null],
    ['amano-trial', 'suzuki.daiki', null],
    ['quocard-pay-trial', 'saito.yuko', false],
  ])('at %s is told as the supplier has it', async (supplier, person, expected) => {
    const store = await storeOver('in-process');
    const who = account(supplier, person);
    const tokens = await enterAt(store, HERE, who);
    expect((await securityOf(store, tokens, who)).twoStep).toBe(expected);
  });

  it('AS-63 a sign-in that waits for its link is in the log as such', async () => {
    const store = await storeOver('in-process');
    await tryAt(store, ELSEWHERE, twoStep);
    const mails = await (await store.ask('trialMails', { supplier: twoStep.supplier })).json();
    const link = (mails as { mails: { links: string[] }[] }).mails[0]!.links[0]!;
    expect(link).toMatch(/^kobai-desk:/);
    const begun = await readAs(await tryAt(store, HERE, twoStep), signInResponseSchema);
    if (begun.outcome !== 'two-step-pending') throw new Error(begun.outcome);
    const latest = await (await store.ask('trialMails', { supplier: twoStep.supplier })).json();
    const token = (latest as { mails: { links: string[] }[] }).mails[0]!.links[0]!.split('/').at(-1);
    const done = await readAs(
      await store.ask('completeTwoStep', {
        supplier: twoStep.supplier,
        body: { challengeId: begun.challengeId, token, deskId: HERE },
      }),
      signInResponseSchema,
    );
    if (done.outcome !== 'signed-in') throw new Error(done.outcome);
    const { signIns, twoStep: on } = await securityOf(store, done.tokens, twoStep);
    expect(on).toBe(true);
    expect(signIns.map(({ outcome, thisDesk }) => [outcome, thisDesk])).toEqual([
      ['two-step-completed', true],
      ['two-step-sent', true],
      ['two-step-sent', false],
    ]);
  });
});

it('tells when the password was changed last', async () => {
  const store = await storeOver('in-process');
  const tokens = await enterAt(store, HERE, buyer);
  expect((await securityOf(store, tokens)).passwordChangedAt).toBeNull();
  store.advance(MINUTE);
  const changed = await store.ask('changePassword', {
    token: tokens.accessToken,
    body: { currentEmail: null, currentPassword: buyer.password, newPassword: 'Minato-Soumu2!' },
  });
  expect(changed.status).toBe(200);
  expect((await securityOf(store, tokens)).passwordChangedAt).toBe(instantOf(store.now()));
});
