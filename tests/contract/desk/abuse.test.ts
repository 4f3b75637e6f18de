import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { callNames, calls, type CallName } from '#shared/ipc/contract.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import { linkPurposes } from '#shared/supplier-api/links.ts';
import { arbitraryOf } from '#tests/support/arbitrary-of.ts';
import type { TestDesk } from '#tests/support/desk.ts';
import { keychainEntries } from '#tests/support/keychain-entries.ts';
import {
  amano,
  askul,
  signInTrial,
  linkFrom,
  minutes,
  quocard,
  startDeskAndStore,
  temporaryPasswordIn,
  trialSignIn,
} from '#tests/support/desk-and-store.ts';

type Input = Readonly<Record<string, unknown>>;

/** An input of a call that its schema takes, the same every time. */
function inputOf(name: CallName, known: readonly string[]): Input {
  const { input } = calls[name];
  // Few samples of a call with many fields are right in all of them.
  for (let seed = 20261122; seed < 20261132; seed += 1) {
    const samples = fc.sample(arbitraryOf(input, known), { numRuns: 3000, seed });
    const found = samples.find((sample) => input.safeParse(sample).success);
    if (found) return found as Input;
  }
  throw new Error(`nothing that ${name} takes was found`);
}

/** Something that fits where a format wants it. */
const fitting = (account: string): readonly string[] => [
  account,
  'askul-trial',
  '0'.repeat(32),
  '00000000-0000-4000-8000-000000000000',
  '2026-04-01',
  '2026-10-31',
  'values',
  'personName',
  '4f1c2a7b9d3e-1',
];

/** The inputs of all calls that name accounts, about this one. */
const aboutAccount = (account: string): readonly (readonly [CallName, Input])[] =>
  callNames.flatMap((name) => {
    const { shape } = calls[name].input;
    if (!('account' in shape) && !('accounts' in shape)) return [];
    const input = inputOf(name, fitting(account));
    return [[name, { ...input, ...('account' in shape ? { account } : { accounts: [account] }) }] as const];
  });

/** Everything of text in an input, by the way to it. */
function textsOf(input: unknown, way: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof input === 'string') return [way];
  if (typeof input !== 'object' || input === null) return [];
  return Object.entries(input).flatMap(([key, value]) => textsOf(value, [...way, key]));
}
function withText(input: unknown, [key, ...rest]: readonly string[], text: string): unknown {
  if (key === undefined) return text;
  if (Array.isArray(input))
    return input.map((each: unknown, index) => (String(index) === key ? withText(each, rest, text) : each));
  return { ...(input as object), [key]: withText((input as Record<string, unknown>)[key], rest, text) };
}

describe('whoever is not signed in here', () => {
  it('is unknown to every call that names an account, whoever it belongs to elsewhere', async () => {
    const { desk, another, asked } = await startDeskAndStore();
    const mine = await signInTrial(desk, askul, 'takahashi.kazuo');
    const other = await another();
    const theirs = await signInTrial(other, askul, 'sato.misaki');
    await desk.good('accounts.sign-out', { account: mine.id, forget: false });
    const strangers: readonly AccountId[] = [theirs.id, mine.id, 'f'.repeat(32) as AccountId];
    asked.length = 0;
    const names = new Set<CallName>();
    const wrong: CallName[] = [];
    for (const account of strangers)
      for (const [name, input] of aboutAccount(account)) {
        names.add(name);
        const answer = await desk.call(name, input as never);
        wrong.push(...(!answer.ok && answer.error.code === 'account.unknown' ? [] : [name]));
      }
    expect(wrong).toEqual([]);
    expect(names.size).toBeGreaterThan(25);
    expect(asked).toEqual([]);
    expect(await other.good('accounts.list', {})).toMatchObject([{ id: theirs.id, state: 'signed-in' }]);
  });
});

describe('texts of a megabyte', () => {
  it('are refused at once wherever they stand, and nothing is sent', async () => {
    const { desk, asked } = await startDeskAndStore();
    const account = await signInTrial(desk, askul, 'takahashi.kazuo');
    const long = 'あ'.repeat(350_000);
    asked.length = 0;
    let tried = 0;
    for (const name of callNames) {
      const input = inputOf(name, fitting(account.id));
      for (const way of textsOf(input)) {
        tried += 1;
        const answer = await desk.call(name, withText(input, way, long) as never);
        const code = answer.ok || answer.error.code;
        expect([name, ...way, code]).toEqual([name, ...way, 'call.bad-input']);
        expect(JSON.stringify(answer).length).toBeLessThan(2000);
      }
    }
    expect(tried).toBeGreaterThan(80);
    expect(asked).toEqual([]);
  });
});

