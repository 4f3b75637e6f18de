import { describe, expect, it } from 'vitest';
import { registrationResultSchema } from '#shared/supplier-api/registration.ts';
import { securitySchema } from '#shared/supplier-api/security.ts';
import { tokensSchema, type Tokens } from '#shared/supplier-api/sign-in.ts';
import { AMANO, lookInto, place, wellformed } from './abuse-tools.ts';
import {
  ASKUL,
  askulValues,
  checked,
  complete,
  QUO,
  startAndProve,
  mailOptions,
  type Store,
} from './registering.ts';
import { account, problemOf, readAs, storeOver } from './store.ts';

const MINUTE = 60_000;
const buyer = account(ASKUL, 'sato.misaki');
const quo = account(QUO, 'saito.yuko');
const amano = account(AMANO, 'suzuki.daiki');
const UNKNOWN = 'nobody@minato.example.jp';

const times = <T>(count: number, run: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => run(index)));
const tally = (words: readonly string[]): Readonly<Record<string, number>> => {
  const counted: Record<string, number> = {};
  for (const word of words) counted[word] = (counted[word] ?? 0) + 1;
  return counted;
};
const wordOf = async (answer: Response): Promise<string> =>
  answer.ok ? 'good' : (await problemOf(answer)).reason;

describe('a thousand wrong passwords', () => {
  const guess = (store: Store, value: string, n: number) => store.signIn(QUO, 'email', value, `Guess${n}`);

  it.each([
    ['QC-21 QC-22 for a member', quo.identifier.value],
    ['for an ID that nobody has', UNKNOWN],
  ])('%s lock for an hour, and leave no more behind than a few', async (_, value) => {
    const store = await storeOver('in-process');
    const own = await store.enter(quo);
    const file = lookInto(store.file);
    const before = file.count('sign_in_failures');
    const words: string[] = [];
    for (let n = 0; n < 1000; n += 1) words.push(await wordOf(await guess(store, value, n)));
    expect(tally(words)).toEqual({ mismatch: 4, 'locked-for-a-time': 996 });
    expect(file.count('sign_in_log')).toBeLessThanOrEqual(102);
    expect(file.count('sign_in_failures')).toBe(before + 1);
    // The good sign-in at the start.
    expect(file.count('writes')).toBe(1);

    // The others go on as if nothing were, and the member sees the tries, but only the own ones.
    expect((await store.signInAs(account(QUO, 'kondo.natsumi'))).status).toBe(202);
    const security = await store.ask('security', { supplier: QUO, token: own.tokens.accessToken });
    const { signIns } = await readAs(security, securitySchema);
    const seen = tally(signIns.map(({ outcome }) => outcome));
    // A sign-in before them is not hidden behind them.
    expect(seen).toEqual(value === UNKNOWN ? { 'signed-in': 1 } : { 'signed-in': 1, locked: 49 });
    store.advance(60 * MINUTE - 1);
    expect(await wordOf(await guess(store, value, 0))).toBe('locked-for-a-time');
    store.advance(1);
    expect(await wordOf(await guess(store, value, 0))).toBe('mismatch');
  });

  it('AS-21 at fifty at once are counted right, and the rest wait without being counted', async () => {
    const store = await storeOver('in-process');
    await store.signInAs(buyer);
    for (const value of [buyer.identifier.value, UNKNOWN]) {
      const wrong = (n: number) => store.signIn(ASKUL, 'email', value, `Guess${n}`);
      const before = store.store.admin.passwordDerivations()[16] ?? 0;
      expect(tally(await Promise.all((await times(50, wrong)).map(wordOf)))).toEqual({
        mismatch: 3,
        'too-many-at-once': 47,
      });
      expect((store.store.admin.passwordDerivations()[16] ?? 0) - before).toBe(3);
      expect(tally(await Promise.all((await times(50, wrong)).map(wordOf)))).toEqual({
        mismatch: 1,
        locked: 2,
        'too-many-at-once': 47,
      });
    }
    expect((await problemOf(await store.signInAs(buyer))).reason).toBe('locked');
  });

  it('at a thousand IDs that nobody has leave a row each, for a day', async () => {
    const store = await storeOver('in-process');
    const file = lookInto(store.file);
    const unknown = () => file.count('sign_in_failures', `who GLOB 'unknown:*'`);
    for (let n = 0; n < 1000; n += 1) await store.signIn(ASKUL, 'email', `nobody${n}@example.jp`, 'x');
    expect(unknown()).toBe(1000);
    expect(file.count('sign_in_log')).toBeLessThanOrEqual(100);
    store.advance(24 * 60 * MINUTE + 1);
    await store.signIn(ASKUL, 'email', UNKNOWN, 'x');
    expect(unknown()).toBe(1);
  });

  it('AS-21 a lock that only a person ends tells by no time that nobody has the ID', async () => {
    const store = await storeOver('in-process');
    const value = buyer.identifier.value;
    for (const id of [value, UNKNOWN])
      for (let n = 0; n < 5; n += 1) await store.signIn(ASKUL, 'email', id, 'x');
    store.advance(30 * 24 * 60 * MINUTE);
    await store.signIn(ASKUL, 'email', 'somebody-else@example.jp', 'x');
    for (const id of [value, UNKNOWN])
      expect((await problemOf(await store.signIn(ASKUL, 'email', id, 'x'))).reason).toBe('locked');
  });
});

