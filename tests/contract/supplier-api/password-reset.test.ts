import { describe, expect, it } from 'vitest';
import { instantOf } from '#shared/model/dates.ts';
import { mailSentSchema } from '#shared/supplier-api/passwords.ts';
import { ASKUL, factOf, linkOf, mailsTo, newestMail, QUO, mailOptions, type Store } from './registering.ts';
import { account, problemOf, readAs, storeOver, transports } from './store.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const AMANO = 'amano-trial';
const PLUS = 'plus-member-trial';
const COMPANY = '株式会社みなと総合サービス';

const amano = account(AMANO, 'suzuki.daiki');
const askul = account(ASKUL, 'sato.misaki');
const administrator = account(ASKUL, 'takahashi.kazuo');
const quo = account(QUO, 'saito.yuko');
const plus = account(PLUS, 'goto.mami');
/** As the seed gives it to the third person of the company. */
const PHONE = '090-0000-1003';
const ADMINISTRATORS_ADDRESS = 'takahashi.kazuo@minato.example.jp';

interface Claim {
  readonly email: string;
  readonly phone?: string;
  readonly company?: string;
}
const request = (store: Store, supplier: string, claim: Claim, locale: 'ja' | 'en' = 'ja') =>
  store.ask('requestPasswordReset', { supplier, body: { ...claim, ...mailOptions(supplier, locale) } });
const recover = (store: Store, supplier: string, claim: Claim) =>
  store.ask('recoverId', { supplier, body: { ...claim, ...mailOptions(supplier) } });

/** Asks for a link, which has to come. */
async function linkFor(store: Store, supplier: string, claim: Claim): Promise<string> {
  expect((await request(store, supplier, claim)).status).toBe(202);
  const link = linkOf(await newestMail(store, supplier, claim.email));
  expect(link.purpose).toBe('reset-password');
  return link.token;
}

const reset = (
  store: Store,
  supplier: string,
  token: string,
  newPassword: string,
  email: string | null = null,
) => store.ask('resetPassword', { supplier, body: { token, email, newPassword } });
const reasonOf = async (response: Response) => (await problemOf(response)).reason;

