import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createAccountKeys, type AccountKeys } from '#electron/desk/sign-in/account-keys.ts';
import { withOrphanedKeys } from '#electron/desk/sign-in/orphaned-keys.ts';
import { createAccounts } from '#electron/desk/sign-in/accounts.ts';
import { createFailedSignIns } from '#electron/desk/help/failed-sign-ins.ts';
import { createVisits } from '#electron/desk/visits.ts';
import { createFlows } from '#electron/desk/recovery/flows.ts';
import type { Histories } from '#electron/desk/ports/cache.ts';
import type { RouteName } from '#shared/supplier-api/routes.ts';
import type { SupplierClient } from '#electron/desk/ports/supplier-client.ts';
import { createSuppliers, type SupplierEntry } from '#electron/desk/suppliers/suppliers.ts';
import { profileById } from '#electron/domain/profiles/index.ts';
import type { Keychain } from '#electron/vault/keychain.ts';
import { openVault } from '#electron/vault/vault.ts';
import type { Account } from '#shared/ipc/sign-in.ts';
import { instantOf } from '#shared/model/dates.ts';
import type { ProfileId, SupplierId } from '#shared/model/identifiers.ts';
import type { Member } from '#shared/model/member.ts';
import type { SessionEndReason, SupplierFault } from '#shared/model/problem.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok, refused, type Result } from '#shared/model/result.ts';
import type { Tokens } from '#shared/supplier-api/sign-in.ts';
import { cheapCosts } from '#tests/support/cheap-costs.ts';
import { memoryKeychain } from '#tests/support/memory-keychain.ts';
import { marksAt } from '#tests/support/mark-files.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

const member: Member = {
  id: 'm1',
  name: '高橋 花子',
  kana: null,
  email: null,
  role: 'buyer',
  department: null,
  company: { id: 'c', name: '㈱試験' },
};
const supplier = 'one' as SupplierId;
/** Tokens of the n-th answer; an access token lasts for one minute. */
const tokens = (n: number): Tokens => ({
  accessToken: `access-${n}`,
  accessExpiresAt: instantOf(60_000 * n),
  refreshToken: `refresh-${n}`,
  refreshExpiresAt: instantOf(86_400_000),
});
const problem = (reason: 'suspended' | 'outage' | 'token-revoked'): SupplierFault => ({
  kind: 'problem',
  problem: { type: 'about:blank', title: '', status: 403, code: 'x', reason },
});

interface Door {
  readonly asked: Promise<void>;
  open(): void;
}
const door = (): Door & { ask(): Promise<void> } => {
  const { promise: opened, resolve: open } = Promise.withResolvers<void>();
  const { promise: asked, resolve: notify } = Promise.withResolvers<void>();
  return { asked, open, ask: () => (notify(), opened) };
};

