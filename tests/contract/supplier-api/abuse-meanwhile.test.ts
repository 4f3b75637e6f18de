import Database from 'better-sqlite3-multiple-ciphers';
import { describe, expect, it } from 'vitest';
import { companyMembersSchema } from '#shared/supplier-api/people.ts';
import type { TrialAccount } from '#electron/suppliers/embedded/seed/trial-account.ts';
import type { RouteName } from '#shared/supplier-api/routes.ts';
import { trialSecondPassword } from '#electron/suppliers/embedded/security/second-password-hashes.ts';
import { AMANO, lookInto, wellformed } from './abuse-tools.ts';
import { sasaki } from './prepaid-seller.ts';
import { ASKUL, mailsTo, mailOptions, type Store } from './registering.ts';
import { account, problemOf, readAs, storeOver } from './store.ts';

const admin = account(ASKUL, 'takahashi.kazuo');
const buyer = account(ASKUL, 'sato.misaki');
const amano = account(AMANO, 'suzuki.daiki');

/** What wants the own password, and so takes a while. */
const slow = {
  changePassword: { currentPassword: '', newPassword: 'Betsu-no-1-desu' },
  startEmailChange: { currentPassword: '', newEmail: 'betsuno@example.jp', ...mailOptions(AMANO) },
};

/** A store in which a password takes long enough for something else to happen meanwhile. */
const slowStore = () => storeOver('in-process', { passwordCost: 2 ** 13 });

const begin = (
  store: Store,
  name: keyof typeof slow,
  { supplier, password }: TrialAccount,
  token: string,
  email: string,
) =>
  store.ask(name, {
    supplier,
    token,
    body: { ...slow[name], currentEmail: email, currentPassword: password },
  });

const derivations = (store: Store) => store.store.admin.passwordDerivations()[2 ** 13] ?? 0;

/** Begins something, and comes back when it has got as far as a password that is being derived. */
async function inFlight(
  store: Store,
  ask: () => Promise<Response>,
): Promise<{ readonly answer: Promise<Response> }> {
  const before = derivations(store);
  const answer = ask();
  while (derivations(store) === before) await new Promise((resolve) => setImmediate(resolve));
  return { answer };
}

