import { describe, expect, it } from 'vitest';
import type { TrialAccount } from '#electron/suppliers/embedded/seed/trial-account.ts';
import { trialAccounts } from '#electron/suppliers/embedded/seed/trial-sign-ins.ts';
import { embeddedSuppliers } from '#electron/suppliers/embedded/store.ts';
import { signInResponseSchema, supplierDescriptionSchema } from '#shared/supplier-api/sign-in.ts';
import { memberSchema } from '#shared/model/member.ts';
import { instantOf } from '#shared/model/dates.ts';
import { account, problemOf, readAs, storeOver, transports } from './store.ts';

const MINUTE = 60_000;
const suppliers = embeddedSuppliers.map(({ id }) => id);
const withAccountState = (kind: TrialAccount['accountState']['kind']) =>
  trialAccounts.filter((each) => each.accountState.kind === kind);

describe.each(transports)('signing in, %s', (transport) => {
  it('every supplier describes itself, with a sign-in that works', async () => {
    const { ask, signInAs } = await storeOver(transport);
    for (const { id, profile, name } of embeddedSuppliers) {
      const described = await readAs(await ask('describe', { supplier: id }), supplierDescriptionSchema);
      expect(described).toMatchObject({ profile, name, notice: null });
      const shown = trialAccounts.filter((each) => each.supplier === id);
      expect(described.trialSignIns.map((each) => each.identifier)).toEqual(
        shown.map((each) => each.identifier.value),
      );
      const good = shown.find((each) => each.accountState.kind === 'good')!;
      expect((await signInAs(good)).status).toBe(201);
    }
  });

  it.each(withAccountState('good').map((each) => [each.supplier, each.identifier.value, each] as const))(
    'lets in at %s with %s and tells who it is',
    async (supplier, _, good) => {
      const { enter, ask } = await storeOver(transport);
      const { member, tokens } = await enter(good);
      expect(await readAs(await ask('me', { supplier, token: tokens.accessToken }), memberSchema)).toEqual(
        member,
      );
      expect(member.email).toMatch(new RegExp(`^${good.person}@`));
    },
  );

  it('AS-7 AS-9 AS-10 takes the administrator by number or by e-mail address, a buyer by e-mail address', async () => {
    const { signIn } = await storeOver(transport);
    const admin = account('askul-trial', 'takahashi.kazuo');
    const byNumber = await readAs(
      await signIn('askul-trial', 'inquiry-number', '1234567890', admin.password),
      signInResponseSchema,
    );
    const byEmail = await readAs(
      await signIn('askul-trial', 'email', 'Takahashi.Kazuo@minato.example.jp', admin.password),
      signInResponseSchema,
    );
    expect(byNumber).toMatchObject({ outcome: 'signed-in', member: { role: 'administrator' } });
    expect(byEmail).toMatchObject({ outcome: 'signed-in', member: { role: 'administrator' } });
  });

  it.each(suppliers)(
    'AS-26 a wrong password at %s has the code of the profile, and so has an ID that nobody has',
    async (supplier) => {
      const { signIn } = await storeOver(transport);
      const good = trialAccounts.find(
        (each) => each.supplier === supplier && each.accountState.kind === 'good',
      )!;
      const wrong = await problemOf(
        await signIn(supplier, good.identifier.kind, good.identifier.value, `${good.password}x`),
      );
      const unknown = await problemOf(await signIn(supplier, 'email', 'nobody@example.jp', good.password));
      const code = supplier === 'askul-trial' ? 'w:001' : '';
      expect(wrong).toMatchObject({ status: 401, code, reason: 'mismatch' });
      expect(unknown).toEqual(wrong);
    },
  );

  it('PM-2 letter case and width of ID and password count', async () => {
    const { signIn } = await storeOver(transport);
    const good = account('plus-member-trial', 'kobayashi.yui');
    for (const [kind, value, password] of [
      ['member-id', 'e10203040', good.password],
      ['email', 'Kobayashi.yui@minato.example.jp', good.password],
      ['member-id', 'E1020304０', good.password],
      ['member-id', 'E10203040', good.password.toUpperCase()],
    ] as const)
      expect((await problemOf(await signIn('plus-member-trial', kind, value, password))).reason).toBe(
        'mismatch',
      );
  });

  it('a password is taken exactly as typed', async () => {
    const { signIn } = await storeOver(transport);
    const { identifier, password } = account('askul-trial', 'sato.misaki');
    for (const typed of [` ${password}`, `${password} `, password.normalize('NFKC') + '\n'])
      expect((await signIn('askul-trial', identifier.kind, identifier.value, typed)).status).toBe(401);
  });

  it('does the same password work for an ID that nobody has as for one that somebody has', async () => {
    const { store, signIn, signInAs } = await storeOver(transport);
    await signInAs(account('askul-trial', 'sato.misaki'));
    const workOf = async (run: () => Promise<unknown>) => {
      const before = store.admin.passwordDerivations()[16] ?? 0;
      await run();
      expect(Object.keys(store.admin.passwordDerivations())).toEqual(['16']);
      return (store.admin.passwordDerivations()[16] ?? 0) - before;
    };
    const right = await workOf(() => signInAs(account('askul-trial', 'sato.misaki')));
    const wrong = await workOf(() => signIn('askul-trial', 'email', 'sato.misaki@minato.example.jp', 'x'));
    const unknown = await workOf(() => signIn('askul-trial', 'email', 'nobody@minato.example.jp', 'x'));
    const otherKind = await workOf(() => signIn('askul-trial', 'member-id', 'E1', 'x'));
    expect([right, wrong, unknown, otherKind]).toEqual([1, 1, 1, 1]);
  });

  it('AS-21 five wrong passwords lock until a person ends it, also for the right password', async () => {
    const { signIn, signInAs, advance } = await storeOver(transport);
    const buyer = account('askul-trial', 'sato.misaki');
    const wrong = () => signIn('askul-trial', 'email', buyer.identifier.value, 'wrong');
    for (let n = 1; n <= 4; n += 1) expect((await problemOf(await wrong())).reason).toBe('mismatch');
    expect(await problemOf(await wrong())).toMatchObject({ status: 403, reason: 'locked' });
    advance(30 * 24 * 60 * MINUTE);
    const locked = await problemOf(await signInAs(buyer));
    expect(locked.reason).toBe('locked');
    expect(locked.until).toBeUndefined();
  });

  it('a right password starts the counting again', async () => {
    const { signIn, signInAs } = await storeOver(transport);
    const buyer = account('askul-trial', 'sato.misaki');
    for (let round = 0; round < 3; round += 1) {
      for (let n = 1; n <= 4; n += 1) await signIn('askul-trial', 'email', buyer.identifier.value, 'wrong');
      expect((await signInAs(buyer)).status).toBe(201);
    }
  });

  it('QC-21 QC-22 the lock at QUO tells when it ends, and ends one hour later', async () => {
    const { store, signIn, signInAs, now, advance } = await storeOver(transport);
    const member = account('quocard-pay-trial', 'saito.yuko');
    const wrong = () => signIn('quocard-pay-trial', 'email', member.identifier.value, 'wrong');
    store.admin.set('quocard-pay-trial', 'lock.threshold', '3');
    await wrong();
    await wrong();
    const until = instantOf(now() + 60 * MINUTE);
    expect(await problemOf(await wrong())).toMatchObject({ reason: 'locked-for-a-time', until });
    advance(60 * MINUTE - 1);
    expect(await problemOf(await signInAs(member))).toMatchObject({ reason: 'locked-for-a-time', until });
    advance(1);
    expect((await signInAs(member)).status).toBe(201);
  });

  it('an ID that nobody has locks like any other', async () => {
    const { signIn } = await storeOver(transport);
    const reasons: string[] = [];
    for (let n = 0; n < 6; n += 1)
      reasons.push((await problemOf(await signIn('askul-trial', 'email', 'no@example.jp', 'x'))).reason);
    expect(reasons).toEqual(['mismatch', 'mismatch', 'mismatch', 'mismatch', 'locked', 'locked']);
  });

  it('guesses side by side get no more tries than one after the other', async () => {
    const { store, signIn, signInAs } = await storeOver(transport);
    store.admin.set('askul-trial', 'sign-in.at-once', '50');
    const buyer = account('askul-trial', 'sato.misaki');
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        signIn('askul-trial', 'email', buyer.identifier.value, `guess ${n}`),
      ),
    );
    const reasons = await Promise.all(answers.map(async (each) => (await problemOf(each)).reason));
    expect(reasons.filter((reason) => reason === 'mismatch')).toHaveLength(4);
    expect((await problemOf(await signInAs(buyer))).reason).toBe('locked');
  });

  it('more sign-ins at once than the supplier takes are refused before any work', async () => {
    const { store, signIn } = await storeOver(transport);
    store.admin.set('askul-trial', 'sign-in.at-once', '0');
    const refusal = await signIn('askul-trial', 'email', 'sato.misaki@minato.example.jp', 'x');
    expect(refusal.headers.get('retry-after')).toBe('5');
    expect(await problemOf(refusal)).toMatchObject({ status: 429, reason: 'too-many-at-once' });
    expect(store.admin.passwordDerivations()).toEqual({});
  });

  it.each(withAccountState('locked').map((each) => [each.supplier, each] as const))(
    'the trial shows a lock at %s',
    async (supplier, locked) => {
      const { signInAs } = await storeOver(transport);
      const expected = supplier === 'quocard-pay-trial' ? 'locked-for-a-time' : 'locked';
      expect((await problemOf(await signInAs(locked))).reason).toBe(expected);
    },
  );

  it('AS-81 whoever waits for approval is told so, but only after the right password', async () => {
    const { signIn, signInAs } = await storeOver(transport);
    const waiting = withAccountState('waiting-approval')[0]!;
    expect(await problemOf(await signInAs(waiting))).toMatchObject({
      status: 403,
      reason: 'waiting-approval',
    });
    const wrong = await signIn('askul-trial', 'email', waiting.identifier.value, 'wrong');
    expect((await problemOf(wrong)).reason).toBe('mismatch');
  });

  it('AS-16 AS-17 a temporary password leads to setting an own one, and to nothing else', async () => {
    const { signInAs, ask } = await storeOver(transport);
    const answer = await readAs(await signInAs(withAccountState('temporary')[0]!), signInResponseSchema);
    if (answer.outcome !== 'password-change-required') throw new Error(answer.outcome);
    expect(answer.reason).toBe('temporary');
    expect((await ask('me', { token: answer.changeToken })).status).toBe(401);
  });

  it('AS-19 a temporary password that has lapsed is refused', async () => {
    const { signInAs } = await storeOver(transport);
    const problem = await problemOf(await signInAs(withAccountState('temporary-lapsed')[0]!));
    expect(problem).toMatchObject({ status: 403, reason: 'temporary-password-lapsed' });
  });

  it('AS-24 an expired password leads to setting a new one', async () => {
    const { signInAs } = await storeOver(transport);
    const answer = await readAs(
      await signInAs(withAccountState('password-expired')[0]!),
      signInResponseSchema,
    );
    expect(answer).toMatchObject({ outcome: 'password-change-required', reason: 'expired' });
  });

  it('QC-16 QC-19 with two-step sign-in a right password only sends a link, good for one hour from sending', async () => {
    const { signInAs, now } = await storeOver(transport);
    const response = await signInAs(withAccountState('two-step')[0]!);
    expect(response.status).toBe(202);
    const answer = await readAs(response, signInResponseSchema);
    if (answer.outcome !== 'two-step-pending') throw new Error(answer.outcome);
    expect(answer.expiresAt).toBe(instantOf(now() + 60 * MINUTE));
    expect(answer.sentTo).toBe('k…@minato.example.jp');
  });

  it.each(withAccountState('suspended').map((each) => [each.supplier, each] as const))(
    'AS-28 stopped use at %s comes with a code of its own where the supplier has codes',
    async (_, suspended) => {
      const { signInAs } = await storeOver(transport);
      const problem = await problemOf(await signInAs(suspended));
      expect(problem.reason).toBe('suspended');
      expect(problem.code).toMatch(suspended.supplier === 'askul-trial' ? /^w:9\d\d$/ : /^$/);
    },
  );

  it('PM-11 PM-13 a monthly course lapses with its payment, a lump-sum course after a year', async () => {
    const { signInAs } = await storeOver(transport);
    const lapsed = withAccountState('course-lapsed');
    expect(lapsed).toHaveLength(2);
    for (const each of lapsed)
      expect(await problemOf(await signInAs(each))).toMatchObject({ status: 403, reason: 'course-lapsed' });
  });

  it.each(suppliers)(
    'AS-27 while %s is out of service everything answers so, with the code of the profile',
    async (supplier) => {
      const { store, ask, signInAs, enter } = await storeOver(transport);
      const good = trialAccounts.find(
        (each) => each.supplier === supplier && each.accountState.kind === 'good',
      )!;
      const { tokens } = await enter(good);
      store.admin.setOutage(supplier, true);
      const code = supplier === 'askul-trial' ? 'w:004' : '';
      const outage = { status: 503, code, reason: 'outage' };
      expect(await problemOf(await ask('describe', { supplier }))).toMatchObject(outage);
      expect(await problemOf(await signInAs(good))).toMatchObject(outage);
      const me = () => ask('me', { supplier, token: tokens.accessToken });
      expect(await problemOf(await me())).toMatchObject(outage);
      const other = suppliers.find((each) => each !== supplier)!;
      expect((await ask('describe', { supplier: other })).status).toBe(200);
      store.admin.setOutage(supplier, false);
      expect((await me()).status).toBe(200);
    },
  );

  it('the trial shows an outage and too many attempts without a switch', async () => {
    const { signInAs } = await storeOver(transport);
    for (const each of withAccountState('always-refused')) {
      const { accountState } = each;
      if (accountState.kind !== 'always-refused') continue;
      expect((await problemOf(await signInAs(each))).reason).toBe(accountState.reason);
    }
  });

  it('a service notice is told to people who have not signed in', async () => {
    const { store, ask, now } = await storeOver(transport);
    const notice = {
      level: 'maintenance',
      text: { ja: '保守', en: 'Maintenance' },
      since: instantOf(now()),
      until: null,
    } as const;
    store.admin.setNotice('askul-trial', notice);
    const described = await readAs(await ask('describe'), supplierDescriptionSchema);
    expect(described.notice).toEqual(notice);
  });
});
