import { describe, expect, it } from 'vitest';
import { registrationVerifyResultSchema } from '#shared/supplier-api/registration.ts';
import { signInResponseSchema } from '#shared/supplier-api/sign-in.ts';
import { problemOf, readAs, storeOver } from './store.ts';
import {
  check,
  checked,
  complete,
  linkOf,
  mailsTo,
  newestMail,
  QUO,
  quoValues,
  start,
  startAndProve,
  type Store,
} from './registering.ts';

const EMAIL = 'taro@aozora.example.jp';
const PASSWORD = 'Aozora-Kobai7';

const verify = (store: Store, token: string) =>
  store.ask('verifyRegistration', { supplier: QUO, body: { token } });
const reason = async (answer: Promise<Response> | Response) => (await problemOf(await answer)).reason;
const errorsOf = async (answer: Response) =>
  ((await problemOf(answer)).errors ?? []).map(({ field, code }) => [field, code]);

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
    const { registrationToken } = await readAs(await verify(store, token), registrationVerifyResultSchema);
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
  ])('a name with %s is refused', async (_, personName) => {
    const { store, token } = await detailsAt();
    const answer = await check(store, QUO, token, { ...quoValues, personName }, PASSWORD);
    expect(await errorsOf(answer)).toEqual([['personName', 'field.bad-character']]);
  });

  it('a name with half of a character is refused before the rules of the field are asked', async () => {
    const { store, token } = await detailsAt();
    const answer = await check(store, QUO, token, { ...quoValues, personName: '青空\ud83c太郎' }, PASSWORD);
    expect(answer.status).toBe(400);
    expect(await errorsOf(answer)).toEqual([['values.personName', undefined]]);
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
    const answer = await readAs(await store.signIn(QUO, 'email', EMAIL, PASSWORD), signInResponseSchema);
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
