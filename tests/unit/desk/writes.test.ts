import { describe, expect, it, onTestFinished } from 'vitest';
import { createJournals } from '#electron/cache/journal/journals.ts';
import type { Journals } from '#electron/desk/ports/journal.ts';
import type { RequestFault, Session } from '#electron/desk/sign-in/session.ts';
import { refuseAsUnresolved } from '#electron/desk/pending-writes/refuse-as-unresolved.ts';
import { createWrites, type IdempotentWrite } from '#electron/desk/pending-writes/writes.ts';
import { createGate } from '#electron/desk/gate/gate.ts';
import type { SupplierEntry } from '#electron/desk/suppliers/suppliers.ts';
import { profileById } from '#electron/domain/profiles/index.ts';
import type { UnresolvedWrite } from '#shared/ipc/pending-writes.ts';
import { instantOf } from '#shared/model/dates.ts';
import type { ProfileId, SupplierId } from '#shared/model/identifiers.ts';
import type { ProblemReason } from '#shared/model/problem.ts';
import { refusal, refuse } from '#shared/model/refusal.ts';
import { ok, refused, type Result } from '#shared/model/result.ts';
import type { ResolvedWrite } from '#shared/supplier-api/checkout.ts';
import { accountOf, good, temporaryCache } from '#tests/support/caches.ts';
import { makeOrder } from '#tests/support/orders.ts';

const account = accountOf('a');
const placed = { order: makeOrder({ id: 'o1', number: 'EC20261001-0001' }), pointsEarned: 3 };
const write: IdempotentWrite<'placeOrder'> = {
  key: 'key-1',
  what: 'order',
  route: 'placeOrder',
  question: {
    body: {
      cartVersion: 3,
      choices: {
        addressId: null,
        payment: 'np',
        coupon: null,
        points: 0,
        departmentId: null,
        costMemo: '',
        comment: '',
      },
      confirmed: { taxIncluded: 5_500, unitPrices: [500] },
    },
  },
  title: 'コピー用紙',
  lines: 1,
  taxIncluded: 5_500,
};
const otherQuestion = { body: { ...write.question.body, cartVersion: 4 } };
const unresolved = { ok: false, error: { code: 'checkout.unresolved' } };
const alreadyDone = { ok: false, error: { code: 'checkout.already-done' } };
const unreachable: RequestFault = { kind: 'unreachable', host: 'one.example' };
const problem = (reason: ProblemReason, status: number): RequestFault => ({
  kind: 'problem',
  problem: { type: 'about:blank', title: '', status, code: '', reason },
});

/** Writes over a real journal, at a supplier whose answers a test says one after the other. */
async function setUp({ profile = 'amano', role = 'buyer' } = {}) {
  const journals = createJournals(() => new Date(0));
  onTestFinished(() => journals.close(account));
  const where = temporaryCache();
  good(await journals.open(account, where));
  let unreadable: readonly (keyof Journals)[] = [];
  const failingJournals = new Proxy(journals, {
    get: (all, name: keyof Journals) =>
      unreadable.includes(name) ? async () => refuse('journal.unreadable') : all[name],
  });
  const requests: { route: string; question: { key?: string; body?: unknown } }[] = [];
  const orders: (Result<unknown, RequestFault> | Promise<Result<unknown, RequestFault>>)[] = [];
  const settlements: Result<ResolvedWrite, RequestFault>[] = [];
  const seenAtSending: number[] = [];
  let signedIn: Result<string> = ok('token');
  let refreshed = 0;
  const session = {
    id: account,
    supplier: {
      id: 'one' as SupplierId,
      name: { ja: '一', en: 'One' },
      profile: profileById(profile as ProfileId)!,
      baseUrl: 'https://one.example',
      host: 'one.example',
      secure: true,
    } as SupplierEntry,
    member: { role },
    accessToken: async () => signedIn,
    ask: async (route: string, question: { key?: string }) => {
      if (route === 'me') {
        refreshed += 1;
        return refused(unreachable);
      }
      requests.push({ route, question });
      if (route === 'resolveWrite')
        return settlements.shift() ?? expect.unreachable('nothing to settle with');
      seenAtSending.push(good(await journals.list(account)).length);
      return orders.shift() ?? expect.unreachable('no answer left');
    },
  } as unknown as Session;
  const lists: (readonly UnresolvedWrite[])[] = [];
  const happened: string[] = [];
  let here = true;
  let shown = true;
  let now = 1_790_000_000_000;
  let uptime = 3_600_000;
  const clock = { now: () => instantOf(now), uptime: () => uptime };
  const make = () =>
    createWrites({
      gate: createGate(
        { find: () => (here ? ok(session) : refuse('account.unknown')) },
        clock,
        async () => {},
      ),
      journals: failingJournals,
      clock,
      log: { info: () => undefined, warn: () => undefined, exception: () => 'id' },
      accounts: () => (here ? [account] : []),
      isShown: () => shown,
      happened: (_account, what) => happened.push(what),
      changed: (list) => lists.push(list),
      damageReports: { notify: async () => undefined },
    });
  return {
    writes: make(),
    /** As after a restart: nothing in memory, the same journal. */
    restarted: make,
    journals,
    requests,
    orders,
    settlements,
    seenAtSending,
    lists,
    happened,
    rows: async () => good(await journals.list(account)),
    /** How often the supplier was asked who the member is now. */
    refreshed: () => refreshed,
    signIn: (answer: Result<string>) => (signedIn = answer),
    /** These calls of the journal are refused from now on, as where its thread ends twice. */
    failAt: (...names: (keyof Journals)[]) => void (unreadable = names),
    lock: () => (shown = false),
    releaseAccount: () => (here = false),
    signBackIn: () => (here = true),
    advance: (milliseconds: number) => {
      now += milliseconds;
      uptime += milliseconds;
    },
    setClock: (by: number) => void (now += by),
    reboot: (milliseconds: number) => void (uptime = milliseconds),
  };
}
const done = (answer: unknown): Result<ResolvedWrite, RequestFault> =>
  ok({ state: 'done', answer, at: instantOf(0) });