async function setUp() {
  let now = 0;
  let answers = 0;
  const signedOut: string[] = [];
  let who = member;
  const waits = {
    signIn: null as ReturnType<typeof door> | null,
    refresh: null as ReturnType<typeof door> | null,
    keep: null as ReturnType<typeof door> | null,
    stopWork: null as ReturnType<typeof door> | null,
  };
  const files = { deleted: 0, areHeld: false, held: '-' };
  /** How many sessions the keychain refuses to keep from now on, and of whom it deletes none. */
  const refusals = { keep: 0, drop: false as boolean | string, note: false };
  /** Refresh tokens that were exchanged, and what of them was said not to stay. */
  const exchanged: string[] = [];
  const notices: string[] = [];
  let fault: SupplierFault | null = null;
  const routes: Partial<
    Record<
      RouteName,
      (question: { accessToken: string; body?: { refreshToken: string } }) => Promise<unknown>
    >
  > = {
    signIn: async () => {
      await waits.signIn?.ask();
      return ok({ outcome: 'signed-in', member: who, tokens: tokens((answers += 1)) });
    },
    refresh: async ({
      body,
    }: {
      body?: { refreshToken: string };
    }): Promise<Result<Tokens, SupplierFault>> => {
      exchanged.push(body!.refreshToken);
      await waits.refresh?.ask();
      return fault ? refused(fault) : ok(tokens((answers += 1)));
    },
    signOut: async ({ accessToken }) => (signedOut.push(accessToken), ok(null)),
  };
  const client = {
    ask: (route: RouteName, question: { accessToken: string }) =>
      routes[route]?.(question) ?? expect.unreachable(),
  } as SupplierClient;
  const state = { orders: 0, lines: 0, unreadable: 0, completeAsOf: null, position: null, resume: null };
  const histories = {
    open: async () => ok({ state, setAside: false, isNew: false }),
    close: async () => undefined,
    destroy: async (file: string) => {
      if (files.areHeld || file.startsWith(files.held)) throw new Error('EBUSY');
      files.deleted += 1;
    },
  } as unknown as Histories;
  const entry: SupplierEntry = {
    id: supplier,
    name: { ja: '一', en: 'One' },
    profile: profileById('quocard-pay' as ProfileId)!,
    baseUrl: 'https://one.example',
    host: 'one.example',
    secure: true,
    client,
  };
  const marks = marksAt(join(tempFolder(), 'desk.json'));
  const keychain = memoryKeychain();
  const slow: Keychain = {
    ...keychain,
    set: async (name, secret) => {
      if (name.includes('/stay/')) await waits.keep?.ask();
      if (name.includes('/stay/') && (refusals.keep -= 1) >= 0) return { ok: false, fault: 'locked' };
      return keychain.set(name, secret);
    },
    delete: async (name) =>
      name.includes('/stay/') && (refusals.drop === true || name.endsWith(refusals.drop || '-'))
        ? { ok: false, fault: 'locked' }
        : keychain.delete(name),
  };
  const vault = await openVault(slow, marks);
  const keys = createAccountKeys(vault, marks.deskId, cheapCosts.sealing);
  // Sealing with a password takes its time on purpose; it is no part of what is tried here.
  const quick: AccountKeys = {
    ...keys,
    saveOfflineAccess: async () => ok(null),
    cacheKey: async () => ok(randomBytes(32)),
  };
  const kept = withOrphanedKeys(
    quick,
    {
      ...marks.orphanedKeys,
      add: (entry) => (refusals.note ? refuse('file.not-saved') : marks.orphanedKeys.add(entry)),
    },
    () => true,
  );
  const lists: Account[][] = [];
  const ended: { account: string; name: string; code: string }[] = [];
  const clock = { now: () => instantOf(now) };
  let shared = false;
  const accounts = createAccounts({
    suppliers: createSuppliers([entry]),
    keys: kept,
    histories,
    journals: {
      open: async () => ok({ setAside: false }),
      keyOf: async (_account, _content, fresh) => ok(fresh),
      dropKeys: async () => ok(null),
      close: async () => undefined,
      destroy: async () => undefined,
    },
    clock,
    log: { info: () => undefined, warn: () => undefined, exception: () => 'id' },
    fetch: () => expect.unreachable(),
    deskId: marks.deskId,
    keychainLost: () => false,
    keysArePersistent: () => true,
    cacheFile: (account) => `${account}.db`,
    accountsOnDisk: () => [],
    scheduledExportFile: { notice: null, list: () => [], save: () => ok(null) },
    cacheReplaced: () => undefined,
    isLossReported: () => false,
    changed: (list) => lists.push(list),
    signedOut: () => undefined,
    forgotten: () => undefined,
    ended: (account, name, refusal) => ended.push({ account, name, code: refusal.code }),
    stopWork: async () => waits.stopWork?.ask(),
    singleSignOn: { begin: () => expect.unreachable() },
    host: { openExternal: () => expect.unreachable() },
    visits: createVisits(),
    flows: createFlows(clock, { every: () => () => undefined }),
    failedSignIns: createFailedSignIns(clock),
    locale: () => 'ja',
    notRestored: () => undefined,
    staysNoLonger: ({ code }, account) => notices.push(`${code} ${account}`),
    staysAgain: () => void (notices.length = 0),
    sharedMachine: () => shared,
  });
  const signIn = async (staySignedIn: boolean, identifier = 'hanako@example.jp') => {
    const credentials = { supplier, identifier, password: 'right', staySignedIn };
    const signedIn = await accounts.signIn(credentials);
    if (!signedIn.ok) throw new Error(signedIn.error.code);
    const session = accounts.find(signedIn.value.id);
    if (!session.ok) throw new Error(session.error.code);
    return session.value;
  };
  return {
    accounts,
    keys,
    waits,
    refusals,
    signedOut,
    exchanged,
    notices,
    files,
    noted: () => marks.orphanedKeys.list(),
    storedKeys: () => [...keychain.entries.keys()].filter((name) => name.includes('/stay/')),
    lists,
    ended,
    signIn,
    become: (id: string) => (who = { ...member, id }),
    share: () => (shared = true),
    fail: (with_: SupplierFault | null) => (fault = with_),
    advance: (minutes: number) => (now += minutes * 60_000),
    storedSessions: async () => {
      const found = await kept.storedSessions();
      return found.ok ? found.value.map(({ storedSession }) => storedSession?.refreshToken) : [];
    },
  };
}