describe('what is begun before a session ends, and done after it', () => {
  it.each([
    ['changePassword', buyer],
    ['changePassword', amano],
    ['startEmailChange', amano],
  ] as const)('%s comes to nothing when its member signs out everywhere meanwhile', async (name, who) => {
    const store = await slowStore();
    const { tokens, member } = await store.enter(who);
    const elsewhere = (await store.enter(who)).tokens.accessToken;
    const { supplier } = who;
    const { answer } = await inFlight(store, () =>
      begin(store, name, who, tokens.accessToken, member.email!),
    );
    await store.ask('endSessions', { supplier, token: elsewhere, query: { keep: 'current' } });
    expect(await problemOf(await answer)).toMatchObject({
      reason: 'session-ended',
      because: 'signed-out-everywhere',
    });
    expect((await store.signInAs(who)).status).toBe(201);
    expect(await mailsTo(store, supplier, member.email!)).toEqual([]);
    expect(await mailsTo(store, supplier, 'betsuno@example.jp')).toEqual([]);
  });

  it('AS-69 a password that is changed by somebody who is deleted meanwhile is nobody’s', async () => {
    const store = await slowStore();
    const { tokens, member } = await store.enter(buyer);
    const office = (await store.enter(admin)).tokens.accessToken;
    const { answer } = await inFlight(store, () =>
      begin(store, 'changePassword', buyer, tokens.accessToken, member.email!),
    );
    const removed = await store.ask('removeMember', { token: office, params: { id: member.id } });
    expect(removed.status).toBe(204);
    expect(await problemOf(await answer)).toMatchObject({
      reason: 'session-ended',
      because: 'member-removed',
    });
    const file = lookInto(store.file);
    expect(
      file.all(
        'SELECT hash FROM passwords p JOIN members m ON m.id = p.member_id WHERE m.public_id = ?',
        member.id,
      ),
    ).toEqual([]);
    expect((await mailsTo(store, ASKUL, member.email!)).map(({ subject }) => subject)).toHaveLength(1);
  });

  it('an old password opens nothing once it was changed, even if it was being checked just then', async () => {
    const store = await slowStore();
    const { member } = await store.enter(amano);
    const { answer } = await inFlight(store, () => store.signInAs(amano));
    // As another program on the same file does it, while the old one is still derived.
    const db = new Database(store.file);
    db.prepare(
      `UPDATE passwords SET hash = hash || 'changed'
       WHERE member_id = (SELECT id FROM members WHERE public_id = ?)`,
    ).run(member.id);
    db.close();
    expect((await problemOf(await answer)).reason).toBe('mismatch');
  });

  it('AM-15 of two address changes at the same moment one holds, and no address is told of the other', async () => {
    const store = await slowStore();
    const { tokens, member } = await store.enter(amano);
    const ask = (newEmail: string) =>
      store.ask('startEmailChange', {
        supplier: AMANO,
        token: tokens.accessToken,
        body: {
          currentEmail: member.email,
          currentPassword: amano.password,
          newEmail,
          ...mailOptions(AMANO),
        },
      });
    const answers = await Promise.all([ask('hitotsu@example.jp'), ask('futatsu@example.jp')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([202, 401]);
    const lost = answers.find(({ ok }) => !ok)!;
    expect(await problemOf(lost)).toMatchObject({ reason: 'session-ended', because: 'email-changed' });
    const [kept, other] = answers[0]!.ok
      ? ['hitotsu@example.jp', 'futatsu@example.jp']
      : ['futatsu@example.jp', 'hitotsu@example.jp'];
    expect((await store.signIn(AMANO, 'email', kept!, amano.password)).status).toBe(201);
    expect((await store.signIn(AMANO, 'email', other!, amano.password)).status).toBe(401);
    expect(await mailsTo(store, AMANO, other!)).toEqual([]);
    expect(await mailsTo(store, AMANO, member.email!)).toHaveLength(1);
  });

  it('AS-72 administration is not handed over by a session that was ended meanwhile', async () => {
    const store = await slowStore();
    const { tokens } = await store.enter(admin);
    const elsewhere = (await store.enter(admin)).tokens.accessToken;
    const list = async () =>
      (await readAs(await store.ask('companyMembers', { token: elsewhere }), companyMembersSchema)).members;
    const to = (await list()).find(({ member }) => member.email === buyer.identifier.value)!.member.id;
    const body = { to, password: admin.password, ...mailOptions(ASKUL) };
    const { answer } = await inFlight(store, () =>
      store.ask('transferAdministration', { token: tokens.accessToken, body }),
    );
    await store.ask('endSessions', { token: elsewhere, query: { keep: 'current' } });
    expect((await problemOf(await answer)).reason).toBe('session-ended');
    const administrators = (await list()).filter(({ member }) => member.role === 'administrator');
    expect(administrators.map(({ member }) => member.email)).toEqual(['takahashi.kazuo@minato.example.jp']);
  });

  const newSecond = { current: trialSecondPassword, newPassword: 'Atarashii-Q1' };
  /** Writes that derive a password before their transaction, and what they send. */
  const waiting: Readonly<Record<string, readonly [RouteName, TrialAccount, (email: string) => object]>> = {
    removeCard: ['removeCard', amano, (email) => ({ email, password: amano.password })],
    set: ['setPrepaidPassword', sasaki, () => ({ ...newSecond, password: sasaki.password })],
    prove: ['verifyPrepaidPassword', sasaki, () => ({ password: trialSecondPassword })],
    addMember: [
      'addMember',
      admin,
      () => ({ ...(wellformed.addMember().body as object), departmentId: null }),
    ],
    approve: ['decideMember', admin, () => ({ version: 1, decision: 'approve', ...mailOptions(ASKUL) })],
  };
  const start = async (store: Store, [route, who, bodyOf]: (typeof waiting)[string]) => {
    const { tokens, member } = await store.enter(who);
    const { supplier } = who;
    const { answer } = await inFlight(store, () =>
      store.ask(route, {
        supplier,
        token: tokens.accessToken,
        params: { id: member.id },
        body: bodyOf(member.email!),
      }),
    );
    return { answer, member };
  };
  /** Trial passwords are derived at the first use. */
  const deriveTrialPasswords = async (store: Store, who: TrialAccount) => {
    const { supplier } = who;
    const token = (await store.enter(who)).tokens.accessToken;
    if (who === sasaki)
      await store.ask('verifyPrepaidPassword', { supplier, token, body: { password: 'chigau' } });
  };
  /** What the write changes: a proof, a second password, a person. */
  const changed = (store: Store) => {
    const file = lookInto(store.file);
    return [
      file.count('qcash_proofs'),
      file.all('SELECT password_hash FROM qcash_sellers ORDER BY member_id'),
      file.count('members', `email = 'jiro@minato.example.jp'`),
    ];
  };

  it.each(Object.entries(waiting))(
    '%s comes to nothing when its member signs out everywhere meanwhile',
    async (_name, line) => {
      const store = await slowStore();
      const [, who] = line;
      await deriveTrialPasswords(store, who);
      const elsewhere = (await store.enter(who)).tokens.accessToken;
      const before = changed(store);
      const { answer } = await start(store, line);
      await store.ask('endSessions', {
        supplier: who.supplier,
        token: elsewhere,
        query: { keep: 'current' },
      });
      expect((await problemOf(await answer)).reason).toBe('session-ended');
      expect(changed(store)).toEqual(before);
    },
  );

  it.each(Object.entries(waiting))(
    'AS-69 %s is refused to somebody who is made a viewer meanwhile',
    async (_name, line) => {
      const store = await slowStore();
      await deriveTrialPasswords(store, line[1]);
      const before = changed(store);
      const { answer, member } = await start(store, line);
      // As another program on the same file does it.
      const db = new Database(store.file);
      db.prepare(`UPDATE members SET role = 'viewer' WHERE public_id = ?`).run(member.id);
      db.close();
      expect((await problemOf(await answer)).reason).toBe('not-allowed');
      expect(changed(store)).toEqual(before);
    },
  );
});
