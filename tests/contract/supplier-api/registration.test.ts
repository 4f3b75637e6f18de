import { describe, expect, it } from 'vitest';
import { profileById } from '#electron/domain/profiles/index.ts';
import {
  registrationMoves,
  registrationStates,
} from '#electron/suppliers/embedded/members/registration-states.ts';
import { instantOf } from '#shared/model/dates.ts';
import { customerSchema } from '#shared/supplier-api/customer.ts';
import { registeredSchema, registrationVerifiedSchema } from '#shared/supplier-api/registration.ts';
import { routes, type Route } from '#shared/supplier-api/routes.ts';
import { signInAnswerSchema } from '#shared/supplier-api/session.ts';
import { problemOf, readAs, storeOver, transports } from './store.ts';
import {
  ASKUL,
  askulValues,
  check,
  checked,
  complete,
  factOf,
  linkOf,
  mailsTo,
  MINATO_NUMBER,
  newestMail,
  QUO,
  quoValues,
  registered,
  start,
  startAndProve,
  wishes,
  type Store,
} from './registering.ts';

const MINUTE = 60_000;
const EMAIL = 'taro@aozora.example.jp';
const PASSWORD = 'Aozora-Kobai7';

const verify = (store: Store, token: string) =>
  store.ask('verifyRegistration', { supplier: QUO, body: { token } });
const reason = async (answer: Promise<Response> | Response) => (await problemOf(await answer)).reason;
const errorsOf = async (answer: Response) =>
  ((await problemOf(answer)).errors ?? []).map(({ field, code }) => [field, code]);