describe('a sign-out', () => {
  it('never waits for another person, whose supplier is silent', async () => {
    const { accounts, signIn, waits, become } = await setUp();
    const first = await signIn(false);
    become('m2');
    waits.signIn = door();
    const second = signIn(true, 'jiro@example.jp');
    await waits.signIn.asked;
    expect(await accounts.signOut(first.id, true)).toEqual(ok(null));
    expect(accounts.list()).toEqual([]);
    waits.signIn.open();
    expect((await second).member.id).toBe('m2');
  });

  it('never waits for another person, whose key the keychain is slow to keep', async () => {
    const { accounts, signIn, waits, become } = await setUp();
    const first = await signIn(true);
    become('m2');
    waits.keep = door();
    const second = signIn(true, 'jiro@example.jp');
    await waits.keep.asked;
    expect(await accounts.signOut(first.id, false)).toEqual(ok(null));
    waits.keep.open();
    await second;
    expect(accounts.list()).toHaveLength(1);
  });

  it('waits for what is under way for the same person, and closing for everybody', async () => {
    const { accounts, signIn, waits, signedOut } = await setUp();
    waits.keep = door();
    const coming = signIn(true);
    await waits.keep.asked;
    const closed = accounts.close();
    const later = accounts.signIn({
      supplier: 'nobody',
      identifier: 'a',
      password: 'b',
      staySignedIn: false,
    });
    waits.keep.open();
    await coming;
    await closed;
    expect(accounts.list()).toEqual([]);
    // Who stays signed in is not signed out by closing.
    expect(signedOut).toEqual([]);
    expect((await later).ok).toBe(false);
  });
});

describe('a sign-out that deletes what is saved', () => {
  it('stays noted until the files are deleted as well, so that a desk that is killed before deletes them later', async () => {
    const { accounts, signIn, waits, files, noted, storedKeys } = await setUp();
    const { id } = await signIn(true);
    waits.stopWork = door();
    const left = accounts.signOut(id, true);
    await waits.stopWork.asked;
    await expect.poll(storedKeys).toEqual([]);
    expect([noted(), files.deleted]).toEqual([[{ account: id, forget: true }], 0]);
    waits.stopWork.open();
    expect(await left).toEqual(ok(null));
    expect([noted(), files.deleted]).toEqual([[], 1]);
  });

  it('says that files are left which could not be deleted, and a later start deletes them', async () => {
    const { accounts, signIn, files, noted } = await setUp();
    const { id } = await signIn(true);
    files.areHeld = true;
    expect(await accounts.signOut(id, true)).toMatchObject({ error: { code: 'session.keys-left' } });
    expect(await accounts.deleteAllLeft()).toMatchObject({ error: { code: 'session.keys-left' } });
    expect(noted()).toEqual([{ account: id, forget: true }]);
    files.areHeld = false;
    expect(await accounts.deleteAllLeft()).toEqual(ok(null));
    expect([noted(), files.deleted]).toEqual([[], 1]);
  });
});

