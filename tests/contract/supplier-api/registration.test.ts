import { describe, expect, it } from 'vitest';
import { profileById } from '#electron/domain/profiles/index.ts';
import {
  registrationTransitions,
  registrationStates,
} from '#electron/suppliers/embedded/registration/registration-states.ts';
import { instantOf } from '#shared/model/dates.ts';
import { customerSchema } from '#shared/supplier-api/customer.ts';
import {
  registrationResultSchema,
  registrationVerifyResultSchema,
} from '#shared/supplier-api/registration.ts';
import { routes, type Route } from '#shared/supplier-api/routes.ts';
import { signInResponseSchema } from '#shared/supplier-api/sign-in.ts';
import { problemOf, readAs, storeOver, transports } from './store.ts';
import {
  check,
  checked,
  complete,
  linkOf,
  mailsTo,
  newestMail,
  QUO,
  quoValues,
  registered,
  start,
  startAndProve,
  type Store,
} from './registering.ts';

const MINUTE = 60_000;
const EMAIL = 'taro@aozora.example.jp';
const PASSWORD = 'Aozora-Kobai7';

const verify = (store: Store, token: string) =>
  store.ask('verifyRegistration', { supplier: QUO, body: { token } });
const reason = async (answer: Promise<Response> | Response) => (await problemOf(await answer)).reason;

describe('the states of a registration', () => {
  it('QC-4 can each be reached, in one order, and each but the last be left', () => {
    const reached = new Set([
      'mail-sent',
      ...registrationStates.flatMap((state) => registrationTransitions[state]),
    ]);
    expect(reached).toEqual(new Set(registrationStates));
    for (const [index, state] of registrationStates.entries()) {
      const next = registrationTransitions[state];
      expect(next.length > 0).toBe(state !== 'done');
      // Nothing goes back, and nothing is left out.
      for (const to of next) expect([index, index + 1]).toContain(registrationStates.indexOf(to));
    }
  });
});