describe('a refresh token', () => {
  const refresh = (store: Store, { refreshToken }: Tokens, key?: string) =>
    store.ask('refresh', {
      body: { refreshToken, deskId: 'desk-of-this-test' },
      ...(key !== undefined && { key }),
    });
  const me = (store: Store, { accessToken }: Tokens) => store.ask('me', { token: accessToken });
  const reused = { status: 401, reason: 'session-ended', because: 'token-reused' };

  it('that is replayed after three rotations ends the whole family, and both parties are told', async () => {
    const store = await storeOver('in-process');
    const stolen = (await store.enter(buyer)).tokens;
    const bystander = (await store.enter(buyer)).tokens;
    let owner = stolen;
    const family = [stolen];
    for (let n = 0; n < 3; n += 1) {
      store.advance(MINUTE);
      owner = await readAs(await refresh(store, owner), tokensSchema);
      family.push(owner);
    }
    expect(await problemOf(await refresh(store, stolen))).toMatchObject(reused);
    for (const each of family) {
      expect(await problemOf(await me(store, each))).toMatchObject(reused);
      expect(await problemOf(await refresh(store, each))).toMatchObject(reused);
    }
    expect((await me(store, bystander)).status).toBe(200);
    const { sessions } = await readAs(
      await store.ask('security', { token: bystander.accessToken }),
      securitySchema,
    );
    expect(sessions).toHaveLength(1);
  });

  it('that twenty exchange at the same moment is exchanged once, and the family ends', async () => {
    const store = await storeOver('in-process');
    const { tokens } = await store.enter(buyer);
    const answers = await times(20, () => refresh(store, tokens));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const [winner] = answers.filter(({ ok }) => ok);
    for (const answer of answers.filter(({ ok }) => !ok))
      expect(await problemOf(answer)).toMatchObject(reused);
    expect(await problemOf(await me(store, await readAs(winner!, tokensSchema)))).toMatchObject(reused);
  });

  it('that is exchanged twenty times with one key is exchanged once, and everybody has the same answer', async () => {
    const store = await storeOver('in-process');
    const { tokens } = await store.enter(buyer);
    const texts = await Promise.all(
      (await times(20, () => refresh(store, tokens, 'once'))).map((each) => each.text()),
    );
    expect(new Set(texts).size).toBe(1);
    const next = tokensSchema.parse(JSON.parse(texts[0]!));
    expect((await me(store, next)).status).toBe(200);
    expect((await refresh(store, next)).status).toBe(200);
  });
});

interface Sent {
  readonly what: string;
  /** Sends it once with this key; a new one each time where it is left out. */
  readonly send: (store: Store) => Promise<(key?: string) => Promise<Response>>;
  /** What there is one more of afterwards. */
  readonly table: string;
  readonly where?: string;
  /** What another one hears, with a key of its own. */
  readonly again: string;
}

const tokenOf = async (store: Store, who: typeof buyer) => (await store.enter(who)).tokens.accessToken;
const keyed = (key?: string) => (key === undefined ? {} : { key });