describe('links that were guessed', () => {
  it('lead nowhere, whatever they are for, and leave nothing behind', async () => {
    const { desk, mails } = await startDeskAndStore();
    const begun = await desk.refused('sign-in.start', trialSignIn(quocard, 'kondo.natsumi'));
    expect(begun.code).toBe('sign-in.two-step-pending');
    const link = linkFrom((await mails(quocard))[0]);
    const token = link.split('/').at(-1)!;
    const guesses = Array.from(
      { length: 100 },
      (_, n) => `${token.slice(0, 20)}${String(n).padStart(23, '0')}`,
    );
    for (const purpose of linkPurposes)
      for (const guess of guesses) {
        const typed = `kobai-desk://open/${quocard}/${purpose}/${guess}`;
        // A link to set a password is looked at when the password is set.
        if (purpose === 'reset-password') {
          const followed = await desk.good('links.follow', { link: typed });
          if (followed.purpose !== 'reset-password') throw new Error(followed.purpose);
          const set = {
            flow: followed.flow,
            email: null,
            newPassword: 'Betsuno2026',
            newPasswordAgain: 'Betsuno2026',
          };
          expect((await desk.refused('password-reset.complete', set)).code).toBe('link.invalid');
        } else expect((await desk.refused('links.follow', { link: typed })).code).toBe('link.invalid');
      }
    for (const odd of [
      '',
      ' ',
      'x',
      `javascript:${link}`,
      `${link}#x`,
      `${link}\u202e`,
      link.replace('open', '..'),
      `${link}\u0000`,
    ])
      expect((await desk.refused('links.follow', { link: odd })).code).toBe('link.unreadable');
    // The real one waits all the same.
    expect((await desk.good('links.follow', { link })).purpose).toBe('two-step');
  });
});

describe('a line that breaks after the supplier has exchanged a refresh token', () => {
  it('ends nobody’s session: the exchange is asked for again, and is the same', async () => {
    const both = await startDeskAndStore();
    const { desk, clock } = both;
    const account = await signInTrial(desk, askul, 'sato.misaki');
    clock.advance(minutes(20));
    both.cut = { match: (asked) => asked === 'POST /v1/sessions/refresh', when: 'after' };
    expect((await desk.refused('customer.get', { account: account.id })).code).toBe('supplier.unreachable');
    expect(await desk.good('accounts.list', {})).toMatchObject([{ state: 'unreachable' }]);
    both.cut = null;
    clock.advance(minutes(4));
    await desk.good('customer.get', { account: account.id });
    expect(await desk.good('accounts.list', {})).toMatchObject([{ state: 'signed-in' }]);
    clock.advance(minutes(20));
    await desk.good('customer.get', { account: account.id });
  });
});

describe('twenty clicks at the same moment', () => {
  const twenty = async (run: () => Promise<unknown>) => Promise.all(Array.from({ length: 20 }, run));

  it('add one person, and hand administration over once', async () => {
    const { desk, asked } = await startDeskAndStore();
    const account = (await signInTrial(desk, askul, 'takahashi.kazuo')).id;
    const person = {
      account,
      name: '新人 一子',
      kana: '',
      email: 'shinjin@minato.example.jp',
      departmentId: null,
      role: 'buyer' as const,
      locale: 'ja' as const,
    };
    asked.length = 0;
    await twenty(() => desk.good('people.add', person));
    expect(asked.filter((each) => each === 'POST /v1/company/members')).toHaveLength(1);
    const { members } = await desk.good('people.list', { account });
    expect(members.filter(({ member }) => member.email === person.email)).toHaveLength(1);

    const to = members.find(({ member }) => member.email === 'sato.misaki@minato.example.jp')!.member.id;
    const { password } = trialSignIn(askul, 'takahashi.kazuo');
    await twenty(() => desk.good('people.transfer-administration', { account, to, password, locale: 'ja' }));
    expect(asked.filter((each) => each === 'POST /v1/company/administration')).toHaveLength(1);
    expect((await desk.refused('people.list', { account })).code).toBe('people.not-administrator');
  });
});

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

