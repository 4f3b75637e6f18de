import { describe, expect, it } from 'vitest';
import { instantOf } from '#shared/model/dates.ts';
import { memberSchema } from '#shared/model/member.ts';
import { customerSchema } from '#shared/supplier-api/customer.ts';
import { emailChangeSchema, pendingEmailChangeSchema } from '#shared/supplier-api/email-change.ts';
import { signInResponseSchema } from '#shared/supplier-api/sign-in.ts';
import { ASKUL, linkOf, mailsTo, newestMail, QUO, mailOptions, type Store } from './registering.ts';
import { account, problemOf, readAs, storeOver, transports } from './store.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const AMANO = 'amano-trial';
const PLUS = 'plus-member-trial';
const quo = account(QUO, 'saito.yuko');
const twoStep = account(QUO, 'kondo.natsumi');
const amano = account(AMANO, 'suzuki.daiki');
const plus = account(PLUS, 'goto.mami');
const OLD = quo.identifier.value;
const NEW = 'yuko.saito@jinji.minato.example.jp';

interface Start {
  readonly currentPassword?: string;
  readonly currentEmail?: string | null;
  readonly newEmail?: string;
}
const start = (store: Store, supplier: string, token: string, given: Start = {}) =>
  store.ask('startEmailChange', {
    supplier,
    token,
    body: {
      currentEmail: null,
      currentPassword: quo.password,
      newEmail: NEW,
      ...given,
      ...mailOptions(supplier),
    },
  });
const confirm = (store: Store, token: string) =>
  store.ask('confirmEmailChange', { supplier: QUO, body: { token, ...mailOptions(QUO) } });
const pending = async (store: Store, token: string) =>
  (await readAs(await store.ask('emailChange', { supplier: QUO, token }), pendingEmailChangeSchema)).pending;
const emailOf = async (store: Store, supplier: string, token: string) =>
  (await readAs(await store.ask('me', { supplier, token }), memberSchema)).email;
const linkTo = async (store: Store, address: string) => {
  const link = linkOf(await newestMail(store, QUO, address));
  expect(link.purpose).toBe('confirm-email-change');
  return link.token;
};
const reasonOf = async (response: Response) => (await problemOf(response)).reason;

/** A change that waits for the new address, with what is needed to go on. */
async function confirmedOld(store: Store, newEmail = NEW) {
  const { tokens } = await store.enter(quo);
  await start(store, QUO, tokens.accessToken, { newEmail });
  const old = await linkTo(store, OLD);
  expect((await confirm(store, old)).status).toBe(200);
  return { session: tokens.accessToken, old, new: await linkTo(store, newEmail) };
}

