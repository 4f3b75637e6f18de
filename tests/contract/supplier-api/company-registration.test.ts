import { describe, expect, it } from 'vitest';
import { registrationResultSchema } from '#shared/supplier-api/registration.ts';
import { signInResponseSchema } from '#shared/supplier-api/sign-in.ts';
import { problemOf, readAs, storeOver } from './store.ts';
import {
  ASKUL,
  askulValues,
  check,
  checked,
  complete,
  factOf,
  mailsTo,
  MINATO_NUMBER,
  newestMail,
  registered,
  start,
  startAndProve,
  mailOptions,
} from './registering.ts';

const MINUTE = 60_000;
const EMAIL = 'taro@aozora.example.jp';
const PASSWORD = 'Aozora-Kobai7';

const reason = async (answer: Promise<Response> | Response) => (await problemOf(await answer)).reason;
const errorsOf = async (answer: Response) =>
  ((await problemOf(answer)).errors ?? []).map(({ field, code }) => [field, code]);

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
      const answer = await readAs(await store.signIn(ASKUL, kind, value, temporary), signInResponseSchema);
      expect(answer).toMatchObject({ outcome: 'password-change-required', reason: 'temporary' });
    }
  });

  it('AS-16 AS-19 the temporary password lapses after its days, a setting', async () => {
    const store = await storeOver('in-process');
    store.store.admin.set(ASKUL, 'temporary-password.days', '2');
    await registered(store, ASKUL, EMAIL, askulValues, null);
    const temporary = factOf(await newestMail(store, ASKUL, EMAIL), '仮パスワード');
    store.advance(2 * 24 * 60 * MINUTE - 1000);
    expect((await store.signIn(ASKUL, 'email', EMAIL, temporary)).status).toBe(201);
    store.advance(1000);
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
      body: { email: 'x', ...mailOptions(ASKUL) },
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

  it('AS-5 AS-8 AS-16 a private person gets a number and a temporary password, in no company, whatever was typed of one', async () => {
    const store = await storeOver('in-process');
    const personal = { ...askulValues, businessKind: 'personal', corporateNumber: MINATO_NUMBER };
    expect(await registered(store, ASKUL, EMAIL, personal, null)).toEqual({
      identifier: null,
      waitingApproval: false,
      temporaryPasswordMailed: true,
    });
    const mail = await newestMail(store, ASKUL, EMAIL);
    expect(factOf(mail, 'お問い合わせ番号')).toMatch(/^[1-9]\d{9}$/);
    expect(mail.text).not.toContain(askulValues['companyName']);
    expect(await mailsTo(store, ASKUL, 'takahashi.kazuo@minato.example.jp')).toEqual([]);
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
        readAs(await complete(store, ASKUL, token, kept[index]!, null), registrationResultSchema),
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
      const body = { email: EMAIL, ...mailOptions(supplier) };
      expect(await reason(store.ask('startRegistration', { supplier, body }))).toBe('not-offered');
    },
  );
});
