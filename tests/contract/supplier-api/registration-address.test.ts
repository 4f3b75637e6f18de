import { describe, expect, it } from 'vitest';
import { problemOf, storeOver } from './store.ts';
import {
  ASKUL,
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
  mailOptions,
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

describe('the proof of an address', () => {
  it.each([
    ['in the middle of a month', '2026-04-15T03:00:00.000Z'],
    ['across the end of a month', '2026-04-30T14:30:00.000Z'],
    ['across the end of a year', '2026-12-31T14:59:59.000Z'],
  ])('works up to the second before the hour is over, %s', async (_, at) => {
    const store = await storeOver('in-process');
    store.advance(Date.parse(at) - store.now());
    await start(store, QUO, EMAIL);
    const first = linkOf(await newestMail(store, QUO, EMAIL));
    await start(store, QUO, EMAIL);
    const second = linkOf(await newestMail(store, QUO, EMAIL));
    store.advance(60 * MINUTE - 1000);
    expect((await verify(store, first.token)).status).toBe(200);
    store.advance(1000);
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
    store.advance(61 * MINUTE);
    expect(await reason(verify(store, late))).toBe('link-expired');
    store.advance(-61 * MINUTE);
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
    store.advance(10 * MINUTE - 1000);
    const kept = await checked(store, QUO, token, quoValues, PASSWORD);
    store.advance(1000);
    expect(await reason(complete(store, QUO, token, kept, PASSWORD))).toBe('link-expired');
    store.advance(-5 * MINUTE);
    expect(await reason(check(store, QUO, token, quoValues, PASSWORD))).toBe('link-expired');
  });
});

describe('an address that has an account', () => {
  const KNOWN = 'saito.yuko@minato.example.jp';

  it('is told from no other by the answer; only its owner hears of it', async () => {
    const store = await storeOver('in-process');
    const body = (email: string) => ({ email, ...mailOptions(QUO) });
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
    const work = () => JSON.stringify(store.store.admin.passwordDerivations());
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
    store.advance(60 * MINUTE - 1000);
    await start(store, QUO, email);
    expect(await mailsTo(store, QUO, email)).toHaveLength(2);
    store.advance(1000);
    await start(store, QUO, email);
    expect(await mailsTo(store, QUO, email)).toHaveLength(3);
  });

  it('what is no address is refused at the field', async () => {
    const store = await storeOver('in-process');
    for (const email of ['nobody', 'a@b', 'a b@example.jp', 'a\u202eb@example.jp', '@example.jp']) {
      const answer = await store.ask('startRegistration', {
        supplier: QUO,
        body: { email, ...mailOptions(QUO) },
      });
      expect(await errorsOf(answer)).toEqual([['email', 'identifier.email']]);
    }
  });
});
