import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { passwordChangeResultSchema } from '#shared/supplier-api/passwords.ts';
import { signInResponseSchema } from '#shared/supplier-api/sign-in.ts';
import { ASKUL, mailsTo, newestMail, QUO, type Store } from './registering.ts';
import { account, problemOf, readAs, storeOver, transports } from './store.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const AMANO = 'amano-trial';
const PLUS = 'plus-member-trial';

const quo = account(QUO, 'saito.yuko');
const amano = account(AMANO, 'suzuki.daiki');
const plus = account(PLUS, 'kobayashi.yui');
const temporary = account(ASKUL, 'miura.kotone');
const expired = account(ASKUL, 'kobayashi.yui');

interface Change {
  readonly currentEmail?: string | null;
  readonly currentPassword: string;
  readonly newPassword: string;
}

const change = (store: Store, supplier: string, token: string, given: Change) =>
  store.ask('changePassword', { supplier, token, body: { currentEmail: null, ...given } });

const codesOf = async (response: Response) => {
  const problem = await problemOf(response);
  expect(problem).toMatchObject({ status: 422, reason: 'password-refused' });
  return problem.errors?.map(({ code }) => code);
};

/** A sign-in that leads to setting an own password first. */
async function toChange(store: Store, who: typeof temporary): Promise<string> {
  const answer = await readAs(await store.signInAs(who), signInResponseSchema);
  if (answer.outcome !== 'password-change-required') throw new Error(answer.outcome);
  return answer.changeToken;
}

const set = (store: Store, changeToken: string, newPassword: string) =>
  store.ask('setPassword', { supplier: ASKUL, body: { changeToken, newPassword } });

