import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { trialAccounts } from '#electron/suppliers/embedded/seed/trial-sign-ins.ts';
import type { AccountingRequest } from '#shared/ipc/accounting.ts';
import { defaultAccounting, type Accounting } from '#shared/model/accounting.ts';
import { calendarDate } from '#shared/model/dates.ts';
import type { SupplierId } from '#shared/model/identifiers.ts';
import { isEnded, orderPaymentMethods, orderStatuses, type OrderStatus } from '#shared/model/order.ts';
import { readYayoi } from '#tests/support/accounting-files.ts';
import { startDesk } from '#tests/support/desk.ts';

const person = trialAccounts.find(({ identifier }) => identifier.value === '1234567890')!;

describe('a period for an accounting program', () => {
  it(
    'asks what it must know, keeps the answers over a restart, and writes what the history comes to',
    { timeout: 180_000 },
    async () => {
      const desk = await startDesk();
      const account = await desk.good('sign-in.start', {
        supplier: person.supplier as never,
        identifier: person.identifier.value,
        password: person.password,
        staySignedIn: false,
      });
      await desk.ended(await desk.good('sync.start', { account: account.id }));
      const facets = await desk.good('orders.facets', { accounts: [account.id] });
      const request: AccountingRequest = {
        accounts: [account.id],
        program: 'yayoi',
        encoding: 'cp932',
        from: facets.firstDay!,
        to: facets.lastDay!,
        ended: 'leave-out',
        scope: 'new',
        unmappable: 'replace',
        leaveOutIncomplete: false,
        locale: 'ja',
      };
      await desk.good('settings.change', { accounting: { ...defaultAccounting, date: 'ordered' } });
      const open = await desk.good('accounting.check', request);
      expect(open).toMatchObject({ orders: 0, rows: 0, faults: [] });
      expect(open.incomplete).toBeGreaterThan(10);
      const kinds = new Set(open.questions.map(({ question }) => question.of));
      expect([...kinds].sort()).toEqual(['bookkeeping', 'category', 'counter', 'seller', 'shipping']);

      desk.saveTo = join(desk.folder, 'out.csv');
      const early = await desk.ended((await desk.good('accounting.start', request))!);
      expect(early).toMatchObject({ state: 'refused', error: { code: 'accounting.incomplete' } });
      expect(existsSync(desk.saveTo)).toBe(false);

      const books: Accounting = {
        ...defaultAccounting,
        date: 'ordered',
        bookkeeping: 'exclusive',
        otherwise: { account: '消耗品費', subAccount: '' },
        shipping: { account: '荷造運賃', subAccount: '' },
        counters: Object.fromEntries(
          orderPaymentMethods.map((method) => [method, { account: '未払金', subAccount: '' }]),
        ),
        sellers: { [person.supplier as SupplierId]: 'qualified' },
      };
      await desk.good('settings.change', { accounting: books });
      const ready = await desk.good('accounting.check', request);
      expect(ready).toMatchObject({ questions: [], faults: [], incomplete: 0 });
      const counted = (status: OrderStatus): boolean => !isEnded(status);
      const found = await desk.good('orders.search', {
        accounts: [account.id],
        filter: { statuses: orderStatuses.filter(counted) },
      });
      expect(ready.orders + ready.left.free).toBe(found.orders);
      expect(ready.total).toEqual(found.totals.taxIncluded);

      const ended = await desk.ended((await desk.good('accounting.start', request))!);
      expect(ended).toMatchObject({
        state: 'done',
        kind: 'export',
        file: { rows: ready.rows, folder: desk.folder, name: `out_01of${ready.files}.csv` },
      });
      // More than 弥生会計 takes at once; together they are all.
      expect(ready.files).toBeGreaterThan(9);
      const parts = ended.file!.parts!;
      expect(parts).toHaveLength(ready.files);
      const entries = parts.flatMap((name) => readYayoi(readFileSync(join(desk.folder, name))));
      expect(entries).toHaveLength(ready.orders);
      const paid = entries.flatMap(({ credits }) => credits).filter(({ account: name }) => name === '未払金');
      expect(paid.reduce((sum, { amount }) => sum + amount, 0)).toBe(found.totals.taxIncluded.amount);
      expect(new Set(entries.map(({ memo }) => memo)).size).toBe(1);

      // Once more: everything has been exported, and nothing is written twice by itself.
      const again = await desk.good('accounting.check', request);
      expect(again).toMatchObject({
        orders: 0,
        left: { before: ready.orders },
        before: [{ file: parts[0], orders: ready.orders }],
      });
      const twice = await desk.ended((await desk.good('accounting.start', request))!);
      expect(twice).toMatchObject({ state: 'refused', error: { code: 'export.empty' } });

      expect(
        await desk.refused('accounting.check', { ...request, to: calendarDate('2000-01-01') }),
      ).toMatchObject({ code: 'accounting.dates', field: 'to' });
      await desk.good('accounts.sign-out', { account: account.id, forget: false });
      expect(await desk.refused('accounting.start', request)).toMatchObject({ code: 'account.unknown' });
      await desk.close();
      const later = await startDesk({ folder: desk.folder });
      expect((await later.good('desk.start', {})).settings.accounting).toEqual(books);
    },
  );
});