describe('the states of a registration', () => {
  it('QC-4 can each be reached, in one order, and each but the last be left', () => {
    const reached = new Set([
      'mail-sent',
      ...registrationStates.flatMap((state) => registrationMoves[state]),
    ]);
    expect(reached).toEqual(new Set(registrationStates));
    for (const [index, state] of registrationStates.entries()) {
      const next = registrationMoves[state];
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
    const verified = await readAs(await verify(store, link.token), registrationVerifiedSchema);
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
      registeredSchema,
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
    const signedIn = await readAs(await store.signIn(QUO, 'email', EMAIL, PASSWORD), signInAnswerSchema);
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

describe('the proof of an address', () => {
  it.each([
    ['in the middle of a month', '2026-04-15T03:00:00.000Z'],
    ['across the end of a month', '2026-04-30T14:30:00.000Z'],
    ['across the end of a year', '2026-12-31T14:59:59.000Z'],
  ])('works up to the second before the hour is over, %s', async (_, at) => {
    const store = await storeOver('in-process');
    store.pass(Date.parse(at) - store.now());
    await start(store, QUO, EMAIL);
    const first = linkOf(await newestMail(store, QUO, EMAIL));
    await start(store, QUO, EMAIL);
    const second = linkOf(await newestMail(store, QUO, EMAIL));
    store.pass(60 * MINUTE - 1000);
    expect((await verify(store, first.token)).status).toBe(200);
    store.pass(1000);
    expect(await problemOf(await verify(store, second.token))).toMatchObject({
      status: 410,
      reason: 'link-expired',
    });
  });

  it('works once, and a clock that is set back revives nothing', async () => {
    const store = await storeOver('in-process');
    await start(store, QUO, EMAIL);
    const used = linkOf(await newestMail(store, QUO, EMAIL)).token;
    await start(store, QUO, EMAIL);
    const late = linkOf(await newestMail(store, QUO, EMAIL)).token;
    expect((await verify(store, used)).status).toBe(200);
    expect(await reason(verify(store, used))).toBe('link-used');
    store.pass(61 * MINUTE);
    expect(await reason(verify(store, late))).toBe('link-expired');
    store.pass(-61 * MINUTE);
    expect(await reason(verify(store, used))).toBe('link-used');
    expect(await reason(verify(store, late))).toBe('link-expired');
  });

  it('an altered or a guessed link is nothing, and a link is good at its own supplier only', async () => {
    const store = await storeOver('in-process');
    await start(store, QUO, EMAIL);
    const { token } = linkOf(await newestMail(store, QUO, EMAIL));
    expect(await reason(verify(store, `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`))).toBe(
      'link-invalid',
    );
    expect(await reason(verify(store, 'x'.repeat(43)))).toBe('link-invalid');
    const elsewhere = await store.ask('verifyRegistration', { supplier: ASKUL, body: { token } });
    expect(await reason(elsewhere)).toBe('link-invalid');
    expect((await verify(store, token)).status).toBe(200);
  });

  it('the details have their own time, which is a setting; a clock set back does not give it again', async () => {
    const store = await storeOver('in-process');
    store.store.admin.set(QUO, 'registration.details-minutes', '10');
    const token = await startAndProve(store, QUO, EMAIL);
    store.pass(10 * MINUTE - 1000);
    const kept = await checked(store, QUO, token, quoValues, PASSWORD);
    store.pass(1000);
    expect(await reason(complete(store, QUO, token, kept, PASSWORD))).toBe('link-expired');
    store.pass(-5 * MINUTE);
    expect(await reason(check(store, QUO, token, quoValues, PASSWORD))).toBe('link-expired');
  });
});

describe('an address that has an account', () => {
  const KNOWN = 'saito.yuko@minato.example.jp';

  it('is told from no other by the answer; only its owner hears of it', async () => {
    const store = await storeOver('in-process');
    const body = (email: string) => ({ email, ...wishes(QUO) });
    const known = await store.ask('startRegistration', { supplier: QUO, body: body(KNOWN) });
    const unknown = await store.ask('startRegistration', { supplier: QUO, body: body(EMAIL) });
    expect(known.status).toBe(unknown.status);
    expect([...known.headers]).toEqual([...unknown.headers]);
    expect(await known.text()).toBe(await unknown.text());
    const mail = await newestMail(store, QUO, KNOWN);
    expect(mail.subject).toContain('会員登録済みのお知らせ');
    expect(mail.links).toEqual([]);
    expect((await newestMail(store, QUO, EMAIL)).links).toHaveLength(1);
  });

  it('is the same however it is written', async () => {
    const store = await storeOver('in-process');
    await start(store, QUO, 'Ｓaito.Yuko@MINATO.example.jp');
    expect((await newestMail(store, QUO, KNOWN)).links).toEqual([]);
  });

  it('takes no other time: as many rows are written and as many mails sent', async () => {
    const store = await storeOver('in-process');
    const mails = async () =>
      (await mailsTo(store, QUO, KNOWN)).length + (await mailsTo(store, QUO, EMAIL)).length;
    const work = () => JSON.stringify(store.store.admin.passwordWork());
    const before = work();
    await start(store, QUO, KNOWN);
    expect(await mails()).toBe(1);
    await start(store, QUO, EMAIL);
    expect(await mails()).toBe(2);
    expect(work()).toBe(before);
  });

  it.each([EMAIL, KNOWN])('gets no more mails in an hour than the setting says: %s', async (email) => {
    const store = await storeOver('in-process');
    store.store.admin.set(QUO, 'mails.per-address-and-hour', '2');
    const answers = [await start(store, QUO, email), await start(store, QUO, email)];
    answers.push(await start(store, QUO, email.toUpperCase()));
    // Whoever asks is told the same each time.
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await mailsTo(store, QUO, email)).toHaveLength(2);
    store.pass(60 * MINUTE - 1000);
    await start(store, QUO, email);
    expect(await mailsTo(store, QUO, email)).toHaveLength(2);
    store.pass(1000);
    await start(store, QUO, email);
    expect(await mailsTo(store, QUO, email)).toHaveLength(3);
  });

  it('what is no address is refused at the field', async () => {
    const store = await storeOver('in-process');
    for (const email of ['nobody', 'a@b', 'a b@example.jp', 'a\u202eb@example.jp', '@example.jp']) {
      const answer = await store.ask('startRegistration', { supplier: QUO, body: { email, ...wishes(QUO) } });
      expect(await errorsOf(answer)).toEqual([['email', 'identifier.email']]);
    }
  });
});

describe('details', () => {
  const detailsAt = async () => {
    const store = await storeOver('in-process');
    return { store, token: await startAndProve(store, QUO, EMAIL) };
  };

  it('that are not right are refused field by field, by the code of each', async () => {
    const { store, token } = await detailsAt();
    const wrong = { ...quoValues, companyKana: 'あおぞら', phone: '0312345678', street: '丸の内1-2-3' };
    const answer = await check(store, QUO, token, wrong, PASSWORD);
    expect(answer.status).toBe(422);
    expect(await errorsOf(answer)).toEqual([
      ['companyKana', 'field.kana'],
      ['phone', 'field.phone-hyphens'],
      ['street', 'field.full-width'],
    ]);
    expect(await errorsOf(await check(store, QUO, token, {}, PASSWORD))).toContainEqual([
      'personName',
      'field.empty',
    ]);
  });

  it('come back in the language that the registration began in', async () => {
    const store = await storeOver('in-process');
    await start(store, QUO, EMAIL, 'en');
    const { token } = linkOf(await newestMail(store, QUO, EMAIL));
    const { registrationToken } = await readAs(await verify(store, token), registrationVerifiedSchema);
    const answer = await check(store, QUO, registrationToken, { ...quoValues, companyKana: 'x' }, PASSWORD);
    expect((await problemOf(answer)).errors?.[0]?.message).toMatch(/^[\x20-\x7e]+$/);
  });

  it('may be corrected and checked again, and only what was checked last is taken', async () => {
    const { store, token } = await detailsAt();
    const first = await checked(store, QUO, token, quoValues, PASSWORD);
    const second = await checked(store, QUO, token, { ...quoValues, personName: '青空 次郎' }, PASSWORD);
    expect(await reason(complete(store, QUO, token, first, PASSWORD))).toBe('conflict');
    expect((await complete(store, QUO, token, second, PASSWORD)).status).toBe(201);
  });

  it('QC-4 what is confirmed has to be what was checked', async () => {
    const { store, token } = await detailsAt();
    const kept = await checked(store, QUO, token, quoValues, PASSWORD);
    const changed = { ...kept, companyName: '株式会社べつの商会' };
    expect(await problemOf(await complete(store, QUO, token, changed, PASSWORD))).toMatchObject({
      status: 409,
      reason: 'conflict',
    });
    expect(await mailsTo(store, QUO, EMAIL)).toHaveLength(1);
    expect((await complete(store, QUO, token, kept, PASSWORD)).status).toBe(201);
  });

  it.each([
    ['a control character', '青空\u0007太郎'],
    ['a line break', '青空\n太郎'],
    ['a character that turns text around', '青空\u202e太郎'],
    ['an isolate', '青空\u2066太郎'],
    ['half of a character', '青空\ud83c太郎'],
  ])('a name with %s is refused', async (_, personName) => {
    const { store, token } = await detailsAt();
    const answer = await check(store, QUO, token, { ...quoValues, personName }, PASSWORD);
    expect(await errorsOf(answer)).toEqual([['personName', 'field.bad-character']]);
  });

  it('rare characters and emoji are kept exactly', async () => {
    const { store, token } = await detailsAt();
    const companyName = '髙﨑𠮷田🍣商会 葛󠄀';
    const kept = await checked(
      store,
      QUO,
      token,
      { ...quoValues, companyName, personName: '𠮷田 髙﨑' },
      PASSWORD,
    );
    expect(kept).toMatchObject({ companyName, personName: '𠮷田 髙﨑' });
    expect((await complete(store, QUO, token, kept, PASSWORD)).status).toBe(201);
    const answer = await readAs(await store.signIn(QUO, 'email', EMAIL, PASSWORD), signInAnswerSchema);
    expect(answer).toMatchObject({ member: { name: '𠮷田 髙﨑', company: { name: companyName } } });
  });

  it('a field of a megabyte is refused, and the registration goes on', async () => {
    const { store, token } = await detailsAt();
    const huge = await check(
      store,
      QUO,
      token,
      { ...quoValues, companyName: 'あ'.repeat(1_000_000) },
      PASSWORD,
    );
    expect(await problemOf(huge)).toMatchObject({ status: 413, reason: 'bad-request' });
    const long = await check(store, QUO, token, { ...quoValues, companyName: 'あ'.repeat(501) }, PASSWORD);
    expect(await problemOf(long)).toMatchObject({ status: 400, reason: 'bad-request' });
    expect((await check(store, QUO, token, quoValues, PASSWORD)).status).toBe(200);
  });

  it('QC-7 QC-8 a password that breaks the policy is refused with each condition, at the check and at the end', async () => {
    const { store, token } = await detailsAt();
    const answer = await check(store, QUO, token, quoValues, 'aozora');
    const refused = await problemOf(answer);
    expect(refused).toMatchObject({ status: 422, reason: 'password-refused' });
    expect(refused.errors?.map(({ field, code }) => [field, code])).toEqual([
      ['password', 'min-length'],
      ['password', 'upper'],
      ['password', 'digit'],
    ]);
    expect(await reason(check(store, QUO, token, quoValues, null))).toBe('password-refused');
    const kept = await checked(store, QUO, token, quoValues, PASSWORD);
    expect(await reason(complete(store, QUO, token, kept, 'aozora'))).toBe('password-refused');
  });

  it('the password is never in what is kept, and is taken exactly as typed', async () => {
    const { store, token } = await detailsAt();
    const typed = 'Aozora-Kobai7-!"#$';
    const kept = await checked(store, QUO, token, quoValues, typed);
    expect(JSON.stringify(kept)).not.toContain(typed);
    await complete(store, QUO, token, kept, typed);
    expect((await store.signIn(QUO, 'email', EMAIL, typed)).status).toBe(201);
    for (const mail of await mailsTo(store, QUO, EMAIL)) expect(JSON.stringify(mail)).not.toContain(typed);
  });
});

describe('what is set at the registration', () => {
  const values = async (store: Store, password = PASSWORD) => {
    const answer = await readAs(await store.signIn(QUO, 'email', EMAIL, password), signInAnswerSchema);
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
    const answer = await readAs(await store.signIn(QUO, 'email', EMAIL, PASSWORD), signInAnswerSchema);
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
      expect([name, route.auth]).toEqual([name, 'bearer']);
    }
    expect(await reason(store.ask('orders', { supplier: QUO }))).toBe('token-revoked');
  });
});

describe('registering at ASKUL', () => {
  const english = { supplier: ASKUL } as const;

  it('AS-3 AS-8 AS-9 AS-11 AS-16 AS-66 opens a company: the representative gets a number and a temporary password by mail', async () => {
    const store = await storeOver('in-process');
    const started = await start(store, ASKUL, EMAIL);
    expect(started.next).toBe('details');
    const done = await registered(store, ASKUL, EMAIL, askulValues, null);
    expect(done).toEqual({ identifier: null, waitingApproval: false, temporaryPasswordMailed: true });
    const mail = await newestMail(store, ASKUL, EMAIL);
    const number = factOf(mail, 'お問い合わせ番号');
    expect(number).toMatch(/^[1-9]\d{9}$/);
    const temporary = factOf(mail, '仮パスワード');
    for (const [kind, value] of [
      ['inquiry-number', number],
      ['email', EMAIL],
    ] as const) {
      const answer = await readAs(await store.signIn(ASKUL, kind, value, temporary), signInAnswerSchema);
      expect(answer).toMatchObject({ outcome: 'password-change-required', reason: 'temporary' });
    }
  });

  it('AS-16 AS-19 the temporary password lapses after its days, a setting', async () => {
    const store = await storeOver('in-process');
    store.store.admin.set(ASKUL, 'temporary-password.days', '2');
    await registered(store, ASKUL, EMAIL, askulValues, null);
    const temporary = factOf(await newestMail(store, ASKUL, EMAIL), '仮パスワード');
    store.pass(2 * 24 * 60 * MINUTE - 1000);
    expect((await store.signIn(ASKUL, 'email', EMAIL, temporary)).status).toBe(201);
    store.pass(1000);
    expect(await reason(store.signIn(ASKUL, 'email', EMAIL, temporary))).toBe('temporary-password-lapsed');
  });

  it('AS-11 wants company, representative, person and e-mail address', async () => {
    const store = await storeOver('in-process');
    const token = await startAndProve(store, ASKUL, EMAIL);
    for (const field of ['companyName', 'corporateNumber', 'representativeName', 'personName', 'phone']) {
      const answer = await check(store, ASKUL, token, { ...askulValues, [field]: '' }, null);
      expect(await errorsOf(answer)).toEqual([[field, 'field.empty']]);
    }
    const mistyped = { ...askulValues, corporateNumber: '1999801000003' };
    expect(await errorsOf(await check(store, ASKUL, token, mistyped, null))).toEqual([
      ['corporateNumber', 'field.corporate-number-wrong'],
    ]);
    const noAddress = await store.ask('startRegistration', {
      ...english,
      body: { email: 'x', ...wishes(ASKUL) },
    });
    expect(await reason(noAddress)).toBe('fields-refused');
  });

  it('AS-4 a sole proprietor opens an account without a corporate number, and administers it', async () => {
    const store = await storeOver('in-process');
    const sole = { ...askulValues, businessKind: 'sole', corporateNumber: '' };
    expect(await registered(store, ASKUL, EMAIL, sole, null)).toMatchObject({ identifier: null });
    expect(factOf(await newestMail(store, ASKUL, EMAIL), 'お問い合わせ番号')).toMatch(/^\d{10}$/);
    const other = 'jiro@aozora.example.jp';
    expect(await registered(store, ASKUL, other, sole, null)).toMatchObject({ waitingApproval: false });
  });

  it('AS-5 a personal account, which has no corporate functions, is not opened', async () => {
    const store = await storeOver('in-process');
    const token = await startAndProve(store, ASKUL, EMAIL);
    const answer = await check(store, ASKUL, token, { ...askulValues, businessKind: 'personal' }, null);
    expect(await errorsOf(answer)).toContainEqual(['businessKind', 'field.personal-account']);
  });

  it('AS-10 AS-81 somebody of a known company joins it with an e-mail ID, and waits; its administrator hears of it', async () => {
    const store = await storeOver('in-process');
    const done = await registered(
      store,
      ASKUL,
      EMAIL,
      { ...askulValues, corporateNumber: MINATO_NUMBER },
      null,
    );
    expect(done).toEqual({
      identifier: { kind: 'email', value: EMAIL },
      waitingApproval: true,
      temporaryPasswordMailed: true,
    });
    const temporary = factOf(await newestMail(store, ASKUL, EMAIL), '仮パスワード');
    expect(await problemOf(await store.signIn(ASKUL, 'email', EMAIL, temporary))).toMatchObject({
      code: 'w:021',
      reason: 'waiting-approval',
    });
    const [toAdministrator] = await mailsTo(store, ASKUL, 'takahashi.kazuo@minato.example.jp');
    expect(toAdministrator?.text).toContain(EMAIL);
    expect(await mailsTo(store, ASKUL, 'sato.misaki@minato.example.jp')).toEqual([]);
  });

  it('AS-79 an address that a colleague has is refused, and the one account stays as it was', async () => {
    const store = await storeOver('in-process');
    const colleague = 'Sato.Misaki@minato.example.jp';
    const values = { ...askulValues, corporateNumber: MINATO_NUMBER };
    const token = await startAndProve(store, ASKUL, colleague);
    const kept = await checked(store, ASKUL, token, values, null);
    expect(await problemOf(await complete(store, ASKUL, token, kept, null))).toMatchObject({
      status: 409,
      reason: 'email-taken',
    });
    expect((await store.signIn(ASKUL, 'email', colleague, 'Minato-Soumu1!')).status).toBe(201);
  });

  it('two people who open the same company at once: one opens it, the other joins and waits', async () => {
    const store = await storeOver('in-process');
    const emails = [EMAIL, 'jiro@aozora.example.jp'];
    const tokens = await Promise.all(emails.map((email) => startAndProve(store, ASKUL, email)));
    const kept = await Promise.all(tokens.map((token) => checked(store, ASKUL, token, askulValues, null)));
    const answers = await Promise.all(
      tokens.map(async (token, index) =>
        readAs(await complete(store, ASKUL, token, kept[index]!, null), registeredSchema),
      ),
    );
    expect(answers.map(({ waitingApproval }) => waitingApproval).sort()).toEqual([false, true]);
  });

  it('a password that nobody asked for is refused, not lost', async () => {
    const store = await storeOver('in-process');
    const token = await startAndProve(store, ASKUL, EMAIL);
    expect(await reason(check(store, ASKUL, token, askulValues, PASSWORD))).toBe('bad-request');
  });

  it.each(['amano-trial', 'qoo10-qcash-trial', 'plus-member-trial'])(
    'nobody registers from a desk at %s',
    async (supplier) => {
      const store = await storeOver('in-process');
      const body = { email: EMAIL, ...wishes(supplier) };
      expect(await reason(store.ask('startRegistration', { supplier, body }))).toBe('not-offered');
    },
  );
});