describe('what sign-outs have left', () => {
  it('is deleted of everybody else where that of one can’t be', async () => {
    const { accounts, signIn, become, refusals, files, noted, storedKeys } = await setUp();
    const first = await signIn(true);
    become('m2');
    const second = await signIn(true, 'jiro@example.jp');
    become('m3');
    const third = await signIn(true, 'saburo@example.jp');
    refusals.drop = true;
    files.areHeld = true;
    for (const { id } of [first, second, third]) await accounts.signOut(id, true);
    expect(noted()).toHaveLength(3);
    refusals.drop = first.id;
    files.held = second.id;
    files.areHeld = false;
    expect(await accounts.deleteAllLeft()).toMatchObject({ error: { code: 'session.keys-left' } });
    expect(noted().map(({ account }) => account)).toEqual([first.id, second.id]);
    expect(storedKeys()).toHaveLength(1);
    // Those of the first as well: the keychain that keeps its key does not keep its files.
    expect(files.deleted).toBe(2);
  });

  it('is not promised to be deleted later where that could not be noted', async () => {
    const { accounts, signIn, refusals, files, noted } = await setUp();
    const { id } = await signIn(true);
    refusals.note = true;
    files.areHeld = true;
    expect(await accounts.signOut(id, true)).toMatchObject({ error: { code: 'file.not-saved' } });
    expect([accounts.list(), noted()]).toEqual([[], []]);
  });
});