describe.each(transports)('registering at QUO, %s', (transport) => {
  it('QC-4 QC-5 QC-6 goes by address, proof, details, confirmation and completion, and each waits for the one before', async () => {
    const store = await storeOver(transport);
    // 1: the address
    const started = await start(store, QUO, EMAIL);
    expect(started).toEqual({ next: 'open-link', expiresAt: instantOf(store.now() + 60 * MINUTE) });
    // 2: the proof. Nothing that a desk has by now lets details be given.
    const link = linkOf(await newestMail(store, QUO, EMAIL));
    expect(link).toMatchObject({ supplier: QUO, purpose: 'verify-email' });
    expect(await reason(check(store, QUO, link.token, quoValues, PASSWORD))).toBe('link-invalid');
    expect(await reason(complete(store, QUO, link.token, quoValues, PASSWORD))).toBe('link-invalid');
    const verified = await readAs(await verify(store, link.token), registrationVerifyResultSchema);
    expect(verified.email).toBe(EMAIL);
    // 3: the details, which nobody can confirm before they were checked
    const { registrationToken } = verified;
    expect(await reason(complete(store, QUO, registrationToken, quoValues, PASSWORD))).toBe('conflict');
    const kept = await checked(store, QUO, registrationToken, quoValues, PASSWORD);
    // 4: the confirmation. Nobody is a member yet.
    expect(await reason(store.signIn(QUO, 'email', EMAIL, PASSWORD))).toBe('mismatch');
    expect(await mailsTo(store, QUO, EMAIL)).toHaveLength(1);
    const done = await readAs(
      await complete(store, QUO, registrationToken, kept, PASSWORD),
      registrationResultSchema,
    );
    // 5: completion, which the mail tells
    expect(done).toEqual({
      identifier: { kind: 'email', value: EMAIL },
      waitingApproval: false,
      temporaryPasswordMailed: false,
    });
    const mail = await newestMail(store, QUO, EMAIL);
    expect(mail.subject).toContain('会員登録完了のご案内');
    expect(mail.text).toContain(EMAIL);
    const signedIn = await readAs(await store.signIn(QUO, 'email', EMAIL, PASSWORD), signInResponseSchema);
    expect(signedIn).toMatchObject({
      outcome: 'signed-in',
      member: {
        name: '青空 太郎',
        kana: 'アオゾラ　タロウ',
        email: EMAIL,
        company: { name: '株式会社あおぞら商会' },
      },
    });
  });

  it('two of one address that race: one is a member, the other hears that the address is taken', async () => {
    const store = await storeOver(transport);
    const tokens = [await startAndProve(store, QUO, EMAIL), await startAndProve(store, QUO, EMAIL)];
    const kept = await Promise.all(tokens.map((token) => checked(store, QUO, token, quoValues, PASSWORD)));
    const answers = await Promise.all(
      tokens.map((token, index) => complete(store, QUO, token, kept[index]!, `${PASSWORD}${index}`)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const winner = answers.findIndex(({ status }) => status === 201);
    expect(await reason(answers[1 - winner]!)).toBe('email-taken');
    expect((await store.signIn(QUO, 'email', EMAIL, `${PASSWORD}${winner}`)).status).toBe(201);
    expect((await store.signIn(QUO, 'email', EMAIL, `${PASSWORD}${1 - winner}`)).status).toBe(401);
  });

  it('a completion that is sent twice makes one member: the repeat gets the answer again, another one none', async () => {
    const store = await storeOver(transport);
    const token = await startAndProve(store, QUO, EMAIL);
    const kept = await checked(store, QUO, token, quoValues, PASSWORD);
    const twice = await Promise.all(
      [1, 2].map(() => complete(store, QUO, token, kept, PASSWORD, 'the-same-key')),
    );
    const texts = await Promise.all(twice.map((answer) => answer.text()));
    expect(twice.map(({ status }) => status)).toEqual([201, 201]);
    expect(texts[0]).toBe(texts[1]);
    expect(await reason(complete(store, QUO, token, kept, PASSWORD))).toBe('link-used');
    expect(await mailsTo(store, QUO, EMAIL)).toHaveLength(2);
  });

  it('one completion from two desks at once holds once', async () => {
    const store = await storeOver(transport);
    const token = await startAndProve(store, QUO, EMAIL);
    const kept = await checked(store, QUO, token, quoValues, PASSWORD);
    const answers = await Promise.all([1, 2].map(() => complete(store, QUO, token, kept, PASSWORD)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 410]);
  });
});

describe('two stores on one file', () => {
  it('one address that both register becomes one member', async () => {
    const first = await storeOver('in-process');
    const second = await storeOver('in-process', { file: first.file });
    const stores = [first, second];
    const tokens: string[] = [];
    for (const store of stores) tokens.push(await startAndProve(store, QUO, EMAIL));
    const kept = await Promise.all(
      stores.map((store, index) => checked(store, QUO, tokens[index]!, quoValues, PASSWORD)),
    );
    const answers = await Promise.all(
      stores.map((store, index) => complete(store, QUO, tokens[index]!, kept[index]!, PASSWORD)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await second.signIn(QUO, 'email', EMAIL, PASSWORD)).status).toBe(201);
  });
});

describe('what is set at the registration', () => {
  const values = async (store: Store, password = PASSWORD) => {
    const answer = await readAs(await store.signIn(QUO, 'email', EMAIL, password), signInResponseSchema);
    if (answer.outcome !== 'signed-in') throw new Error(answer.outcome);
    const token = answer.tokens.accessToken;
    return (await readAs(await store.ask('customer', { supplier: QUO, token }), customerSchema)).values;
  };

  it('QC-30 the magazine goes to those only who asked for it', async () => {
    const silent = await storeOver('in-process');
    await registered(silent, QUO, EMAIL, quoValues, PASSWORD);
    expect((await values(silent))['magazine']).toBe('no');
    const asked = await storeOver('in-process');
    await registered(asked, QUO, EMAIL, { ...quoValues, magazine: 'yes' }, PASSWORD);
    expect((await values(asked))['magazine']).toBe('yes');
  });

  it('QC-17 two-step sign-in holds from the first sign-in on, where it was asked for', async () => {
    const store = await storeOver('in-process');
    await registered(store, QUO, EMAIL, { ...quoValues, twoStep: 'yes' }, PASSWORD);
    const answer = await readAs(await store.signIn(QUO, 'email', EMAIL, PASSWORD), signInResponseSchema);
    expect(answer.outcome).toBe('two-step-pending');
    const without = await storeOver('in-process');
    await registered(without, QUO, EMAIL, quoValues, PASSWORD);
    expect((await without.signIn(QUO, 'email', EMAIL, PASSWORD)).status).toBe(201);
  });

  it('QC-1 QUO has no guests: whatever concerns orders or the member wants a sign-in', async () => {
    expect(profileById('quocard-pay')?.guests).toBeNull();
    const store = await storeOver('in-process');
    for (const [name, route] of Object.entries(routes) as [keyof typeof routes, Route][]) {
      if (!/^\/v1\/(orders|me|company)/.test(route.path)) continue;
      expect([name, route.by]).not.toEqual([name, 'anyone']);
    }
    expect(await reason(store.ask('orders', { supplier: QUO }))).toBe('token-revoked');
  });
});