describe('what nobody is to read', () => {
  const OWN = 'Jibun-Shirushi-1';
  const WRONG = 'Machigai-Shirushi-9';
  const EMAIL = 'shirushi.tsuki@minato.example.jp';

  /** Somebody is added, comes in, changes this and that, forgets the password; somebody registers and withdraws. */
  async function aDay(
    desk: TestDesk,
    { mails }: Awaited<ReturnType<typeof startDeskAndStore>>,
  ): Promise<string[]> {
    const office = (await signInTrial(desk, askul, 'takahashi.kazuo')).id;
    const person = { name: '標 月子', kana: '', email: EMAIL, departmentId: null, role: 'buyer' as const };
    await desk.good('people.add', { account: office, ...person, locale: 'ja' });
    const temporary = temporaryPasswordIn((await mails(askul, EMAIL))[0]!);
    const typed = { supplier: askul, identifier: EMAIL, staySignedIn: true };
    const { flow } = await desk.refused('sign-in.start', { ...typed, password: temporary });
    const own = { newPassword: OWN, newPasswordAgain: OWN };
    const account = (await desk.good('sign-in.set-password', { flow: flow!, ...own })).id;
    await desk.refused('sign-in.start', { ...typed, password: WRONG });
    await desk.good('customer.get', { account });
    await desk.refused('account.change-password', {
      account,
      currentEmail: null,
      currentPassword: WRONG,
      ...own,
    });
    await desk.ended(await desk.good('sync.start', { account }));
    const two = await desk.refused('sign-in.start', trialSignIn(quocard, 'kondo.natsumi'));
    expect(two.flow).toBeDefined();
    const link = linkFrom((await mails(quocard))[0]);
    await desk.good('links.follow', { link });
    const values = { email: 'saito.yuko@minato.example.jp' };
    await desk.good('password-reset.request', { supplier: quocard, values, locale: 'ja' });
    const reset = linkFrom((await mails(quocard, values.email))[0]);
    await desk.good('links.follow', { link: reset });
    await desk.good('registration.start', {
      supplier: quocard,
      email: 'shirushi@aozora.example.jp',
      locale: 'ja',
    });
    const verify = linkFrom((await mails(quocard, 'shirushi@aozora.example.jp'))[0]);
    await desk.good('links.follow', { link: verify });
    await signInTrial(desk, amano, 'suzuki.daiki');
    return [temporary, OWN, WRONG, ...[link, reset, verify].map((each) => each.split('/').at(-1)!)];
  }

  it('is in no file, in no log, in no word to a page, and as little as can be in the keychain', async () => {
    const both = await startDeskAndStore();
    const { desk, store } = both;
    const tokens = new Map<string, string>();
    const { fetch } = store;
    vi.spyOn(store, 'fetch').mockImplementation(async (...request) => {
      const answer = await fetch(...request);
      const text = await answer.clone().text();
      for (const [, name, token] of text.matchAll(/"(\w*[tT]oken|challengeId)":"([\w-]{20,})"/g))
        tokens.set(token!, name!);
      return answer;
    });
    const told: string[] = [];
    desk.desk.listen((name, payload) => void told.push(JSON.stringify([name, payload])));
    const { call } = desk.desk;
    vi.spyOn(desk.desk, 'call').mockImplementation(async (...asked) => {
      const answer = await call(...asked);
      told.push(JSON.stringify([asked[0], answer]));
      return answer;
    });
    const secrets = await aDay(desk, both);
    expect([...new Set(tokens.values())].sort()).toEqual([
      'accessToken',
      'challengeId',
      'changeToken',
      'refreshToken',
      'registrationToken',
    ]);
    const everything = [...secrets, ...tokens.keys()];
    for (const name of ['desk.start', 'accounts.list', 'jobs.list'] as const) await desk.good(name, {});
    expect(told.length).toBeGreaterThan(20);
    for (const text of told)
      for (const secret of everything) if (text.includes(secret)) throw new Error(`told: ${text}`);

    for (const file of filesBelow(desk.folder).filter(
      (path) => !path.startsWith(join(desk.folder, 'store')),
    )) {
      const bytes = readFileSync(file);
      for (const secret of [...everything, EMAIL])
        if (bytes.includes(secret)) throw new Error(`${file} holds ${secret}`);
    }
    const { deskId } = JSON.parse(readFileSync(join(desk.folder, 'desk.json'), 'utf8')) as { deskId: string };
    const mine = [...(await keychainEntries())].filter(([name]) => name.startsWith(deskId));
    const inKeychain = everything.filter((secret) => mine.some(([, value]) => value.includes(secret)));
    // The one refresh token of the one person who stays signed in.
    expect(inKeychain.map((secret) => tokens.get(secret))).toEqual(['refreshToken']);
  });
});
