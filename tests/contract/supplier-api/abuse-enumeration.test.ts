import { describe, expect, it } from 'vitest';
import { rankScore, interleavedTimings } from '#tests/support/rank-test.ts';
import { companyMembersSchema } from '#shared/supplier-api/people.ts';
import { lookInto } from './abuse-tools.ts';
import { ASKUL, QUO, mailOptions, type Store } from './registering.ts';
import { account, readAs, storeOver } from './store.ts';

/** How somebody can stand at ASKUL. */
const ids = {
  known: 'sato.misaki@minato.example.jp',
  unknown: 'sat0.misak1@minato.example.jp',
  locked: 'yamamoto.aya@minato.example.jp',
  waiting: 'fukuda.haruka@minato.example.jp',
  invited: 'miura.kotone@minato.example.jp',
  stopped: 'nishimura.osamu@minato.example.jp',
  /** Deleted by the administrator. */
  removed: 'suzuki.daiki@minato.example.jp',
  disabled: 'watanabe.keiko@minato.example.jp',
};
const company = '株式会社みなと総合サービス';

/** Everything of an answer that somebody can see who does not know the clock. */
async function seen(answer: Response, asked = ''): Promise<object> {
  const text = await answer.text();
  return {
    status: answer.status,
    headers: [...answer.headers].sort(),
    text: asked === '' ? text : text.replaceAll(asked, '…'),
    bytes: Buffer.byteLength(text) - Buffer.byteLength(asked) * (text.split(asked).length - 1 || 0),
  };
}

async function withEverybody() {
  const store = await storeOver('in-process');
  const { tokens } = await store.enter(account(ASKUL, 'takahashi.kazuo'));
  const token = tokens.accessToken;
  const { members } = await readAs(await store.ask('companyMembers', { token }), companyMembersSchema);
  const find = (email: string) => members.find(({ member }) => member.email === email)!;
  const params = { id: find(ids.removed).member.id };
  expect((await store.ask('removeMember', { token, params })).status).toBe(204);
  const { member, version } = find(ids.disabled);
  const body = { version, decision: 'disable', ...mailOptions(ASKUL) };
  expect((await store.ask('decideMember', { token, params: { id: member.id }, body })).status).toBe(200);
  return store;
}

const reset = (store: Store, email: string, supplier: string = ASKUL) =>
  store.ask('requestPasswordReset', { supplier, body: { email, company, ...mailOptions(supplier) } });
const recover = (store: Store, email: string) =>
  store.ask('recoverId', { body: { email, company, ...mailOptions(ASKUL) } });
const register = (store: Store, email: string) =>
  store.ask('startRegistration', { supplier: QUO, body: { email, ...mailOptions(QUO) } });

describe('by the answer nobody learns who has an account', () => {
  it('a sign-in with a wrong password is refused alike five times, and locked alike then', async () => {
    const store = await withEverybody();
    const answers = new Map<string, object[]>();
    for (const [who, email] of Object.entries(ids)) {
      // This one is locked at the first start, so that it can be seen what a lock is like.
      if (who === 'locked') continue;
      const all: object[] = [];
      for (let n = 0; n < 7; n += 1)
        all.push(await seen(await store.signIn(ASKUL, 'email', email, 'Chigau-1')));
      answers.set(who, all);
    }
    for (const [who, all] of answers) expect([who, all]).toEqual([who, answers.get('unknown')]);
    const locked = await seen(await store.signIn(ASKUL, 'email', ids.locked, 'Chigau-1'));
    expect(locked).toEqual(answers.get('unknown')!.at(-1));
    // Not even the right password is told from a wrong one while the lock holds.
    const right = await store.signIn(ASKUL, 'email', ids.known, 'Minato-Soumu1!');
    expect(await seen(right)).toEqual(locked);
  });

  it('an ID of another kind, or of no kind that the supplier takes, is refused like one that nobody has', async () => {
    const store = await storeOver('in-process');
    const asked = [
      ['email', ids.unknown],
      ['email', ids.known],
      ['email', ids.known.toUpperCase()],
      ['inquiry-number', '1234567890'],
      ['inquiry-number', '1234567891'],
      ['member-id', 'E10203040'],
      ['email', '1234567890'],
      ['inquiry-number', ids.known],
      ['email', 'x'.repeat(320)],
      ['email', "' OR 1=1 --"],
      ['email', '\u0000'],
    ] as const;
    const [first, ...rest] = await Promise.all(
      asked.map(async ([kind, value]) => seen(await store.signIn(ASKUL, kind, value, 'Chigau-1'))),
    );
    for (const each of rest) expect(each).toEqual(first);
  });

  it('what is asked for without a sign-in is answered alike, also when the hour’s mails are used up', async () => {
    const store = await withEverybody();
    for (const ask of [reset, recover]) {
      const first = await seen(await ask(store, ids.unknown));
      for (let n = 0; n < 5; n += 1)
        for (const email of [...Object.values(ids), ids.known.toUpperCase(), 'x'.repeat(320), "' OR 1=1 --"])
          expect(await seen(await ask(store, email))).toEqual(first);
    }
    const people = ['nobody', 'saito.yuko', 'inoue.mao', 'hasegawa.sho', 'kondo.natsumi', 'mori.chihiro'];
    for (const ask of [register, (at: Store, email: string) => reset(at, email, QUO)]) {
      const answers: object[] = [];
      for (let n = 0; n < 5; n += 1)
        for (const person of people)
          answers.push(await seen(await ask(store, `${person}@minato.example.jp`)));
      for (const answer of answers) expect(answer).toEqual(answers[0]);
    }
  });

  it('QC-38 the beginning of an address change says the same of an address that somebody has', async () => {
    const store = await storeOver('in-process');
    const who = account(QUO, 'saito.yuko');
    const { tokens } = await store.enter(who);
    const begin = async (newEmail: string) => {
      const body = { currentEmail: null, currentPassword: who.password, newEmail, ...mailOptions(QUO) };
      return seen(
        await store.ask('startEmailChange', { supplier: QUO, token: tokens.accessToken, body }),
        newEmail,
      );
    };
    const first = await begin('nobody@minato.example.jp');
    for (const person of ['kondo.natsumi', 'inoue.mao', 'hasegawa.sho'])
      expect(await begin(`${person}@minato.example.jp`)).toEqual(first);
  });
});

