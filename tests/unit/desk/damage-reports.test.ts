import { rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createJournals, journalFileOf } from '#electron/cache/journal/journals.ts';
import { writeKeysPathOf } from '#electron/cache/journal/open-write-keys.ts';
import type { Session } from '#electron/desk/sign-in/session.ts';
import { createDamageReports } from '#electron/desk/pending-writes/damage-reports.ts';
import type { Gate } from '#electron/desk/gate/gate.ts';
import type { Journals } from '#electron/desk/ports/journal.ts';
import { profileById } from '#electron/domain/profiles/index.ts';
import { copyOf } from '#electron/files/state-file.ts';
import type { JournalDamage } from '#shared/ipc/pending-writes.ts';
import { instantOf } from '#shared/model/dates.ts';
import type { ProfileId } from '#shared/model/identifiers.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import type { RecentWrites } from '#shared/supplier-api/checkout.ts';
import { accountOf, good, temporaryCache } from '#tests/support/caches.ts';

const account = accountOf('a');
const away = accountOf('b');

/** Over a real journal whose names are damaged; the supplier's answers are the test's. */
async function setUp({ profile = 'amano', damaged = true, known = false } = {}) {
  const journals = createJournals(() => new Date(0));
  onTestFinished(() => journals.close(account));
  const where = temporaryCache();
  good(await journals.open(account, where));
  await journals.close(account);
  const names = writeKeysPathOf(where.file);
  for (const file of [names, copyOf(names)]) {
    if (damaged) writeFileSync(file, 'x');
    else rmSync(file);
  }
  if (!damaged) rmSync(journalFileOf(where.file));
  good(await journals.open(account, where, { known }));
  const requests: string[] = [];
  let recent: Result<RecentWrites> = ok({ writes: [], more: false });
  const session = { id: account, supplier: { profile: profileById(profile as ProfileId) } } as Session;
  const told: (readonly JournalDamage[])[] = [];
  const logged: object[] = [];
  type Waiting = Awaited<ReturnType<Journals['waiting']>>;
  const make = (over: Partial<Journals> = {}, waiting: Waiting | (() => Promise<Waiting>) = []) =>
    createDamageReports({
      gate: {
        session: (id: string) => (id === account ? ok(session) : refuse('account.unknown')),
        ask: async (_session: Session, route: string) => (requests.push(route), recent),
      } as unknown as Gate,
      journals: { ...journals, ...over },
      log: { info: () => undefined, warn: (_, details = {}) => logged.push(details), exception: () => 'id' },
      accounts: () => [account],
      waiting: async () => (typeof waiting === 'function' ? waiting() : waiting),
      changed: (list) => told.push(list),
    });
  return {
    journals,
    make,
    requests,
    told,
    logged,
    answer: (next: Result<RecentWrites>) => (recent = next),
    keys: async () => good(await journals.list(account)).map(({ key }) => key),
  };
}
const write = (key: string, route: string) => ({ key, route, at: instantOf(0) });

describe('a damaged record of what was sent', () => {
  it('is told once, with why the supplier could not be asked, until it could', async () => {
    const { make, answer, told, logged, keys, requests } = await setUp();
    const damageReports = make();
    answer(refuse('supplier.unreachable'));
    await damageReports.ask(account);
    await damageReports.notify();
    expect(told.at(-1)).toMatchObject([
      { account, lost: 'names', found: null, refusal: { code: 'supplier.unreachable' } },
    ]);
    answer(
      ok({
        writes: [write('k1', 'placeOrder'), write('k2', 'makeQuote'), write('k3', 'aRouteOfTomorrow')],
        more: false,
      }),
    );
    await damageReports.ask(account);
    await damageReports.notify();
    await damageReports.notify();
    expect(told).toHaveLength(2);
    expect(told.at(-1)).toMatchObject([{ lost: 'names', found: 2, refusal: null }]);
    // What this program keeps no journal of is not its business.
    expect(await keys()).toEqual(['k1', 'k2']);
    expect(logged).toHaveLength(1);
    await damageReports.ask(account);
    expect(requests).toHaveLength(2);
    good(await damageReports.seen(account));
    expect(told.at(-1)).toEqual([]);
    expect(await make().list()).toEqual([]);
  });

  it('asks no supplier where nothing is bought', async () => {
    const { make, requests } = await setUp({ profile: 'plus-member' });
    const damageReports = make();
    await damageReports.ask(account);
    expect(requests).toEqual([]);
    expect(await damageReports.list()).toMatchObject([{ lost: 'names', found: 0 }]);
  });

  it('that is only missing is told of where the supplier knows of something', async () => {
    const nothing = await setUp({ damaged: false, known: true });
    const quiet = nothing.make();
    expect(await quiet.list()).toEqual([]);
    await quiet.ask(account);
    expect(nothing.requests).toEqual(['recentWrites']);
    expect(await quiet.list()).toEqual([]);
    await quiet.ask(account);
    expect(nothing.requests).toHaveLength(1);

    const something = await setUp({ damaged: false, known: true });
    something.answer(ok({ writes: [write('k1', 'placeOrder')], more: false }));
    const loud = something.make();
    await loud.ask(account);
    expect(await loud.list()).toMatchObject([{ lost: 'names', found: 1 }]);
  });

  it('that an account never had is not missed', async () => {
    const { make, requests } = await setUp({ damaged: false, known: false });
    await make().ask(account);
    expect(requests).toEqual([]);
  });

  it('that can’t be opened is told with the reason, and what waits for somebody unknown by its count', async () => {
    const { make } = await setUp();
    const damageReports = make({ damage: async () => refuse('cache.no-space') }, [
      { account: away, open: 2 },
    ]);
    expect(await damageReports.list()).toMatchObject([
      { account, at: null, lost: 'unreadable', refusal: { code: 'cache.no-space' } },
      { account: away, lost: 'owner', found: 2 },
    ]);
    good(await damageReports.seen(away));
    expect(await damageReports.list()).toHaveLength(1);
  });

  it('stops speaking of writes that wait for somebody when that person is there, also to a page that had asked', async () => {
    const { make, told } = await setUp({ damaged: false });
    let waiting = [{ account: away, open: 2 }];
    const damageReports = make({}, async () => waiting);
    expect(await damageReports.list()).toMatchObject([{ account: away, lost: 'owner', found: 2 }]);
    waiting = [];
    await damageReports.accountsChanged();
    expect(told.at(-1)).toEqual([]);
    expect(told).not.toHaveLength(0);
  });

  it('does not go back to what a slow keychain said before that person was there', async () => {
    const { make, told } = await setUp({ damaged: false });
    const slow = Promise.withResolvers<{ account: typeof away; open: number }[]>();
    const answers = [slow.promise, Promise.resolve([])];
    const damageReports = make({}, () => answers.shift() ?? Promise.resolve([]));
    const before = damageReports.accountsChanged();
    await damageReports.accountsChanged();
    slow.resolve([{ account: away, open: 2 }]);
    await before;
    await damageReports.notify();
    expect(told.flat()).toEqual([]);
  });
});