const unknown: Result<ResolvedWrite, RequestFault> = ok({ state: 'unknown', at: null });
const voided: Result<ResolvedWrite, RequestFault> = ok({ state: 'voided', at: instantOf(0) });

describe('a write that is answered', () => {
  it('stood in the journal before it went out, and went out under its key', async () => {
    const { writes, orders, requests, seenAtSending, lists, happened } = await setUp();
    orders.push(ok(placed));
    expect(good(await writes.once(account, write))).toEqual(placed);
    expect(requests).toEqual([{ route: 'placeOrder', question: { ...write.question, key: 'key-1' } }]);
    expect(seenAtSending).toEqual([1]);
    expect(happened).toEqual(['order']);
    // A write that was resolved at once was never shown as unresolved.
    expect(lists).toEqual([]);
    expect(await writes.list()).toEqual([]);
  });

  it('stays in the journal until a page acknowledges it, and is listed where none does in time', async () => {
    const { writes, orders, restarted, rows, lists } = await setUp();
    orders.push(ok(placed));
    good(await writes.once(account, write));
    const listed = [{ key: 'key-1', state: 'done', number: 'EC20261001-0001' }];
    expect(await rows()).toMatchObject(listed);
    expect(await restarted().list()).toMatchObject(listed);
    // The first round may come the moment after the answer.
    await writes.pruneAnswered();
    expect(await writes.list()).toEqual([]);
    await writes.pruneAnswered();
    expect(lists).toMatchObject([listed]);
    await writes.pruneAnswered();
    expect(await writes.list()).toMatchObject(listed);
    expect(good(await writes.resolve(account, 'key-1', 'seen'))).toBeNull();
    expect(await rows()).toEqual([]);
  });

  it('is never listed once a page has acknowledged it', async () => {
    const { writes, orders, rows, lists } = await setUp();
    orders.push(ok(placed));
    good(await writes.once(account, write));
    expect(good(await writes.resolve(account, 'key-1', 'seen'))).toBeNull();
    expect(await rows()).toEqual([]);
    for (let round = 0; round < 3; round += 1) await writes.pruneAnswered();
    expect(lists).toEqual([]);
  });

  it.each(['was left', 'is locked'])('is listed at once where the page that asked %s', async (why) => {
    const { writes, orders, lists, lock } = await setUp();
    orders.push(ok(placed));
    if (why === 'is locked') lock();
    good(await writes.once(account, write));
    if (why === 'was left') good(await writes.resolve(account, 'key-1', 'ask'));
    expect(lists).toMatchObject([[{ key: 'key-1', state: 'done', number: 'EC20261001-0001' }]]);
  });

  it('is listed in time where the journal did not take the acknowledgement', async () => {
    const { writes, orders, lists, failAt } = await setUp();
    orders.push(ok(placed));
    good(await writes.once(account, write));
    failAt('remove');
    expect((await writes.resolve(account, 'key-1', 'seen')).ok).toBe(false);
    expect(lists).toEqual([]);
    for (let round = 0; round < 2; round += 1) await writes.pruneAnswered();
    expect(lists).toMatchObject([[{ state: 'done' }]]);
  });

  it('stays in the journal while it is sent once more, whatever was seen', async () => {
    const { writes, orders, settlements, rows } = await setUp();
    orders.push(ok(placed));
    good(await writes.once(account, write));
    const again = Promise.withResolvers<Result<unknown, RequestFault>>();
    orders.push(again.promise);
    const second = writes.once(account, write);
    await expect.poll(async () => orders.length).toBe(0);
    good(await writes.resolve(account, 'key-1', 'seen'));
    expect(await rows()).toHaveLength(1);
    settlements.push(unknown);
    again.resolve(refused(unreachable));
    expect(await second).toMatchObject(unresolved);
    expect(await writes.list()).toMatchObject([{ key: 'key-1', state: 'unknown' }]);
  });

  it('is listed for its owner who signs in again, whoever prunes meanwhile', async () => {
    const { writes, orders, releaseAccount, signBackIn } = await setUp();
    orders.push(ok(placed));
    good(await writes.once(account, write));
    releaseAccount();
    expect(await writes.list()).toEqual([]);
    signBackIn();
    expect(await writes.list()).toMatchObject([{ key: 'key-1', state: 'done' }]);
  });

  it.each([
    ['choices-refused', 422, 'checkout.refused'],
    ['changed-since-confirmed', 409, 'checkout.changed'],
    ['conflict', 409, 'cart.conflict'],
    ['not-allowed', 403, 'buying.not-allowed'],
    ['too-many-at-once', 429, 'supplier.busy-for-now'],
  ] as const)('with %s is refused in words, and leaves nothing behind', async (reason, status, code) => {
    const { writes, orders, requests, rows, happened, refreshed } = await setUp();
    orders.push(refused(problem(reason, status)));
    expect(await writes.once(account, write)).toMatchObject({ ok: false, error: { code } });
    expect(requests).toHaveLength(1);
    expect(refreshed()).toBe(reason === 'not-allowed' ? 1 : 0);
    expect(await rows()).toEqual([]);
    expect(happened).toEqual([]);
  });

  it.each([
    [499, 'refused for certain'],
    [500, 'unknown'],
    [501, 'unknown'],
    [503, 'unknown'],
  ] as const)('with a status of %i it is %s whether it happened', async (status, outcome) => {
    const { writes, orders, settlements, rows } = await setUp();
    orders.push(refused(problem('conflict', status)));
    settlements.push(unknown);
    const answer = await writes.once(account, write);
    expect(answer.ok).toBe(false);
    expect((await rows()).length).toBe(outcome === 'unknown' ? 1 : 0);
  });

  it('is sent once for two clicks, and both hear the same', async () => {
    const { writes, orders, requests } = await setUp();
    const { promise, resolve } = Promise.withResolvers<Result<unknown, RequestFault>>();
    orders.push(promise);
    const clicks = [writes.once(account, write), writes.once(account, write)];
    expect(await writes.list()).toEqual([]);
    resolve(ok(placed));
    expect((await Promise.all(clicks)).map(good)).toEqual([placed, placed]);
    expect(requests).toHaveLength(1);
  });

  it('never lets other content go out under a key that is under way or open', async () => {
    const { writes, orders, settlements, requests, rows } = await setUp();
    const other = { ...write, question: otherQuestion };
    const { promise, resolve } = Promise.withResolvers<Result<unknown, RequestFault>>();
    orders.push(promise);
    const first = writes.once(account, write);
    const meanwhile = writes.once(account, other);
    settlements.push(unknown);
    resolve(refused(unreachable));
    expect(await first).toMatchObject(unresolved);
    expect(await meanwhile).toMatchObject(unresolved);
    expect(await writes.once(account, other)).toMatchObject(unresolved);
    expect(requests.map(({ route }) => route)).toEqual(['placeOrder', 'resolveWrite']);
    expect(await rows()).toMatchObject([{ question: JSON.stringify(write.question) }]);
  });

  it('is listed once it is answered where other content was asked for under its key meanwhile', async () => {
    const { writes, orders, requests } = await setUp();
    const { promise, resolve } = Promise.withResolvers<Result<unknown, RequestFault>>();
    orders.push(promise);
    const first = writes.once(account, write);
    const meanwhile = writes.once(account, { ...write, question: otherQuestion });
    resolve(ok(placed));
    expect(good(await first)).toEqual(placed);
    expect(await meanwhile).toMatchObject(unresolved);
    expect(await writes.list()).toMatchObject([{ key: 'key-1', state: 'done' }]);
    expect(requests).toHaveLength(1);
  });

  it('of who may not send it is refused before it is written down', async () => {
    const { writes, requests, rows, refreshed } = await setUp({ role: 'viewer' });
    expect(await writes.once(account, write)).toMatchObject({ error: { code: 'buying.not-allowed' } });
    expect([requests, await rows(), refreshed()]).toEqual([[], [], 1]);
  });

  it('leaves nothing behind when there was no session to send it in', async () => {
    const { writes, signIn, requests, rows } = await setUp();
    signIn(refuse('session.expired'));
    expect(await writes.once(account, write)).toMatchObject({
      ok: false,
      error: { code: 'session.expired' },
    });
    expect(requests).toEqual([]);
    expect(await rows()).toEqual([]);
  });

  it('is not sent at all when the journal can’t be written', async () => {
    const { writes, journals, requests } = await setUp();
    await journals.close(account);
    expect(await writes.once(account, write)).toMatchObject({
      ok: false,
      error: { code: 'account.unknown' },
    });
    expect(requests).toEqual([]);
  });
});