describe.each(transports)('a forgotten password, %s', (transport) => {
  it('QC-35 QC-33 PM-7 the registered address is enough, and the password is replaced', async () => {
    const store = await storeOver(transport);
    for (const [supplier, who, password] of [
      [QUO, quo, 'Atarashii2026'],
      [PLUS, plus, 'atarashii26'],
    ] as const) {
      const token = await linkFor(store, supplier, { email: who.identifier.value });
      expect((await store.signInAs(who)).status).toBe(201);
      expect((await reset(store, supplier, token, password)).status).toBe(204);
      expect(await reasonOf(await store.signInAs(who))).toBe('mismatch');
      expect((await store.signInAs({ ...who, password })).status).toBe(201);
    }
  });

  it.each([
    PHONE,
    PHONE.replaceAll('-', ''),
    '090ー0000ー1003',
    '０９０−００００−１００３',
    ' 090 0000 1003 ',
  ])('AM-7 AM-8 AM-9 Amano wants address and phone, here as %s, and sends the guidance', async (phone) => {
    const store = await storeOver(transport);
    const email = amano.identifier.value;
    await linkFor(store, AMANO, { email, phone });
    expect((await newestMail(store, AMANO, email)).subject).toBe('【パスワード再設定のご案内】');
  });

  it('AM-7 a phone number of somebody else brings no mail, and the same answer', async () => {
    const store = await storeOver(transport);
    const email = amano.identifier.value;
    const right = await readAs(await request(store, AMANO, { email, phone: PHONE }), mailSentSchema);
    const sent = (await mailsTo(store, AMANO, email)).length;
    for (const phone of ['090-0000-1004', '1003', '-', '03'])
      expect(await readAs(await request(store, AMANO, { email, phone }), mailSentSchema)).toEqual(right);
    expect(await mailsTo(store, AMANO, email)).toHaveLength(sent);
  });

  it('AM-7 AS-30 what the supplier asks for may not be left out, whoever it is', async () => {
    const store = await storeOver(transport);
    for (const [supplier, known, field] of [
      [AMANO, amano.identifier.value, 'phone'],
      [ASKUL, askul.identifier.value, 'companyName'],
    ] as const)
      for (const email of [known, 'nobody@example.jp']) {
        const problem = await problemOf(await request(store, supplier, { email, phone: ' ', company: ' ' }));
        expect(problem).toMatchObject({ status: 422, reason: 'fields-refused' });
        expect(problem.errors?.map((error) => error.field)).toEqual([field]);
      }
  });

  it('AM-10 AM-13 the new password wants the address once more, and is used by signing in', async () => {
    const store = await storeOver(transport);
    const email = amano.identifier.value;
    const token = await linkFor(store, AMANO, { email, phone: PHONE });
    for (const wrong of [null, 'nakamura.takeshi@minato.example.jp']) {
      const problem = await problemOf(await reset(store, AMANO, token, 'abc123', wrong));
      expect(problem.reason).toBe('wrong-password');
      expect(problem.errors?.map(({ field }) => field)).toEqual(['currentEmail']);
    }
    const done = await reset(store, AMANO, token, 'abc123', email.toUpperCase());
    expect(done.status).toBe(204);
    expect(await done.text()).toBe('');
    expect((await store.signInAs({ ...amano, password: 'abc123' })).status).toBe(201);
  });

  it.each([
    COMPANY,
    '株式会社 みなと総合サービス',
    '　株式会社みなと　総合サービス　',
    '株式会社みなと総合ｻｰﾋﾞｽ',
  ])('AS-30 ASKUL wants address and company, here as “%s”', async (company) => {
    const store = await storeOver(transport);
    const token = await linkFor(store, ASKUL, { email: askul.identifier.value, company });
    expect((await reset(store, ASKUL, token, 'Jibun-no-Kotoba9')).status).toBe(204);
    expect((await store.signInAs({ ...askul, password: 'Jibun-no-Kotoba9' })).status).toBe(201);
  });

  it('AS-30 another company brings no mail', async () => {
    const store = await storeOver(transport);
    const email = askul.identifier.value;
    for (const company of ['有限会社髙﨑工務店', '株式会社みなと', '-'])
      expect((await request(store, ASKUL, { email, company })).status).toBe(202);
    expect(await mailsTo(store, ASKUL, email)).toEqual([]);
  });

  it('AS-33 reset and ID confirmation are open at every hour of every day', async () => {
    const store = await storeOver(transport);
    store.store.admin.set(ASKUL, 'mails.per-address-and-hour', '1');
    const claim = { email: askul.identifier.value, company: COMPANY };
    for (let hour = 1; hour <= 48; hour += 1) {
      await request(store, ASKUL, claim);
      await recover(store, ASKUL, claim);
      expect(await mailsTo(store, ASKUL, claim.email)).toHaveLength(hour * 2);
      store.advance(HOUR);
    }
  });

  it('Qoo10 says nothing of a reset, so there is none', async () => {
    const store = await storeOver(transport);
    const supplier = 'qoo10-qcash-trial';
    const email = account(supplier, 'aoki.tsubasa').identifier.value;
    expect(await reasonOf(await request(store, supplier, { email }))).toBe('not-offered');
    expect(await reasonOf(await recover(store, supplier, { email }))).toBe('not-offered');
    expect(await reasonOf(await reset(store, supplier, 'x'.repeat(43), 'Qsm-2030'))).toBe('not-offered');
  });

  it('an address that nobody has gets the same answer and no mail', async () => {
    const store = await storeOver(transport);
    const ask = async (email: string) => {
      const response = await request(store, QUO, { email });
      const headers = [...response.headers].filter(([name]) => !['date', 'connection'].includes(name));
      return { status: response.status, headers, body: await response.text() };
    };
    const known = await ask(quo.identifier.value);
    expect(await ask('nobody@example.jp')).toEqual(known);
    expect(await ask('not an address, nobody@example.jp')).toEqual(known);
    expect(known.body).toBe(JSON.stringify({ expiresAt: instantOf(store.now() + HOUR) }));
    expect(await mailsTo(store, QUO, 'nobody@example.jp')).toEqual([]);
    expect(store.store.admin.passwordDerivations()).toEqual({});
  });

  it('one address gets three mails an hour, and the caller never hears of more or less', async () => {
    const store = await storeOver(transport);
    const email = quo.identifier.value;
    for (let n = 0; n < 6; n += 1) {
      expect((await request(store, QUO, { email })).status).toBe(202);
      store.advance(MINUTE);
    }
    expect(await mailsTo(store, QUO, email)).toHaveLength(3);
    store.advance(54 * MINUTE - 1);
    await request(store, QUO, { email });
    expect(await mailsTo(store, QUO, email)).toHaveLength(3);
    store.advance(1);
    await request(store, QUO, { email });
    expect(await mailsTo(store, QUO, email)).toHaveLength(4);
  });

  it('the link works once, until the last moment of its time, and a refused password takes nothing from it', async () => {
    const store = await storeOver(transport);
    const email = quo.identifier.value;
    const first = await linkFor(store, QUO, { email });
    const second = await linkFor(store, QUO, { email });
    store.advance(HOUR - 1);
    expect(await reasonOf(await reset(store, QUO, first, 'short'))).toBe('password-refused');
    expect((await reset(store, QUO, first, 'Atarashii2026')).status).toBe(204);
    expect(await reasonOf(await reset(store, QUO, first, 'Betsuno2026'))).toBe('link-used');
    // Older and newer links were for the password that is gone.
    expect(await reasonOf(await reset(store, QUO, second, 'Betsuno2026'))).toBe('link-expired');
    const third = await linkFor(store, QUO, { email });
    store.advance(HOUR);
    expect(await reasonOf(await reset(store, QUO, third, 'Betsuno2026'))).toBe('link-expired');
    store.advance(-HOUR);
    expect(await reasonOf(await reset(store, QUO, third, 'Betsuno2026'))).toBe('link-expired');
    expect(await reasonOf(await reset(store, QUO, 'x'.repeat(43), 'Betsuno2026'))).toBe('link-invalid');
  });

  it('of two uses side by side one holds', async () => {
    const store = await storeOver(transport);
    const token = await linkFor(store, QUO, { email: quo.identifier.value });
    const answers = await Promise.all(
      ['Ichiban2026', 'Nibanme2026'].map((password) => reset(store, QUO, token, password)),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 410]);
  });

  it('ends every session of the member', async () => {
    const store = await storeOver(transport);
    const { tokens } = await store.enter(quo);
    const token = await linkFor(store, QUO, { email: quo.identifier.value });
    await reset(store, QUO, token, 'Atarashii2026');
    const me = await store.ask('me', { supplier: QUO, token: tokens.accessToken });
    expect(await problemOf(me)).toMatchObject({ reason: 'session-ended', because: 'password-changed' });
  });

  it('the link is over for somebody who was deleted meanwhile', async () => {
    const store = await storeOver(transport);
    const { member } = await store.enter(askul);
    const token = await linkFor(store, ASKUL, { email: askul.identifier.value, company: COMPANY });
    const { tokens } = await store.enter(administrator);
    const remove = { supplier: ASKUL, token: tokens.accessToken, params: { id: member.id } };
    expect((await store.ask('removeMember', remove)).status).toBe(204);
    expect(await reasonOf(await reset(store, ASKUL, token, 'Jibun-no-Kotoba9'))).toBe('link-expired');
  });

  it('AS-21 a lock that a person ends outlasts it; QC-22 one that time ends does not', async () => {
    const store = await storeOver(transport);
    for (let n = 0; n < 5; n += 1) {
      await store.signIn(ASKUL, 'email', askul.identifier.value, 'wrong');
      await store.signIn(QUO, 'email', quo.identifier.value, 'wrong');
    }
    const atAskul = await linkFor(store, ASKUL, { email: askul.identifier.value, company: COMPANY });
    expect((await reset(store, ASKUL, atAskul, 'Jibun-no-Kotoba9')).status).toBe(204);
    const locked = await store.signInAs({ ...askul, password: 'Jibun-no-Kotoba9' });
    expect(await reasonOf(locked)).toBe('locked');
    const atQuo = await linkFor(store, QUO, { email: quo.identifier.value });
    expect((await reset(store, QUO, atQuo, 'Atarashii2026')).status).toBe(204);
    expect((await store.signInAs({ ...quo, password: 'Atarashii2026' })).status).toBe(201);
  });
});

