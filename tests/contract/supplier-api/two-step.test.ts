import { describe, expect, it } from 'vitest';
import { instantOf } from '#shared/model/dates.ts';
import { memberSchema } from '#shared/model/member.ts';
import { securitySchema } from '#shared/supplier-api/security.ts';
import { signInResponseSchema } from '#shared/supplier-api/sign-in.ts';
import { linkOf, newestMail, mailsTo, QUO, type Store } from './registering.ts';
import { account, problemOf, readAs, storeOver, transports } from './store.ts';

const MINUTE = 60_000;
const member = account(QUO, 'kondo.natsumi');
const address = member.identifier.value;
const DESK = 'desk-where-it-began';

/** A right password: the challenge that only the desk knows, and the token from the mail. */
async function begin(store: Store, deskId = DESK) {
  const body = {
    identifier: member.identifier,
    password: member.password,
    deskId,
    returnTo: 'our-quo',
    locale: 'en',
  };
  const answer = await readAs(await store.ask('signIn', { supplier: QUO, body }), signInResponseSchema);
  if (answer.outcome !== 'two-step-pending') throw new Error(answer.outcome);
  const mail = await newestMail(store, QUO, address);
  return { ...answer, mail, token: linkOf(mail).token };
}

type Given = { readonly challengeId: string; readonly token: string; readonly deskId?: string };
const complete = (store: Store, { challengeId, token, deskId = DESK }: Given) =>
  store.ask('completeTwoStep', { supplier: QUO, body: { challengeId, token, deskId } });
const reasonOf = async (response: Response) => (await problemOf(response)).reason;