describe.each(transports)('changing the e-mail address, %s', (transport) => {
  it('QC-38 the current address confirms, then the new one, and only then it changes', async () => {
    const store = await storeOver(transport);
    const { tokens } = await store.enter(quo);
    const session = tokens.accessToken;
    const other = (await store.enter(quo)).tokens.accessToken;

    const started = await readAs(await start(store, QUO, session), emailChangeSchema);
    expect(started).toEqual({
      state: 'confirm-old',
      newEmail: NEW,
      sentTo: 's…@minato.example.jp',
      expiresAt: instantOf(store.now() + HOUR),
      signInAgain: false,
    });
    expect(await pending(store, session)).toEqual(started);
    expect(await mailsTo(store, QUO, NEW)).toEqual([]);
    expect(await emailOf(store, QUO, session)).toBe(OLD);

    store.advance(10 * MINUTE);
    const half = await readAs(await confirm(store, await linkTo(store, OLD)), emailChangeSchema);
    expect(half).toEqual({
      ...started,
      state: 'confirm-new',
      sentTo: 'y…@jinji.minato.example.jp',
      expiresAt: instantOf(store.now() + HOUR),
    });
    expect(await pending(store, session)).toEqual(half);
    expect(await emailOf(store, QUO, session)).toBe(OLD);
    expect(await reasonOf(await store.signInAs({ ...quo, identifier: { kind: 'email', value: NEW } }))).toBe(
      'mismatch',
    );

    const done = await readAs(await confirm(store, await linkTo(store, NEW)), emailChangeSchema);
    expect(done).toEqual({
      state: 'changed',
      newEmail: NEW,
      sentTo: null,
      expiresAt: null,
      signInAgain: false,
    });
    expect(await emailOf(store, QUO, session)).toBe(NEW);
    expect(await pending(store, session)).toBeNull();
    expect(await reasonOf(await store.signInAs(quo))).toBe('mismatch');
    expect((await store.signInAs({ ...quo, identifier: { kind: 'email', value: NEW } })).status).toBe(201);
    const ended = await store.ask('me', { supplier: QUO, token: other });
    expect(await problemOf(ended)).toMatchObject({ reason: 'session-ended', because: 'email-changed' });
    for (const address of [OLD, NEW])
      expect((await newestMail(store, QUO, address)).subject).toBe('【メールアドレス変更のお知らせ】');
  });

  it('QC-36 it takes two confirmations with two-step sign-in, and without', async () => {
    const store = await storeOver(transport);
    await store.signInAs(twoStep);
    const { token } = linkOf(await newestMail(store, QUO, twoStep.identifier.value));
    const answer = await readAs(await store.signInAs(twoStep), signInResponseSchema);
    if (answer.outcome !== 'two-step-pending') throw new Error(answer.outcome);
    const link = linkOf(await newestMail(store, QUO, twoStep.identifier.value)).token;
    expect(link).not.toBe(token);
    const completed = await store.ask('completeTwoStep', {
      supplier: QUO,
      body: { challengeId: answer.challengeId, token: link, deskId: 'desk-of-this-test' },
    });
    const signedIn = await readAs(completed, signInResponseSchema);
    if (signedIn.outcome !== 'signed-in') throw new Error(signedIn.outcome);
    for (const [session, password] of [
      [signedIn.tokens.accessToken, twoStep.password],
      [(await store.enter(quo)).tokens.accessToken, quo.password],
    ] as const) {
      const started = await start(store, QUO, session, { currentPassword: password });
      expect((await readAs(started, emailChangeSchema)).state).toBe('confirm-old');
    }
  });

  it('QC-39 each link is good until the last moment of the hour from its own mail, and works once', async () => {
    const store = await storeOver(transport);
    const { tokens } = await store.enter(quo);
    await start(store, QUO, tokens.accessToken);
    const old = await linkTo(store, OLD);
    store.advance(HOUR - 1);
    expect((await confirm(store, old)).status).toBe(200);
    expect(await reasonOf(await confirm(store, old))).toBe('link-used');
    const next = await linkTo(store, NEW);
    store.advance(HOUR - 1);
    expect((await confirm(store, next)).status).toBe(200);
    expect(await reasonOf(await confirm(store, next))).toBe('link-used');
  });

  it('QC-39 neither link works at the hour, and the address stays as it is', async () => {
    const store = await storeOver(transport);
    const first = await confirmedOld(store);
    store.advance(HOUR);
    expect(await problemOf(await confirm(store, first.new))).toMatchObject({
      status: 410,
      reason: 'link-expired',
    });
    const { tokens } = await store.enter(quo);
    expect(await pending(store, tokens.accessToken)).toBeNull();
    await start(store, QUO, tokens.accessToken);
    const old = await linkTo(store, OLD);
    store.advance(HOUR);
    expect(await reasonOf(await confirm(store, old))).toBe('link-expired');
    store.advance(-HOUR);
    expect(await reasonOf(await confirm(store, old))).toBe('link-expired');
    expect((await store.signInAs(quo)).status).toBe(201);
  });

  it('an address that somebody has is not told before the end, and is not taken', async () => {
    const store = await storeOver(transport);
    const theirs = twoStep.identifier.value;
    const { session, new: link } = await confirmedOld(store, theirs.toUpperCase());
    expect(await problemOf(await confirm(store, link))).toMatchObject({ status: 409, reason: 'email-taken' });
    expect(await pending(store, session)).toBeNull();
    expect(await emailOf(store, QUO, session)).toBe(OLD);
    expect((await store.signInAs(twoStep)).status).toBe(202);
  });

  it('starting again gives up what was under way', async () => {
    const store = await storeOver(transport);
    const first = await confirmedOld(store);
    await start(store, QUO, first.session, { newEmail: 'other@minato.example.jp' });
    expect(await reasonOf(await confirm(store, first.new))).toBe('link-expired');
    expect(await pending(store, first.session)).toMatchObject({ newEmail: 'other@minato.example.jp' });
    expect((await confirm(store, await linkTo(store, OLD))).status).toBe(200);
  });

  it('giving up ends it, and once more is no harm', async () => {
    const store = await storeOver(transport);
    const { session, new: link } = await confirmedOld(store);
    const cancel = () => store.ask('cancelEmailChange', { supplier: QUO, token: session });
    expect((await cancel()).status).toBe(204);
    expect(await pending(store, session)).toBeNull();
    expect(await reasonOf(await confirm(store, link))).toBe('link-expired');
    expect((await cancel()).status).toBe(204);
  });

  it('a new password ends a change that somebody else may have begun', async () => {
    const store = await storeOver(transport);
    const { session, new: link } = await confirmedOld(store);
    const body = { currentEmail: null, currentPassword: quo.password, newPassword: 'Atarashii2026' };
    expect((await store.ask('changePassword', { supplier: QUO, token: session, body })).status).toBe(200);
    expect(await reasonOf(await confirm(store, link))).toBe('link-expired');
  });

  it('a link to set a password does not outlive the address it went to', async () => {
    const store = await storeOver(transport);
    const { new: link } = await confirmedOld(store);
    await store.ask('requestPasswordReset', { supplier: QUO, body: { email: OLD, ...mailOptions(QUO) } });
    const { token } = linkOf(await newestMail(store, QUO, OLD));
    expect((await confirm(store, link)).status).toBe(200);
    const body = { token, email: null, newPassword: 'Atarashii2026' };
    expect(await reasonOf(await store.ask('resetPassword', { supplier: QUO, body }))).toBe('link-expired');
  });

  it('the current password is asked for, and guessing it locks', async () => {
    const store = await storeOver(transport);
    const { tokens } = await store.enter(quo);
    const guess = () => start(store, QUO, tokens.accessToken, { currentPassword: 'wrong' });
    for (let n = 1; n <= 4; n += 1) expect(await reasonOf(await guess())).toBe('wrong-password');
    expect(await reasonOf(await guess())).toBe('locked-for-a-time');
    expect(await mailsTo(store, QUO, OLD)).toEqual([]);
  });

  it.each([
    ['field.email', 'nobody'],
    ['field.email', 'a@b.example, c@d.example'],
    ['field.email', 'a@b.example\r\nBcc: c@d.example'],
    ['email.same', OLD.toUpperCase()],
  ])('%s refuses %j', async (code, newEmail) => {
    const store = await storeOver(transport);
    const { tokens } = await store.enter(quo);
    const problem = await problemOf(await start(store, QUO, tokens.accessToken, { newEmail }));
    expect(problem).toMatchObject({ status: 422, reason: 'fields-refused' });
    expect(problem.errors?.map((error) => [error.field, error.code])).toEqual([['newEmail', code]]);
  });

  it('AM-14 AM-15 AM-16 AM-17 Amano changes it at once, and the member signs in again with the new one', async () => {
    const store = await storeOver(transport);
    const { tokens } = await store.enter(amano);
    const given = { currentPassword: amano.password, newEmail: NEW };
    const begin = (currentEmail: string | null) =>
      start(store, AMANO, tokens.accessToken, { ...given, currentEmail });
    for (const wrong of [null, 'nakamura.takeshi@minato.example.jp'])
      expect((await problemOf(await begin(wrong))).errors?.map(({ field }) => field)).toEqual([
        'currentEmail',
      ]);
    const done = await readAs(await begin(amano.identifier.value), emailChangeSchema);
    expect(done).toMatchObject({ state: 'changed', newEmail: NEW, signInAgain: true });
    const ended = await store.ask('me', { supplier: AMANO, token: tokens.accessToken });
    expect(await problemOf(ended)).toMatchObject({ reason: 'session-ended', because: 'email-changed' });
    expect(await reasonOf(await store.signInAs(amano))).toBe('mismatch');
    const again = await store.enter({ ...amano, identifier: { kind: 'email', value: NEW } });
    const shown = await store.ask('customer', { supplier: AMANO, token: again.tokens.accessToken });
    expect((await readAs(shown, customerSchema)).values['email']).toBe(NEW);
    for (const address of [amano.identifier.value, NEW]) {
      const mail = await newestMail(store, AMANO, address);
      expect(mail.subject).toBe('【メールアドレス変更のお知らせ】');
      expect(mail.links).toEqual([]);
    }
  });

  it('an address that somebody has is refused where it would change at once', async () => {
    const store = await storeOver(transport);
    const { tokens } = await store.enter(amano);
    const refused = await start(store, AMANO, tokens.accessToken, {
      currentEmail: amano.identifier.value,
      currentPassword: amano.password,
      newEmail: 'Nakamura.Takeshi@minato.example.jp',
    });
    expect(await reasonOf(refused)).toBe('email-taken');
    expect((await store.signInAs(amano)).status).toBe(201);
  });

  it('PM-6 the address at Plus member stays the login ID until the member changes it, whatever mail does', async () => {
    const store = await storeOver(transport);
    store.advance(300 * 24 * HOUR);
    const { tokens } = await store.enter(plus);
    const given = { currentPassword: plus.password, newEmail: 'Mami.Goto@minato.example.jp' };
    const done = await readAs(await start(store, PLUS, tokens.accessToken, given), emailChangeSchema);
    expect(done).toMatchObject({ state: 'changed', signInAgain: false });
    expect(await emailOf(store, PLUS, tokens.accessToken)).toBe(given.newEmail);
    expect(await reasonOf(await store.signInAs(plus))).toBe('mismatch');
    const as = (value: string) => store.signInAs({ ...plus, identifier: { kind: 'email', value } });
    expect(await reasonOf(await as(given.newEmail.toLowerCase()))).toBe('mismatch');
    expect((await as(given.newEmail)).status).toBe(201);
  });

  it('AS-32 at ASKUL a member cannot change it: only the administrator or support can help', async () => {
    const store = await storeOver(transport);
    const buyer = account(ASKUL, 'sato.misaki');
    const { tokens } = await store.enter(buyer);
    const refused = await start(store, ASKUL, tokens.accessToken, { currentPassword: buyer.password });
    expect(await reasonOf(refused)).toBe('not-offered');
    expect((await store.signInAs(buyer)).status).toBe(201);
  });

  it('a member sets off only so many an hour', async () => {
    const store = await storeOver(transport);
    store.store.admin.set(QUO, 'mails.per-member-and-hour', '2');
    const { tokens } = await store.enter(quo);
    const begin = () => start(store, QUO, tokens.accessToken);
    expect([(await begin()).status, (await begin()).status, (await begin()).status]).toEqual([202, 202, 429]);
  });
});