/** Beyond this, two samples of forty are from different things; chance alone gets there in one of two thousand. */
const APART = 3.5;
const SAMPLES = 40;
/** Where no password takes its time, a smaller difference would show. */
const MORE_SAMPLES = 100;

/**
 * That the times of two things do not tell which is which, and that none is shorter than `atLeast` milliseconds. Two
 * rank scores in a row beyond the bound are no chance any more; one may be what the machine did meanwhile.
 */
async function expectAlike(
  one: () => Promise<unknown>,
  other: () => Promise<unknown>,
  { samples = SAMPLES, atLeast = 0 } = {},
): Promise<void> {
  const score = async () => {
    const times = await interleavedTimings(one, other, samples);
    // A timer may be a millisecond early by another clock.
    expect(Math.min(...times.flat())).toBeGreaterThan(atLeast - 1.5);
    return Math.abs(rankScore(...times));
  };
  if ((await score()) < APART) return;
  expect(await score()).toBeLessThan(APART);
}

describe('by the time nobody learns who has an account', () => {
  // Long enough for what is done, as in the product; a password costs what fits into it here.
  const store = (minResponseMs: number, passwordCost: number) =>
    storeOver('in-process', { minResponseMs, passwordCost });

  it('the rank score tells apart what differs, and not what does not', () => {
    const sample = (from: number) =>
      Array.from({ length: SAMPLES }, (_, index) => from + ((index * 7) % SAMPLES));
    expect(rankScore(sample(0), sample(0))).toBeCloseTo(0);
    expect(rankScore([1, 1, 1], [1, 1, 1])).toBe(0);
    expect(rankScore(sample(0), sample(1000))).toBeCloseTo(-7.7, 1);
    expect(Math.abs(rankScore(sample(20), sample(0)))).toBeGreaterThan(APART);
  });

  it('of a sign-in with a wrong password, and of one that is locked', async () => {
    const { store: embedded, signIn } = await store(40, 2 ** 12);
    const wrong = (email: string) => () => signIn(ASKUL, 'email', email, 'Chigau-1');
    embedded.admin.set(ASKUL, 'lock.threshold', '100000');
    for (const email of [ids.known, ids.unknown]) await wrong(email)();
    await expectAlike(wrong(ids.known), wrong(ids.unknown), { atLeast: 40 });
    embedded.admin.set(ASKUL, 'lock.threshold', '1');
    for (const email of [ids.known, ids.unknown]) await wrong(email)();
    await expectAlike(wrong(ids.known), wrong(ids.unknown), { atLeast: 40 });
  });

  it.each([
    ['a password reset', reset],
    ['an ID recovery', recover],
    ['a registration', register],
  ] as const)('of %s', async (_, ask) => {
    const given = await store(10, 2 ** 4);
    for (const supplier of [ASKUL, QUO])
      given.store.admin.set(supplier, 'mails.per-address-and-hour', '1000');
    const known = ask === register ? 'saito.yuko@minato.example.jp' : ids.known;
    for (const email of [known, ids.unknown]) await ask(given, email);
    await expectAlike(
      () => ask(given, known),
      () => ask(given, ids.unknown),
      { samples: MORE_SAMPLES, atLeast: 10 },
    );
  });

  it('of an address change, which costs the own password', async () => {
    const given = await store(15, 2 ** 11);
    given.store.admin.set(QUO, 'mails.per-member-and-hour', '1000');
    const who = account(QUO, 'saito.yuko');
    const { tokens } = await given.enter(who);
    const begin = (newEmail: string) => () =>
      given.ask('startEmailChange', {
        supplier: QUO,
        token: tokens.accessToken,
        body: { currentEmail: null, currentPassword: who.password, newEmail, ...mailOptions(QUO) },
      });
    for (const person of ['mori.chihiro', 'nori.chihiro']) await begin(`${person}@minato.example.jp`)();
    await expectAlike(begin('mori.chihiro@minato.example.jp'), begin('nori.chihiro@minato.example.jp'));
  });

  it('nor by what a sign-in costs: as many passwords are derived and as many rows written', async () => {
    const given = await storeOver('in-process');
    const file = lookInto(given.file);
    const cost = async (email: string) => {
      const rows = () => file.count('sign_in_log') + file.count('sign_in_failures') + file.count('mails');
      const before = { rows: rows(), work: given.store.admin.passwordDerivations()[16] ?? 0 };
      const version = file.version();
      await given.signIn(ASKUL, 'email', email, 'Chigau-1');
      return {
        rows: rows() - before.rows,
        work: (given.store.admin.passwordDerivations()[16] ?? 0) - before.work,
        wrote: file.version() !== version,
      };
    };
    // The first try at a trial account derives its own password too, which the trial tells everybody.
    await given.signIn(ASKUL, 'email', ids.known, 'Chigau-1');
    await given.signIn(ASKUL, 'email', ids.unknown, 'Chigau-1');
    for (let n = 2; n <= 8; n += 1) {
      const known = await cost(ids.known);
      expect(known).toEqual({ rows: 1, work: 1, wrote: true });
      expect(await cost(ids.unknown)).toEqual(known);
    }
  });
});