describe('a write without an answer', () => {
  it('is refused in its own words where it was only asked what became of it', async () => {
    const { writes, orders, settlements } = await setUp({ profile: 'qoo10-qcash' });
    orders.push(refused(unreachable));
    settlements.push(refused(problem('conflict', 409)));
    const charge = {
      ...write,
      what: 'charge',
      route: 'chargePrepaid',
    } as unknown as IdempotentWrite<'chargePrepaid'>;
    await writes.once(account, charge);
    expect(await writes.list()).toMatchObject([{ refusal: { code: 'prepaid.password-changed' } }]);
  });

  it.each([
    ['a cut line', unreachable],
    ['an outage at the supplier', problem('outage', 503)],
    ['an answer that is none', { kind: 'unexpected', status: 502, detail: 'x' } satisfies RequestFault],
  ])('is asked about at once, and is good when it happened: %s', async (_name, fault) => {
    const { writes, orders, settlements, requests, rows, happened } = await setUp();
    orders.push(refused(fault));
    settlements.push(done(JSON.parse(JSON.stringify(placed))));
    expect(good(await writes.once(account, write))).toEqual(placed);
    expect(requests[1]).toEqual({ route: 'resolveWrite', question: { body: { key: 'key-1', void: false } } });
    expect(await rows()).toMatchObject([{ state: 'done' }]);
    expect(await writes.list()).toEqual([]);
    expect(happened).toEqual(['order']);
  });

  it.each([
    ['the connection broke', unreachable, 'connection-lost', '接続が切れた'],
    ['no answer came in time', { ...unreachable, timedOut: true }, 'timed-out', '時間内に応答がなかった'],
    [
      'the answer tells nothing',
      { kind: 'unexpected', status: 502, detail: '' },
      null,
      '応答から結果を確認できない',
    ],
  ] as const)('is said to be unknown because of what happened: %s', async (_, fault, cause, words) => {
    const { writes, orders, settlements, restarted } = await setUp();
    orders.push(refused(fault));
    settlements.push(refused(unreachable));
    const sent = await writes.once(account, write);
    expect(sent).toMatchObject({ ok: false, error: { code: 'checkout.unresolved' } });
    if (!sent.ok) expect(sent.error.message.ja).toContain(words);
    expect(await writes.list()).toMatchObject([{ state: 'unknown', cause }]);
    // Another run does not know it any more.
    expect(await restarted().list()).toMatchObject([{ state: 'unknown', cause: null }]);
  });

  it('stays, and is told of, when nobody can say what became of it; it is never sent again by itself', async () => {
    const { writes, orders, settlements, requests, lists, restarted, advance } = await setUp();
    orders.push(refused(unreachable));
    settlements.push(refused(unreachable));
    expect(await writes.once(account, write)).toMatchObject({
      ok: false,
      error: { code: 'checkout.unresolved' },
    });
    const open = {
      key: 'key-1',
      account,
      what: 'order',
      title: 'コピー用紙',
      lines: 1,
      taxIncluded: { amount: 5_500, currency: 'JPY' },
      state: 'unknown',
      number: null,
      refusal: { code: 'supplier.unreachable' },
    };
    expect(lists).toMatchObject([[open]]);
    const later = restarted();
    expect(await later.list()).toMatchObject([{ ...open, refusal: null }]);
    // No request is on its way any more.
    advance(300_000);
    settlements.push(unknown, refused(unreachable));
    await later.checkOutcomes(account);
    expect(await later.list()).toMatchObject([{ ...open, state: 'not-there', refusal: null }]);
    await later.checkOutcomes(account);
    // What was learned is not forgotten because it can't be asked again.
    expect(await later.list()).toMatchObject([{ ...open, state: 'not-there' }]);
    expect(requests.filter(({ route }) => route === 'placeOrder')).toHaveLength(1);
  });

  it('may still be on its way: it is not known yet, whatever the supplier has no record of, for five minutes', async () => {
    const { writes, orders, settlements, advance } = await setUp();
    const ask = async () => {
      settlements.push(unknown);
      return good(await writes.resolve(account, 'key-1', 'ask'))?.state;
    };
    orders.push(refused(unreachable));
    settlements.push(unknown);
    expect(await writes.once(account, write)).toMatchObject({ error: { code: 'checkout.unresolved' } });
    expect(await writes.list()).toMatchObject([{ state: 'unknown', refusal: null }]);
    advance(299_999);
    expect(await ask()).toBe('unknown');
    advance(1);
    expect(await ask()).toBe('not-there');
    // Sent once more, it is on its way once more.
    orders.push(refused(unreachable));
    settlements.push(unknown);
    expect(await writes.resolve(account, 'key-1', 'send')).toMatchObject({
      error: { code: 'checkout.unresolved' },
    });
    expect(await writes.list()).toMatchObject([{ state: 'unknown' }]);
    expect(await ask()).toBe('unknown');
  });

  describe('after a restart', () => {
    const sentAndRestarted = async () => {
      const all = await setUp();
      all.orders.push(refused(unreachable));
      all.settlements.push(unknown);
      await all.writes.once(account, write);
      const start = () => {
        const writes = all.restarted();
        return async () => {
          all.settlements.push(unknown);
          await writes.checkOutcomes(account);
          return (await writes.list())[0]?.state;
        };
      };
      return { ...all, start };
    };

    it('may still be on its way as well, until five minutes after it was sent', async () => {
      const { advance, start } = await sentAndRestarted();
      advance(10_000);
      const ask = start();
      expect(await ask()).toBe('unknown');
      advance(289_999);
      expect(await ask()).toBe('unknown');
      advance(1);
      expect(await ask()).toBe('not-there');
      // What was learned once stays so.
      expect(await start()()).toBe('not-there');
    });

    it.each([
      ['a day ahead', 86_400_000],
      ['a day back', -86_400_000],
    ])('no clock that was put %s ends the wait, or makes it longer', async (_, by) => {
      const { advance, setClock, start } = await sentAndRestarted();
      setClock(by);
      const ask = start();
      expect(await ask()).toBe('unknown');
      advance(300_000);
      expect(await ask()).toBe('not-there');
    });

    it('a machine that was started meanwhile has been on for less time than has passed', async () => {
      const { reboot, advance, start } = await sentAndRestarted();
      reboot(20_000);
      const ask = start();
      expect(await ask()).toBe('unknown');
      advance(280_000);
      expect(await ask()).toBe('not-there');
    });

    it('sent again and ended again, it waits for the later one', async () => {
      const { advance, start, orders, settlements, restarted } = await sentAndRestarted();
      advance(300_000);
      expect(await start()()).toBe('not-there');
      orders.push(refused(unreachable));
      settlements.push(refused(unreachable));
      await restarted().resolve(account, 'key-1', 'send');
      advance(1_000);
      const ask = start();
      expect(await ask()).toBe('unknown');
      advance(299_000);
      expect(await ask()).toBe('not-there');
    });

    it('one of which only the key is left is waited for from when this run first saw it', async () => {
      const { journals, advance, start } = await sentAndRestarted();
      good(await journals.remove(account, 'key-1'));
      await journals.begin(account, { ...write, question: '{}', at: instantOf(0), sentUptime: null });
      const ask = start();
      expect(await ask()).toBe('unknown');
      advance(300_000);
      expect(await ask()).toBe('not-there');
    });
  });

  it('is found to have happened after a restart: told until it was seen, once', async () => {
    const { writes, orders, settlements, restarted, lists, happened, rows, requests } = await setUp();
    orders.push(refused(unreachable));
    settlements.push(refused(unreachable));
    await writes.once(account, write);
    const later = restarted();
    settlements.push(done(placed));
    await later.checkOutcomes(account);
    expect(lists.at(-1)).toMatchObject([{ state: 'done', number: 'EC20261001-0001', refusal: null }]);
    expect(happened).toEqual(['order']);
    // Another start before anybody has seen it: told again, asked no more.
    const askedSoFar = requests.length;
    await restarted().checkOutcomes(account);
    expect(requests).toHaveLength(askedSoFar);
    expect(await restarted().list()).toMatchObject([{ state: 'done' }]);
    expect(good(await later.resolve(account, 'key-1', 'send'))).toMatchObject({ state: 'done' });
    expect(good(await later.resolve(account, 'key-1', 'drop'))).toMatchObject({ state: 'done' });
    expect(requests).toHaveLength(askedSoFar);
    expect(good(await later.resolve(account, 'key-1', 'seen'))).toBeNull();
    expect(await rows()).toEqual([]);
    expect(lists.at(-1)).toEqual([]);
    expect(good(await later.resolve(account, 'key-1', 'seen'))).toBeNull();
  });

  it('is told to nobody but its owner, and not before that one is back', async () => {
    const { writes, orders, settlements, releaseAccount } = await setUp();
    orders.push(refused(unreachable));
    settlements.push(unknown);
    await writes.once(account, write);
    releaseAccount();
    expect(await writes.list()).toEqual([]);
    expect(await writes.resolve(account, 'key-1', 'ask')).toMatchObject({
      ok: false,
      error: { code: 'account.unknown' },
    });
  });
});