describe.each(transports)('two-step sign-in, %s', (transport) => {
  it('QC-16 the link that was mailed completes the sign-in, and nothing before it does', async () => {
    const store = await storeOver(transport);
    const begun = await begin(store);
    expect(begun.mail.subject).toBe('Your link to sign in');
    expect(linkOf(begun.mail)).toMatchObject({ supplier: 'our-quo', purpose: 'two-step' });
    expect((await store.ask('me', { supplier: QUO, token: begun.challengeId })).status).toBe(401);
    expect((await store.ask('me', { supplier: QUO, token: begun.token })).status).toBe(401);
    const response = await complete(store, begun);
    expect(response.status).toBe(201);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const answer = await readAs(response, signInResponseSchema);
    if (answer.outcome !== 'signed-in') throw new Error(answer.outcome);
    const me = await store.ask('me', { supplier: QUO, token: answer.tokens.accessToken });
    expect((await readAs(me, memberSchema)).email).toBe(address);
  });

  it('QC-18 the link is refused at another desk and in another sign-in, and stays good where it began', async () => {
    const store = await storeOver(transport);
    const first = await begin(store);
    const second = await begin(store, 'another-desk');
    for (const wrong of [
      { ...first, deskId: 'another-desk' },
      { ...first, challengeId: second.challengeId, deskId: 'another-desk' },
      { ...first, challengeId: second.challengeId },
      { ...first, challengeId: 'x'.repeat(43) },
      { ...second, deskId: DESK },
    ])
      expect(await problemOf(await complete(store, wrong))).toMatchObject({
        status: 403,
        reason: 'link-elsewhere',
      });
    expect((await complete(store, first)).status).toBe(201);
    expect((await complete(store, { ...second, deskId: 'another-desk' })).status).toBe(201);
  });

  it('QC-19 the link works until the last moment of the hour from sending, and not at the hour', async () => {
    const store = await storeOver(transport);
    const first = await begin(store);
    const second = await begin(store);
    expect(first.expiresAt).toBe(instantOf(store.now() + 60 * MINUTE));
    store.advance(60 * MINUTE - 1000);
    expect((await complete(store, first)).status).toBe(201);
    store.advance(1000);
    expect(await problemOf(await complete(store, second))).toMatchObject({
      status: 410,
      reason: 'link-expired',
    });
    // A clock that is set back does not bring it to life again.
    store.advance(-30 * MINUTE);
    expect(await reasonOf(await complete(store, second))).toBe('link-expired');
  });

  it('QC-20 after the hour the way leads over the sign-in again', async () => {
    const store = await storeOver(transport);
    const late = await begin(store);
    store.advance(60 * MINUTE + 1000);
    expect(await reasonOf(await complete(store, late))).toBe('link-expired');
    expect((await complete(store, await begin(store))).status).toBe(201);
  });

  it('QC-16 a link works once', async () => {
    const store = await storeOver(transport);
    const begun = await begin(store);
    expect((await complete(store, begun)).status).toBe(201);
    expect(await problemOf(await complete(store, begun))).toMatchObject({ status: 410, reason: 'link-used' });
    store.advance(-10 * MINUTE);
    expect(await reasonOf(await complete(store, begun))).toBe('link-used');
  });

  it('an altered link, one of another purpose and one of another supplier are no links', async () => {
    const store = await storeOver(transport);
    const begun = await begin(store);
    const last = begun.token.at(-1) === 'A' ? 'B' : 'A';
    expect(await reasonOf(await complete(store, { ...begun, token: begun.token.slice(0, -1) + last }))).toBe(
      'link-invalid',
    );
    const body = { token: begun.token, email: address, newPassword: 'Betsuno2026' };
    expect(await reasonOf(await store.ask('resetPassword', { supplier: QUO, body }))).toBe('link-invalid');
    const { challengeId, token } = begun;
    const elsewhere = { challengeId, token, deskId: DESK };
    const other = await store.ask('completeTwoStep', { supplier: 'amano-trial', body: elsewhere });
    expect(await reasonOf(other)).toBe('link-invalid');
    expect((await complete(store, begun)).status).toBe(201);
  });

  it('a sign-in that is under way ends with the password it began with', async () => {
    const store = await storeOver(transport);
    const begun = await begin(store);
    const forgotten = { email: address, returnTo: QUO, locale: 'ja' };
    await store.ask('requestPasswordReset', { supplier: QUO, body: forgotten });
    const { token } = linkOf(await newestMail(store, QUO, address));
    const reset = { token, email: null, newPassword: 'Betsuno2026' };
    expect((await store.ask('resetPassword', { supplier: QUO, body: reset })).status).toBe(204);
    expect(await reasonOf(await complete(store, begun))).toBe('link-expired');
  });

  it('QC-21 QC-22 a lock holds for the link too, and leaves it good for afterwards', async () => {
    const store = await storeOver(transport);
    store.advance(10 * MINUTE);
    const begun = await begin(store);
    store.advance(-10 * MINUTE);
    for (let n = 0; n < 5; n += 1) await store.signIn(QUO, 'email', address, 'wrong');
    expect(await reasonOf(await complete(store, begun))).toBe('locked-for-a-time');
    store.advance(60 * MINUTE);
    expect((await complete(store, begun)).status).toBe(201);
  });

  it('a mailbox gets no more links an hour than the setting says, not even with the right password', async () => {
    const store = await storeOver(transport);
    store.store.admin.set(QUO, 'mails.per-member-and-hour', '2');
    await begin(store);
    store.advance(MINUTE);
    const second = await begin(store);
    const refused = await store.signInAs(member);
    const until = instantOf(store.now() + 59 * MINUTE);
    expect(await problemOf(refused)).toMatchObject({ status: 429, reason: 'too-many-at-once', until });
    expect(await mailsTo(store, QUO, address)).toHaveLength(2);
    expect((await complete(store, second)).status).toBe(201);
    store.advance(59 * MINUTE);
    expect((await store.signInAs(member)).status).toBe(202);
  });

  it('the sign-in log of the member tells each step, with where it came from', async () => {
    const store = await storeOver(transport);
    const begun = await begin(store);
    const response = await complete(store, begun);
    const answer = await readAs(response, signInResponseSchema);
    if (answer.outcome !== 'signed-in') throw new Error(answer.outcome);
    await store.signIn(QUO, 'email', address, 'wrong');
    const token = answer.tokens.accessToken;
    const { signIns } = await readAs(await store.ask('security', { supplier: QUO, token }), securitySchema);
    const place = transport === 'socket' ? '127.0.0.1' : 'in-program';
    expect(signIns).toMatchObject([
      { outcome: 'mismatch', place, thisDesk: false },
      { outcome: 'two-step-completed', identifierKind: 'email', place, thisDesk: true },
      { outcome: 'two-step-sent', place, thisDesk: true },
    ]);
  });

  it('the mail is in Japanese for whoever says nothing, and no link is in it twice', async () => {
    const store = await storeOver(transport);
    await store.signInAs(member);
    const mail = await newestMail(store, QUO, address);
    expect(mail.subject).toBe('【認証用URLのご案内】');
    expect(mail.text.split('\n')).toContain(mail.links[0]);
    expect(mail.text).toContain('2026/04/05(日) 20:00');
    expect(linkOf(mail).supplier).toBe(QUO);
  });
});