const sent: readonly Sent[] = [
  {
    what: 'adding a person',
    async send(store) {
      const token = await tokenOf(store, account(ASKUL, 'takahashi.kazuo'));
      const body = { ...(wellformed.addMember().body as object), departmentId: null };
      return (key) => store.ask('addMember', { token, body, ...keyed(key) });
    },
    table: 'members',
    again: 'email-taken',
  },
  {
    what: 'registering',
    async send(store) {
      const token = await startAndProve(store, ASKUL, 'taro@aozora.example.jp');
      const values = await checked(store, ASKUL, token, askulValues, null);
      return (key) => complete(store, ASKUL, token, values, null, key);
    },
    table: 'members',
    again: 'link-used',
  },
  {
    what: 'changing the password',
    async send(store) {
      const token = await tokenOf(store, quo);
      const body = { currentEmail: null, currentPassword: quo.password, newPassword: 'Atarashii2026' };
      return (key) => store.ask('changePassword', { supplier: QUO, token, body, ...keyed(key) });
    },
    table: 'mails',
    again: 'wrong-password',
  },
  {
    what: 'withdrawing',
    async send(store) {
      const token = await tokenOf(store, quo);
      const ids = lookInto(store.file).all<{ id: string }>(
        `SELECT DISTINCT o.public_id AS id FROM orders o JOIN members m ON m.id = o.member_id WHERE m.email = ?`,
        quo.identifier.value,
      );
      for (const params of ids) await store.ask('valueCodes', { supplier: QUO, token, params });
      const body = { password: quo.password, understood: true, locale: 'ja' };
      return (key) => store.ask('withdraw', { supplier: QUO, token, body, ...keyed(key) });
    },
    table: 'members',
    where: "removed_because = 'withdrawn'",
    again: 'session-ended',
  },
];

describe('the same thing sent again and again', () => {
  it.each(sent)('$what happens once, for one key and for many', async ({ send, table, where, again }) => {
    for (const one of ['one key', 'a key each']) {
      const store = await storeOver('in-process');
      const run = await send(store);
      const file = lookInto(store.file);
      const before = file.count(table, where);
      const answers = await times(20, () => run(one === 'one key' ? 'the-key' : undefined));
      const words = await Promise.all(answers.map((each) => wordOf(each.clone())));
      expect(file.count(table, where)).toBe(before + 1);
      if (one === 'one key') {
        expect(tally(words)).toEqual({ good: 20 });
        expect(new Set(await Promise.all(answers.map((each) => each.text()))).size).toBe(1);
        expect(await (await run('the-key')).text()).toBe(await (await run('the-key')).text());
      } else {
        expect(words.filter((word) => word === 'good')).toHaveLength(1);
        for (const word of words)
          expect(word).toMatch(/^(good|conflict|email-taken|link-used|session-ended)$/);
      }
      expect(await wordOf(await run())).toBe(again);
      expect(file.count(table, where)).toBe(before + 1);
    }
  });

  it('a place is added once for one key, and the second beginning of an address change gives up the first', async () => {
    const store = await storeOver('in-process');
    const file = lookInto(store.file);
    const token = await tokenOf(store, amano);
    const body = { isDefault: false, values: place };
    const before = file.count('address_book');
    const added = await times(20, () =>
      store.ask('addAddress', { supplier: AMANO, token, body, key: 'one' }),
    );
    expect(new Set(await Promise.all(added.map((each) => each.text()))).size).toBe(1);
    expect(file.count('address_book')).toBe(before + 1);

    const own = await tokenOf(store, quo);
    const change = {
      currentEmail: null,
      currentPassword: quo.password,
      newEmail: 'saito@example.jp',
      ...mailOptions(QUO),
    };
    const begin = (key?: string) =>
      store.ask('startEmailChange', { supplier: QUO, token: own, body: change, ...keyed(key) });
    const same = await times(20, () => begin('one'));
    expect(new Set(await Promise.all(same.map((each) => each.text()))).size).toBe(1);
    expect(file.count('email_changes')).toBe(1);
    const others = await Promise.all((await times(15, () => begin())).map(wordOf));
    // Ten an hour, of which the first is one: no mailbox is filled by pressing a button.
    expect(tally(others)).toEqual({ good: 9, 'too-many-at-once': 6 });
    expect(file.count('email_changes', `state = 'confirm-old'`)).toBe(1);
    expect(file.count('mail_links', `purpose = 'confirm-email-change' AND expires_at > ${store.now()}`)).toBe(
      1,
    );
  });

  it('a registration that is sent again an hour later is still one', async () => {
    const store = await storeOver('in-process');
    const token = await startAndProve(store, ASKUL, 'taro@aozora.example.jp');
    const values = await checked(store, ASKUL, token, askulValues, null);
    const send = () => complete(store, ASKUL, token, values, null, 'the-key');
    const first = await readAs(await send(), registrationResultSchema);
    store.advance(59 * MINUTE);
    expect(await readAs(await send(), registrationResultSchema)).toEqual(first);
    store.advance(MINUTE);
    expect((await problemOf(await send())).reason).toBe('link-used');
  });
});