describe('a journal that can’t be read', () => {
  const sent = async (settlement: Result<ResolvedWrite, RequestFault> = unknown) => {
    const all = await setUp();
    await all.writes.list();
    all.orders.push(refused(unreachable));
    all.settlements.push(settlement);
    await all.writes.once(account, write);
    return all;
  };

  it('lets a first write be refused in words that say that nothing was sent', async () => {
    const { writes, failAt, requests } = await setUp();
    await writes.list();
    failAt('begin');
    expect(await writes.once(account, write)).toMatchObject({ error: { code: 'checkout.not-recorded' } });
    expect(requests).toEqual([]);
  });

  it('says nothing of what was sent where it was never read in this run', async () => {
    const { restarted, failAt } = await sent();
    failAt('begin', 'list');
    expect(await restarted().once(account, write)).toMatchObject({ error: { code: 'journal.unreadable' } });
  });

  it.each(['begin', 'markSent'] as const)(
    'at %s never makes a write that was sent one that was not',
    async (name) => {
      const { writes, restarted, failAt, requests } = await sent();
      failAt(name);
      expect(await writes.once(account, write)).toMatchObject(unresolved);
      const later = restarted();
      await later.list();
      failAt(name, 'list');
      expect(await later.once(account, write)).toMatchObject(unresolved);
      expect(requests.filter(({ route }) => route === 'placeOrder')).toHaveLength(1);
    },
  );

  it.each([
    [
      'the session has ended',
      (all: Awaited<ReturnType<typeof setUp>>) => all.signIn(refuse('session.expired')),
    ],
    [
      'the supplier ends the session',
      (all: Awaited<ReturnType<typeof setUp>>) =>
        all.orders.push(
          refused({ kind: 'no-session', refusal: refusal('session.expired') } satisfies RequestFault),
        ),
    ],
  ])('is not the only thing that can’t unsay it: %s', async (_, end) => {
    const all = await sent();
    end(all);
    expect(await all.writes.once(account, write)).toMatchObject(unresolved);
    expect(await all.writes.list()).toMatchObject([
      { state: 'unknown', refusal: { code: 'session.expired' } },
    ]);
  });

  it('is no reason to send an order again that was answered, and then the list says that it is done', async () => {
    const { writes, orders, failAt } = await setUp();
    orders.push(ok(placed));
    good(await writes.once(account, write));
    failAt('begin');
    expect(await writes.once(account, write)).toMatchObject(unresolved);
    expect(await writes.list()).toMatchObject([{ state: 'done', number: 'EC20261001-0001' }]);
    failAt();
    await writes.resolve(account, 'key-1', 'seen');
    failAt('begin');
    expect(await writes.once(account, write)).toMatchObject(alreadyDone);
  });

  it('nor is what a call does before the write: the cart may be another by then', async () => {
    const { writes, lists } = await sent();
    const conflict: (input: object) => Promise<Result<never>> = async () => refuse('cart.conflict');
    const fails: typeof conflict = () => Promise.reject(new Error());
    const log = { exception: () => 'id' };
    const calls = refuseAsUnresolved(writes, log, { order: conflict, options: conflict, fails });
    const before = lists.length;
    expect(await calls.order({ account, key: 'key-1' })).toMatchObject(unresolved);
    // The page waits for it.
    expect(lists.slice(before)).toMatchObject([[{ key: 'key-1' }]]);
    expect(await calls.fails({ account, key: 'key-1' })).toMatchObject(unresolved);
    expect(await calls.fails({ account, key: 'key-2' })).toMatchObject({
      error: { code: 'unexpected', message: { en: expect.stringContaining('id') } },
    });
    expect(await calls.order({ account, key: 'key-2' })).toMatchObject({ error: { code: 'cart.conflict' } });
    expect(await calls.options({ account })).toMatchObject({ error: { code: 'cart.conflict' } });
  });

  it('says of what was told that it is done, and lets no other content go out under its key', async () => {
    const { writes, orders, requests } = await setUp();
    orders.push(ok(placed), ok(placed));
    good(await writes.once(account, write));
    good(await writes.resolve(account, 'key-1', 'seen'));
    const conflict = refusal('cart.conflict');
    expect(writes.refusalOf(account, 'key-1', conflict).code).toBe('checkout.already-done');
    expect(await writes.once(account, { ...write, question: otherQuestion })).toMatchObject(alreadyDone);
    expect(requests).toHaveLength(1);
    expect(good(await writes.once(account, write))).toEqual(placed);
  });

  it('frees the key of what was given up', async () => {
    const { writes, settlements } = await sent();
    const conflict = refusal('cart.conflict');
    expect(writes.refusalOf(account, 'key-1', conflict).code).toBe('checkout.unresolved');
    settlements.push(voided);
    expect(good(await writes.resolve(account, 'key-1', 'drop'))).toBeNull();
    expect(writes.refusalOf(account, 'key-1', conflict)).toEqual(conflict);
  });

  it('lists what was sent in this run even where it was never read', async () => {
    const { writes, orders, settlements, failAt } = await setUp();
    failAt('list');
    orders.push(refused(unreachable));
    settlements.push(unknown);
    expect(await writes.once(account, write)).toMatchObject(unresolved);
    expect(await writes.list()).toMatchObject([{ key: 'key-1', state: 'unknown' }]);
    settlements.push(done(placed));
    expect(good(await writes.resolve(account, 'key-1', 'ask'))).toMatchObject({ state: 'done' });
  });

  it('frees the key of what the supplier has refused', async () => {
    const { writes, orders, failAt } = await setUp();
    await writes.list();
    orders.push(refused(problem('changed-since-confirmed', 409)));
    await writes.once(account, write);
    failAt('begin');
    expect(await writes.once(account, write)).toMatchObject({ error: { code: 'checkout.not-recorded' } });
  });

  it('lets the outcome be asked for from what is known of it', async () => {
    const { writes, settlements, failAt } = await sent();
    failAt('list');
    settlements.push(done(placed));
    expect(good(await writes.resolve(account, 'key-1', 'ask'))).toMatchObject({
      state: 'done',
      number: 'EC20261001-0001',
    });
    failAt('list', 'remove');
    const kept = await writes.resolve(account, 'key-1', 'seen');
    expect(kept).toMatchObject({ ok: false, error: { code: 'journal.unreadable' } });
    if (!kept.ok) expect(JSON.stringify(kept.error.message)).not.toMatch(/送信していません|nothing was sent/);
    expect(await writes.list()).toMatchObject([{ state: 'done' }]);
    failAt('list');
    await writes.resolve(account, 'key-1', 'seen');
    expect(await writes.list()).toEqual([]);
  });

  it('is not taken for an empty one: what is open stays listed, and nobody is told otherwise', async () => {
    const { writes, failAt, lists, releaseAccount } = await sent();
    const open = [{ key: 'key-1', state: 'unknown' }];
    expect(lists).toMatchObject([open]);
    failAt('list');
    expect(await writes.list()).toMatchObject(open);
    await writes.notify();
    expect(lists).toHaveLength(1);
    releaseAccount();
    await writes.notify();
    expect(lists).toMatchObject([open, []]);
    // It is not kept in memory once its owner has left.
    const conflict = refusal('cart.conflict');
    expect(writes.refusalOf(account, 'key-1', conflict)).toEqual(conflict);
  });
});