describe.each(transports)('changing the own password, %s', (transport) => {
  it('QC-34 QC-33 replaces it: the new one signs in from then on, the old one no more', async () => {
    const store = await storeOver(transport);
    const { tokens } = await store.enter(quo);
    const given = { currentPassword: quo.password, newPassword: 'Atarashii2026' };
    const answer = await readAs(
      await change(store, QUO, tokens.accessToken, given),
      passwordChangeResultSchema,
    );
    expect(answer).toEqual({ signInAgain: false });
    expect((await problemOf(await store.signInAs(quo))).reason).toBe('mismatch');
    expect((await store.signInAs({ ...quo, password: 'Atarashii2026' })).status).toBe(201);
  });

  it('ends every other session, says why there, and goes on in its own', async () => {
    const store = await storeOver(transport);
    const own = await store.enter(quo);
    const other = await store.enter(quo);
    await change(store, QUO, own.tokens.accessToken, {
      currentPassword: quo.password,
      newPassword: 'Atarashii2026',
    });
    const me = (token: string) => store.ask('me', { supplier: QUO, token });
    expect((await me(own.tokens.accessToken)).status).toBe(200);
    const ended = { status: 401, reason: 'session-ended', because: 'password-changed' };
    expect(await problemOf(await me(other.tokens.accessToken))).toMatchObject(ended);
    const { refreshToken } = other.tokens;
    const refreshed = await store.ask('refresh', { supplier: QUO, body: { refreshToken } });
    expect(await problemOf(refreshed)).toMatchObject(ended);
  });

  it('AM-6 Amano asks for the current address too, and takes it in any letter case', async () => {
    const store = await storeOver(transport);
    const { tokens } = await store.enter(amano);
    const given = { currentPassword: amano.password, newPassword: 'abc123' };
    for (const currentEmail of [null, 'nakamura.takeshi@minato.example.jp']) {
      const refused = await problemOf(
        await change(store, AMANO, tokens.accessToken, { ...given, currentEmail }),
      );
      expect(refused).toMatchObject({ status: 403, reason: 'wrong-password' });
      expect(refused.errors?.map(({ field }) => field)).toEqual(['currentEmail']);
    }
    const currentEmail = amano.identifier.value.toUpperCase();
    expect((await change(store, AMANO, tokens.accessToken, { ...given, currentEmail })).status).toBe(200);
    expect((await store.signInAs({ ...amano, password: 'abc123' })).status).toBe(201);
  });

  it('QC-21 QC-22 a wrong current password counts like a failed sign-in, and locks', async () => {
    const store = await storeOver(transport);
    const { tokens } = await store.enter(quo);
    const guess = (n: number) =>
      change(store, QUO, tokens.accessToken, { currentPassword: `Guess${n}`, newPassword: 'Atarashii2026' });
    for (let n = 1; n <= 4; n += 1) {
      const refused = await problemOf(await guess(n));
      expect(refused).toMatchObject({ reason: 'wrong-password' });
      expect(refused.errors).toBeUndefined();
    }
    expect((await problemOf(await guess(5))).reason).toBe('locked-for-a-time');
    expect((await problemOf(await store.signInAs(quo))).reason).toBe('locked-for-a-time');
    const right = { currentPassword: quo.password, newPassword: 'Atarashii2026' };
    const still = await change(store, QUO, tokens.accessToken, right);
    expect((await problemOf(still)).reason).toBe('locked-for-a-time');
    store.advance(60 * MINUTE);
    expect((await store.signInAs(quo)).status).toBe(201);
  });

  it.each([
    ['QC-7 shorter than eight', QUO, quo, 'Abcde1', ['min-length']],
    ['QC-8 no upper case', QUO, quo, 'abcdefg1', ['upper']],
    ['QC-8 no lower case', QUO, quo, 'ABCDEFG1', ['lower']],
    ['QC-8 no digit', QUO, quo, 'Abcdefgh', ['digit']],
    ['AM-11 shorter than six', AMANO, amano, 'ab12c', ['min-length']],
    ['AM-11 longer than twenty', AMANO, amano, 'abc123abc123abc123abc', ['max-length']],
    ['AM-11 full-width', AMANO, amano, 'ａbc123', ['half-width']],
    ['AM-12 one character three times in a row', AMANO, amano, 'aaa012345', ['run']],
    ['PM-8 longer than twelve', PLUS, plus, 'abc123DEF4567', ['max-length']],
    ['PM-8 with a symbol', PLUS, plus, 'abc-123', ['no-symbols']],
  ])('%s is refused by the supplier itself, and nothing changes', async (_, supplier, who, typed, codes) => {
    const store = await storeOver(transport);
    const { tokens } = await store.enter(who);
    const { email } = (await store.enter(who)).member;
    const given = { currentEmail: email, currentPassword: who.password, newPassword: typed };
    expect(await codesOf(await change(store, supplier, tokens.accessToken, given))).toEqual(codes);
    expect((await store.signInAs(who)).status).toBe(201);
  });

  it('QC-33 the present password is no new one', async () => {
    const store = await storeOver(transport);
    const { tokens } = await store.enter(quo);
    const given = { currentPassword: quo.password, newPassword: quo.password };
    expect(await codesOf(await change(store, QUO, tokens.accessToken, given))).toEqual(['same']);
  });

  it('one that everybody would try is refused where the supplier has the list', async () => {
    const store = await storeOver(transport, { isCommonPassword: (password) => password === 'Password1' });
    const { tokens } = await store.enter(quo);
    const given = { currentPassword: quo.password, newPassword: 'Password1' };
    expect(await codesOf(await change(store, QUO, tokens.accessToken, given))).toEqual(['common']);
  });

  it('of two changes side by side one holds, and the other is told', async () => {
    const store = await storeOver(transport);
    const { tokens } = await store.enter(quo);
    const candidates = ['Ichiban2026', 'Nibanme2026'];
    const answers = await Promise.all(
      candidates.map((newPassword) =>
        change(store, QUO, tokens.accessToken, { currentPassword: quo.password, newPassword }),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const held = candidates[answers.findIndex(({ status }) => status === 200)]!;
    expect((await store.signInAs({ ...quo, password: held })).status).toBe(201);
  });

  it('the member hears of it by mail, in the language of the latest sign-in', async () => {
    const store = await storeOver(transport);
    const { identifier, password } = quo;
    const body = { identifier, password, deskId: 'desk-of-this-test', returnTo: QUO, locale: 'en' };
    const answer = await readAs(await store.ask('signIn', { supplier: QUO, body }), signInResponseSchema);
    if (answer.outcome !== 'signed-in') throw new Error(answer.outcome);
    await change(store, QUO, answer.tokens.accessToken, {
      currentPassword: password,
      newPassword: 'Atarashii2026',
    });
    const mail = await newestMail(store, QUO, identifier.value);
    expect(mail.subject).toBe('Your password was changed');
    expect(mail.links).toEqual([]);
    expect(mail.text).not.toContain('Atarashii2026');
  });
});

describe.each(transports)('setting an own password, %s', (transport) => {
  it('AS-16 AS-17 instead of a temporary one: signed in with the own one from then on', async () => {
    const store = await storeOver(transport);
    const response = await set(store, await toChange(store, temporary), 'Jibun-no-Kotoba9');
    expect(response.status).toBe(204);
    expect((await problemOf(await store.signInAs(temporary))).reason).toBe('mismatch');
    const answer = await readAs(
      await store.signInAs({ ...temporary, password: 'Jibun-no-Kotoba9' }),
      signInResponseSchema,
    );
    expect(answer.outcome).toBe('signed-in');
  });

  it('AS-17 the temporary one itself is no own one', async () => {
    const store = await storeOver(transport);
    expect(await codesOf(await set(store, await toChange(store, temporary), temporary.password))).toEqual([
      'same',
    ]);
  });

  it('AS-24 instead of an expired one', async () => {
    const store = await storeOver(transport);
    expect((await set(store, await toChange(store, expired), 'Jibun-no-Kotoba9')).status).toBe(204);
    expect((await store.signInAs({ ...expired, password: 'Jibun-no-Kotoba9' })).status).toBe(201);
  });

  it('works once, until the last moment of fifteen minutes, and a refused password takes nothing from it', async () => {
    const store = await storeOver(transport);
    const first = await toChange(store, temporary);
    const other = await toChange(store, temporary);
    store.advance(15 * MINUTE - 1);
    expect((await set(store, first, '')).status).toBe(400);
    expect(await codesOf(await set(store, first, temporary.password))).toEqual(['same']);
    expect((await set(store, first, 'Jibun-no-Kotoba9')).status).toBe(204);
    expect((await problemOf(await set(store, first, 'Mata-Betsuno-1'))).reason).toBe('link-used');
    // What else was begun with the temporary password is over with it.
    expect((await problemOf(await set(store, other, 'Mata-Betsuno-1'))).reason).toBe('link-used');
  });

  it('is refused at fifteen minutes, and for a token that nobody was given', async () => {
    const store = await storeOver(transport);
    const token = await toChange(store, temporary);
    store.advance(15 * MINUTE);
    expect((await problemOf(await set(store, token, 'Jibun-no-Kotoba9'))).reason).toBe('link-expired');
    expect((await problemOf(await set(store, 'x'.repeat(43), 'Jibun-no-Kotoba9'))).reason).toBe(
      'link-invalid',
    );
  });

  it('AS-19 a temporary password holds until the last moment of its time', async () => {
    const store = await storeOver(transport);
    store.advance(3650 * DAY - 1);
    await toChange(store, temporary);
    store.advance(1);
    expect((await problemOf(await store.signInAs(temporary))).reason).toBe('temporary-password-lapsed');
  });

  it('AS-24 passwords expire where the supplier has them expire, from the day they were set', async () => {
    const store = await storeOver(transport);
    store.store.admin.set(ASKUL, 'password.expires-days', '90');
    await set(store, await toChange(store, temporary), 'Jibun-no-Kotoba9');
    const own = { ...temporary, password: 'Jibun-no-Kotoba9' };
    store.advance(90 * DAY - 1);
    expect((await readAs(await store.signInAs(own), signInResponseSchema)).outcome).toBe('signed-in');
    store.advance(1);
    expect(await readAs(await store.signInAs(own), signInResponseSchema)).toMatchObject({
      outcome: 'password-change-required',
      reason: 'expired',
    });
  });
});

describe('what is known of passwords', () => {
  it('AM-3 QC-33 no password is in the file, in a mail or in an answer, and none can be asked for', async () => {
    const store = await storeOver('in-process');
    const typed = 'Dare-mo-1-Shiranai';
    const { tokens, member } = await store.enter(amano);
    const answers: string[] = [];
    const given = { currentEmail: member.email, currentPassword: amano.password, newPassword: typed };
    answers.push(await (await change(store, AMANO, tokens.accessToken, given)).text());
    const wrong = { currentEmail: member.email, currentPassword: 'Machigai-da-yo', newPassword: typed };
    answers.push(await (await change(store, AMANO, tokens.accessToken, wrong)).text());
    answers.push(await (await store.signInAs({ ...amano, password: typed })).text());
    for (const name of ['me', 'customer', 'security'] as const)
      answers.push(await (await store.ask(name, { supplier: AMANO, token: tokens.accessToken })).text());
    for (const mail of await mailsTo(store, AMANO, member.email!)) answers.push(JSON.stringify(mail));
    expect(answers.length).toBeGreaterThan(6);
    const onDisk = ['', '-wal'].map((end) => store.file + end).filter((path) => existsSync(path));
    for (const text of [...answers, ...onDisk.map((path) => readFileSync(path, 'latin1'))])
      for (const secret of [typed, amano.password, 'Machigai-da-yo'])
        expect(text.includes(secret)).toBe(false);
  });

  it('a thousand wrong passwords come to nothing, each at the price of one derivation', async () => {
    const store = await storeOver('in-process');
    await store.signInAs(quo);
    const before = store.store.admin.passwordDerivations()[16] ?? 0;
    const reasons = new Map<string, number>();
    for (let n = 0; n < 1000; n += 1) {
      const { reason } = await problemOf(await store.signIn(QUO, 'email', quo.identifier.value, `Guess${n}`));
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    }
    expect(Object.fromEntries(reasons)).toEqual({ mismatch: 4, 'locked-for-a-time': 996 });
    expect((store.store.admin.passwordDerivations()[16] ?? 0) - before).toBe(1000);
    expect((await problemOf(await store.signInAs(quo))).reason).toBe('locked-for-a-time');
    store.advance(60 * MINUTE);
    expect((await store.signInAs(quo)).status).toBe(201);
  });
});
