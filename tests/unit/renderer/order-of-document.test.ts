import { afterEach, expect, it, vi } from 'vitest';
import type { ArchiveRecord } from '#shared/model/archive.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok } from '#shared/model/result.ts';
import { orderOfDocument } from '#renderer/features/archive/order-of-document.ts';
import { accountOf } from '#tests/support/caches.ts';

// From a document in the archive to its order (電子帳簿保存法: each is found from the other).

const [own, other] = [accountOf('a'), accountOf('b')];
const record = (reference: string | null, by: AccountId | null) =>
  ({ versions: [{ by: { account: by, name: 'x' }, document: { reference } }] }) as unknown as ArchiveRecord;
afterEach(() => vi.unstubAllGlobals());

function withHistories(histories: Partial<Record<AccountId, readonly string[]>>): string[] {
  const asked: string[] = [];
  vi.stubGlobal('window', {
    desk: {
      call: (
        name: string,
        input: { accounts?: AccountId[]; filter?: { text: string }; resultId?: string },
      ) => {
        if (name === 'orders.search') {
          const [account] = input.accounts!;
          asked.push(account!);
          const numbers = histories[account!]?.filter((each) => each.includes(input.filter!.text));
          if (!numbers) return Promise.resolve(refuse('account.unknown'));
          return Promise.resolve(ok({ resultId: account, orders: numbers.length }));
        }
        const numbers = histories[input.resultId as AccountId]!;
        return Promise.resolve(ok(numbers.map((number) => ({ id: `id of ${number}`, number }))));
      },
    },
  });
  return asked;
}

it('is the order of exactly its number, in the history of who brought it in first', async () => {
  const asked = withHistories({ [own]: ['EC-1'], [other]: ['EC-12', 'EC-1'] });
  expect(await orderOfDocument(record('EC-1', other), own, [own, other])).toEqual({
    account: other,
    id: 'id of EC-1',
  });
  expect(asked).toEqual([other]);
  expect(await orderOfDocument(record('EC-12', own), own, [own, other])).toBeNull();
});

it('of somebody who is not signed in it is looked for in the own history, and else there is none', async () => {
  withHistories({ [own]: ['EC-1', 'EC-10'] });
  expect(await orderOfDocument(record('EC-1', other), own, [own])).toEqual({
    account: own,
    id: 'id of EC-1',
  });
  expect(await orderOfDocument(record('EC-1', other), own, [own, other])).toMatchObject({ account: own });
  expect(await orderOfDocument(record('EC', own), own, [own])).toBeNull();
});

it('a document without a number has none, and nothing is asked', async () => {
  const asked = withHistories({ [own]: ['EC-1'] });
  expect(await orderOfDocument(record(null, own), own, [own])).toBeNull();
  expect(asked).toEqual([]);
});