describe('what a person does about it', () => {
  const left = async () => {
    const all = await setUp();
    all.orders.push(refused(unreachable));
    all.settlements.push(unknown);
    await all.writes.once(account, write);
    all.requests.length = 0;
    return all;
  };

  it('sends it once more: the same question under the same key', async () => {
    const { writes, orders, requests, rows, happened } = await left();
    orders.push(ok(placed));
    const sent = await Promise.all([
      writes.resolve(account, 'key-1', 'send'),
      writes.resolve(account, 'key-1', 'send'),
    ]);
    expect(sent.map(good)).toMatchObject([
      { state: 'done', number: 'EC20261001-0001' },
      { state: 'done', number: 'EC20261001-0001' },
    ]);
    expect(requests).toEqual([{ route: 'placeOrder', question: { ...write.question, key: 'key-1' } }]);
    expect(await rows()).toMatchObject([{ state: 'done' }]);
    expect(happened).toEqual(['order']);
  });

  it('clicks on the confirmation again: that is the same order, and its answer', async () => {
    const { writes, orders, rows, lists } = await left();
    orders.push(ok(placed));
    expect(good(await writes.once(account, write))).toEqual(placed);
    expect(await rows()).toMatchObject([{ state: 'done' }]);
    expect(lists.at(-1)).toEqual([]);
  });

  it('sends it once more and is refused: the copy of before must not happen any more either', async () => {
    const { writes, orders, settlements, requests, rows, lists } = await left();
    orders.push(refused(problem('choices-refused', 422)));
    settlements.push(voided);
    expect(await writes.resolve(account, 'key-1', 'send')).toMatchObject({
      ok: false,
      error: { code: 'checkout.refused' },
    });
    expect(requests[1]).toEqual({ route: 'resolveWrite', question: { body: { key: 'key-1', void: true } } });
    expect(await rows()).toEqual([]);
    expect(lists.at(-1)).toEqual([]);
  });

  it('sends it once more and is refused, while the copy of before had come: it happened', async () => {
    const { writes, orders, settlements, rows } = await left();
    orders.push(refused(problem('conflict', 409)));
    settlements.push(done(placed));
    expect(good(await writes.resolve(account, 'key-1', 'send'))).toMatchObject({ state: 'done' });
    expect(await rows()).toMatchObject([{ state: 'done', number: 'EC20261001-0001' }]);
  });

  it('is not told that it is over by a supplier that is only busy', async () => {
    const { writes, orders, settlements, requests, rows } = await left();
    orders.push(refused(problem('too-many-at-once', 429)));
    settlements.push(unknown);
    expect(await writes.resolve(account, 'key-1', 'send')).toMatchObject({
      ok: false,
      error: { code: 'checkout.unresolved' },
    });
    expect(requests[1]).toMatchObject({ question: { body: { void: false } } });
    expect(await rows()).toMatchObject([{ state: 'unknown' }]);
  });

  it('gives it up: it is gone once the supplier has promised that it never happens', async () => {
    const { writes, settlements, requests, rows } = await left();
    settlements.push(refused(unreachable), voided);
    expect(await writes.resolve(account, 'key-1', 'drop')).toMatchObject({
      ok: false,
      error: { code: 'supplier.unreachable' },
    });
    expect(await rows()).toHaveLength(1);
    expect(good(await writes.resolve(account, 'key-1', 'drop'))).toBeNull();
    expect(requests.at(-1)).toEqual({
      route: 'resolveWrite',
      question: { body: { key: 'key-1', void: true } },
    });
    expect(await rows()).toEqual([]);
  });

  it('gives it up too late: it had happened, and that is told', async () => {
    const { writes, settlements, rows } = await left();
    settlements.push(done(placed));
    expect(good(await writes.resolve(account, 'key-1', 'drop'))).toMatchObject({
      state: 'done',
      number: 'EC20261001-0001',
    });
    expect(await rows()).toHaveLength(1);
  });

  it('can only give up what an earlier version of the program could still send', async () => {
    const { writes, journals, settlements, requests } = await setUp();
    const { question: _, ...rest } = write;
    const entry = { ...rest, route: 'placeOrderOfOld', question: '{}', at: instantOf(0), sentUptime: 0 };
    good(await journals.begin(account, entry));
    expect(await writes.resolve(account, 'key-1', 'send')).toMatchObject({
      ok: false,
      error: { code: 'checkout.discarded' },
    });
    expect(requests).toEqual([]);
    // It can be found out what became of it, all the same.
    settlements.push(unknown, done(placed));
    expect(good(await writes.resolve(account, 'key-1', 'ask'))).toMatchObject({ state: 'not-there' });
    expect(good(await writes.resolve(account, 'key-1', 'drop'))).toMatchObject({
      state: 'done',
      number: 'EC20261001-0001',
    });
  });
});