describe.each(transports)('a forgotten ID, %s', (transport) => {
  it('AS-31 is mailed to its owner: all the IDs of the person, and nothing of a password', async () => {
    const store = await storeOver(transport);
    const claim = { email: ADMINISTRATORS_ADDRESS, company: COMPANY };
    const response = await recover(store, ASKUL, claim);
    expect(response.status).toBe(202);
    expect(await response.text()).not.toContain('1234567890');
    const mail = await newestMail(store, ASKUL, ADMINISTRATORS_ADDRESS);
    expect(factOf(mail, 'お問い合わせ番号')).toBe('1234567890');
    expect(factOf(mail, 'メールアドレス')).toBe(ADMINISTRATORS_ADDRESS);
    expect(mail.text).not.toContain(administrator.password);
    const ofBuyer = { email: askul.identifier.value, company: COMPANY };
    await recover(store, ASKUL, ofBuyer);
    expect((await newestMail(store, ASKUL, ofBuyer.email)).text).not.toContain('お問い合わせ番号');
  });

  it('AS-31 nobody learns who is registered', async () => {
    const store = await storeOver(transport);
    const answers = [
      await recover(store, ASKUL, { email: ADMINISTRATORS_ADDRESS, company: COMPANY }),
      await recover(store, ASKUL, { email: ADMINISTRATORS_ADDRESS, company: '別の会社' }),
      await recover(store, ASKUL, { email: 'nobody@example.jp', company: COMPANY }),
    ];
    const said = await Promise.all(answers.map(async (each) => [each.status, await each.text()]));
    expect(said).toEqual([said[0], said[0], said[0]]);
    expect(await mailsTo(store, ASKUL, ADMINISTRATORS_ADDRESS)).toHaveLength(1);
    expect(await mailsTo(store, ASKUL, 'nobody@example.jp')).toEqual([]);
  });
});