describe('a session whose tokens are being renewed', () => {
  it('ends with the sign-out: the new tokens are given back, and nothing is kept for the next start', async () => {
    const { accounts, signIn, waits, advance, signedOut, storedSessions } = await setUp();
    const session = await signIn(true);
    expect(await storedSessions()).toEqual(['refresh-1']);
    advance(1);
    waits.refresh = door();
    const token = session.accessToken();
    await waits.refresh.asked;
    const left = accounts.signOut(session.id, false);
    waits.refresh.open();
    expect(await left).toEqual(ok(null));
    await token;
    expect(signedOut).toEqual(['access-2']);
    expect(await storedSessions()).toEqual([]);
    expect(await session.accessToken()).toMatchObject({ ok: false, error: { code: 'session.expired' } });
  });

  it('uses the new tokens for nothing until they are kept: a desk that is killed before can exchange again', async () => {
    const { signIn, waits, advance } = await setUp();
    const session = await signIn(true);
    advance(1);
    waits.keep = door();
    const first = session.accessToken();
    await waits.keep.asked;
    let used = false;
    const second = session.accessToken().then((answer) => ((used = true), answer));
    await new Promise((resolve) => setImmediate(resolve));
    expect(used).toBe(false);
    waits.keep.open();
    expect(await Promise.all([first, second])).toEqual([ok('access-2'), ok('access-2')]);
  });

  it.each([
    [1, false, ['refresh-2'], true],
    [2, false, [], false],
    [2, true, [], false],
  ])(
    'never leaves a token that is used up for the next start, after %i refusals of the keychain, and one to delete: %s',
    async (times, drop, expected, stays) => {
      const { accounts, signIn, refusals, advance, storedSessions, lists, notices, signedOut } =
        await setUp();
      const session = await signIn(true);
      advance(1);
      refusals.keep = times;
      refusals.drop = drop;
      expect(await session.accessToken()).toEqual(ok('access-2'));
      expect(await storedSessions()).toEqual(expected);
      // The person is told whether it stays, and closing the desk signs out what does not.
      expect(lists.at(-1)?.map(({ staySignedIn }) => staySignedIn)).toEqual([stays]);
      expect(notices).toEqual(stays ? [] : [`session.stays-no-longer ${session.id}`]);
      await accounts.close();
      expect(signedOut).toEqual(stays ? [] : ['access-2']);
    },
  );

  it('stays signed in again once the keychain takes a token, unless nobody may by then', async () => {
    const { accounts, signIn, refusals, advance, storedSessions, notices } = await setUp();
    const session = await signIn(true);
    const renew = async (keep: number): Promise<boolean> => {
      advance(10);
      refusals.keep = keep;
      expect((await session.accessToken()).ok).toBe(true);
      return session.account.staySignedIn;
    };
    expect(await renew(2)).toBe(false);
    expect(notices).toHaveLength(1);
    expect(await renew(0)).toBe(true);
    expect(notices).toEqual([]);
    expect(await storedSessions()).toHaveLength(1);
    expect(await renew(2)).toBe(false);
    await accounts.endStayingSignedIn();
    expect(await renew(0)).toBe(false);
    expect(await storedSessions()).toEqual([]);
  });

  it('uses no new tokens for anything while neither keychain nor disk takes note of them', async () => {
    const { accounts, signIn, refusals, advance, storedSessions, exchanged, signedOut } = await setUp();
    const session = await signIn(true);
    advance(1);
    Object.assign(refusals, { keep: 4, drop: true, note: true });
    for (const _ of [1, 2])
      expect(await session.accessToken()).toMatchObject({ error: { code: 'session.not-renewed' } });
    expect(session.account).toMatchObject({ state: 'signed-in', staySignedIn: true });
    // What a start would find now is exchanged again, as often as it takes.
    expect(await storedSessions()).toEqual(['refresh-1']);
    refusals.keep = 0;
    expect((await session.accessToken()).ok).toBe(true);
    expect(exchanged).toEqual(['refresh-1', 'refresh-1', 'refresh-1']);
    expect(await storedSessions()).toEqual(['refresh-4']);
    expect(session.account.state).toBe('signed-in');
    // A sign-out meanwhile ends it at the supplier.
    advance(10);
    refusals.keep = 4;
    expect((await session.accessToken()).ok).toBe(false);
    await accounts.signOut(session.id, false);
    expect(signedOut).toHaveLength(1);
  });

  it('leaves nothing behind when it ends while the new tokens are being kept', async () => {
    const { accounts, signIn, waits, advance, storedSessions } = await setUp();
    const session = await signIn(true);
    advance(1);
    waits.keep = door();
    const token = session.accessToken();
    await waits.keep.asked;
    const left = accounts.signOut(session.id, false);
    waits.keep.open();
    expect(await left).toEqual(ok(null));
    await token;
    expect(await storedSessions()).toEqual([]);
  });

  it('leaves nothing that opens when it ends meanwhile and the keychain does not delete it', async () => {
    const { accounts, signIn, waits, refusals, advance, storedSessions } = await setUp();
    const session = await signIn(true);
    advance(1);
    waits.keep = door();
    const token = session.accessToken();
    await waits.keep.asked;
    refusals.drop = true;
    const left = accounts.signOut(session.id, false);
    waits.keep.open();
    expect(await left).toMatchObject({ ok: false, error: { code: 'session.keys-left' } });
    await token;
    expect(await storedSessions()).toEqual([]);
  });

  it('answers with a refusal, not with an exception, when it ends while the new tokens are being kept', async () => {
    const { signIn, waits, advance, signedOut } = await setUp();
    const session = await signIn(true);
    advance(1);
    waits.keep = door();
    const token = session.accessToken();
    await waits.keep.asked;
    const end = session.end();
    await Promise.resolve();
    waits.keep.open();
    expect(await token).toMatchObject({ ok: false, error: { code: 'session.expired' } });
    await end;
    expect(signedOut).toEqual(['access-2']);
  });

  it('AS-75 still is signed in at the next start when the desk is closed meanwhile', async () => {
    const { accounts, signIn, waits, advance, storedSessions, signedOut } = await setUp();
    const session = await signIn(true);
    advance(1);
    waits.refresh = door();
    void session.accessToken();
    await waits.refresh.asked;
    const closed = accounts.close();
    waits.refresh.open();
    await closed;
    // The supplier takes each refresh token once: the one from before would end the session.
    expect(await storedSessions()).toEqual(['refresh-2']);
    expect(signedOut).toEqual([]);
  });
});

describe('a session whose access token has run out', () => {
  it('is ended at the supplier all the same', async () => {
    const { accounts, signIn, advance, signedOut } = await setUp();
    const session = await signIn(false);
    advance(1);
    await accounts.signOut(session.id, false);
    expect(signedOut).toEqual(['access-2']);
  });

  it.each([
    ['outage', 'unreachable', true],
    ['suspended', 'expired', true],
    ['token-revoked', 'expired', false],
  ] as const)('after %s is %s', async (reason, state, comesBack) => {
    const { signIn, advance, fail } = await setUp();
    const session = await signIn(false);
    advance(1);
    fail(problem(reason));
    expect((await session.accessToken()).ok).toBe(false);
    expect(session.account.state).toBe(state);
    fail(null);
    expect((await session.accessToken()).ok).toBe(comesBack);
    expect(session.account.state).toBe(comesBack ? 'signed-in' : 'expired');
  });

  it('leaves the list before the supplier has answered the sign-out', async () => {
    const { accounts, signIn, advance, waits, lists } = await setUp();
    const session = await signIn(false);
    advance(1);
    waits.refresh = door();
    const left = accounts.signOut(session.id, false);
    await waits.refresh.asked;
    expect(lists.at(-1)).toEqual([]);
    waits.refresh.open();
    await left;
  });
});

describe('a session that something else ended', () => {
  const ending = (because?: SessionEndReason): SupplierFault => ({
    kind: 'problem',
    problem: {
      type: 'about:blank',
      title: '',
      status: 401,
      code: 'x',
      reason: 'session-ended',
      ...(because === undefined ? {} : { because }),
    },
  });

  it.each<readonly [SessionEndReason, string]>([
    ['password-changed', 'session.ended-password'],
    ['email-changed', 'session.ended-email'],
    ['signed-out-everywhere', 'session.ended-everywhere'],
    ['member-removed', 'session.ended-removed'],
    ['member-disabled', 'session.ended-disabled'],
    ['token-reused', 'session.ended-reused'],
    ['withdrawn', 'session.ended-withdrawn'],
  ])('by %s is told once, has expired, and nobody stays signed in', async (because, code) => {
    const { signIn, advance, fail, ended, storedSessions } = await setUp();
    const session = await signIn(true);
    advance(1);
    fail(ending(because));
    const refused = { ok: false, error: { code } };
    expect(await session.accessToken()).toMatchObject(refused);
    expect(await session.accessToken()).toMatchObject(refused);
    expect(await session.ask('me')).toMatchObject({ error: { kind: 'no-session', refusal: { code } } });
    expect(session.account.state).toBe('expired');
    expect(session.ending?.code).toBe(code);
    expect(ended).toEqual([{ account: session.id, name: member.name, code }]);
    await expect.poll(storedSessions).toEqual([]);
  });

  it('is not there at the next start, also where the keychain does not delete it', async () => {
    const { signIn, refusals, advance, fail, storedSessions } = await setUp();
    const session = await signIn(true);
    advance(1);
    fail(ending('password-changed'));
    refusals.drop = true;
    await session.accessToken();
    await expect.poll(storedSessions).toEqual([]);
  });

  it('says nothing of one that its owner signed out', async () => {
    const { accounts, signIn, advance, fail, ended } = await setUp();
    const session = await signIn(false);
    advance(1);
    fail(ending('signed-out-everywhere'));
    await accounts.signOut(session.id, false);
    expect(ended).toEqual([]);
  });

  it('leaves the keys of somebody who signed in again meanwhile alone', async () => {
    const { signIn, advance, fail, storedSessions } = await setUp();
    const session = await signIn(true);
    advance(1);
    fail(ending('password-changed'));
    const lost = session.accessToken();
    fail(null);
    const again = signIn(true);
    await lost;
    await again;
    await expect.poll(storedSessions).toHaveLength(1);
  });
});

describe('a machine that several people use', () => {
  it('AS-75 keeps nobody signed in, whatever was asked', async () => {
    const { signIn, share, storedSessions } = await setUp();
    share();
    const session = await signIn(true);
    expect(session.account.staySignedIn).toBe(false);
    expect(await storedSessions()).toEqual([]);
  });
});
