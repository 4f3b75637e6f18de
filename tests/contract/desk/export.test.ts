import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createBrowserHost } from '#electron/host/browser/browser-host.ts';
import { createServedFiles, servedFilesPath } from '#electron/host/browser/served-files.ts';
import { trialAccounts } from '#electron/suppliers/embedded/seed/trial-sign-ins.ts';
import { exportHeadings } from '#shared/messages/export.ts';
import { findLibreOffice, readWithLibreOffice } from '#tests/support/libre-office.ts';
import { startDesk, type TestDesk } from '#tests/support/desk.ts';
import { quocard, signInTrial, startDeskAndStore } from '#tests/support/desk-and-store.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

const administrator = trialAccounts.find(({ identifier }) => identifier.value === '1234567890')!;

async function withHistory(
  options: Parameters<typeof startDesk>[0] = {},
): Promise<{ desk: TestDesk; accounts: [never] }> {
  const desk = await startDesk(options);
  const account = await desk.good('sign-in.start', {
    supplier: administrator.supplier as never,
    identifier: administrator.identifier.value,
    password: administrator.password,
    staySignedIn: false,
  });
  await desk.ended(await desk.good('sync.start', { account: account.id }));
  return { desk, accounts: [account.id as never] };
}

/** UTF-8, comma, quoted; every column read as text, as the person sees it. */
const csvFilter = 'CSV:44,34,76,1';

describe('exporting what is filtered', () => {
  it.each(['csv-utf8', 'xlsx'] as const)(
    'AS-43 writes what the search found to a file that an office program reads (%s)',
    { timeout: 180_000 },
    async (format) => {
      const { desk, accounts } = await withHistory();
      desk.saveTo = join(desk.folder, format === 'xlsx' ? 'out.xlsx' : 'out.csv');
      const search = { accounts, filter: { text: 'コピー用紙', statuses: ['delivered' as const] } };
      const found = await desk.good('orders.search', search);
      expect(found.orders).toBeGreaterThan(10);
      const request = { search, format, granularity: 'order' as const, locale: 'ja' as const };
      expect(await desk.good('export.check', request)).toMatchObject({
        rows: found.orders,
        unmappable: 0,
        bearing: 'taxed',
      });
      const job = (await desk.good('export.start', request))!;
      const ended = await desk.ended(job);
      expect(ended).toMatchObject({
        state: 'done',
        file: { rows: found.orders, name: basename(desk.saveTo) },
      });

      const office = findLibreOffice();
      if (!office) throw new Error('LibreOffice is not installed');
      const filter = format === 'xlsx' ? undefined : csvFilter;
      const sheet = await readWithLibreOffice(office, desk.saveTo, desk.folder, 40, filter);
      const [head, ...rows] = sheet.rows;
      expect(rows).toHaveLength(found.orders);
      const titles = head!.map(({ shown }) => shown);
      const at = (title: string): number => {
        expect(titles).toContain(title);
        return titles.indexOf(title);
      };
      const total = at(exportHeadings.taxIncluded.ja);
      expect(rows.reduce((sum, row) => sum + Number(row[total]!.value), 0)).toBe(
        found.totals.taxIncluded.amount,
      );
      // Cell by cell against what the page shows, in its order.
      const number = at(exportHeadings.orderNumber.ja);
      const person = at(exportHeadings.orderedBy.ja);
      for (let offset = 0; offset < found.orders; offset += 500) {
        const shown = await desk.good('orders.rows', { resultId: found.resultId, offset, limit: 500 });
        for (const [index, order] of shown.entries()) {
          const row = rows[offset + index]!;
          expect(row[number]!.value).toBe(order.number);
          expect(row[person]!.value).toBe(order.person);
          expect(Number(row[total]!.value)).toBe(order.taxIncluded.amount);
        }
      }

      await desk.good('files.open', { fileId: ended.file!.fileId, how: 'open' });
      expect(desk.opened).toEqual([desk.saveTo]);
      expect(readdirSync(desk.folder).filter((name) => name.includes('.tmp'))).toEqual([]);
    },
  );

  it.each([
    ['csv-utf8', 'line', ['単価', '金額']],
    ['xlsx', 'order', ['商品合計', '送料', '小計(消費税対象外)', '合計']],
  ] as const)(
    'no heading of gift codes alone says that an amount is without tax or with it (%s, a row a %s)',
    { timeout: 180_000 },
    async (format, granularity, headings) => {
      const { desk } = await startDeskAndStore();
      const account = await signInTrial(desk, quocard, 'saito.yuko');
      await desk.ended(await desk.good('sync.start', { account: account.id }));
      const office = findLibreOffice();
      if (!office) throw new Error('LibreOffice is not installed');
      desk.saveTo = join(desk.folder, format === 'xlsx' ? 'out.xlsx' : 'out.csv');
      const request = {
        search: { accounts: [account.id], filter: {} },
        format,
        granularity,
        locale: 'ja' as const,
      };
      expect(await desk.good('export.check', request)).toMatchObject({ bearing: 'untaxed' });
      expect(await desk.ended((await desk.good('export.start', request))!)).toMatchObject({ state: 'done' });
      const filter = format === 'xlsx' ? undefined : csvFilter;
      const sheet = await readWithLibreOffice(office, desk.saveTo, desk.folder, 40, filter);
      const titles = sheet.rows[0]!.map(({ shown }) => shown);
      expect(titles).toEqual(expect.arrayContaining([...headings]));
      // Those of the rates that are not in it stay what they are.
      expect(titles.filter((title) => /税抜|税込/.test(title) && !/^(10|8)%/.test(title))).toEqual([]);
    },
  );

  it('goods that bear tax and gift codes in one file are not called without tax together', async () => {
    const { desk, accounts } = await withHistory();
    const codes = await signInTrial(desk, quocard, 'saito.yuko');
    await desk.ended(await desk.good('sync.start', { account: codes.id }));
    desk.saveTo = join(desk.folder, 'out.csv');
    const request = {
      search: { accounts: [...accounts, codes.id], filter: {} },
      format: 'csv-utf8' as const,
      granularity: 'order' as const,
      locale: 'ja' as const,
      leaveOut: ['taxable0' as const],
    };
    expect(await desk.good('export.check', request)).toMatchObject({ bearing: 'mixed' });
    expect(await desk.ended((await desk.good('export.start', request))!)).toMatchObject({ state: 'done' });
    const [head = ''] = readFileSync(desk.saveTo, 'utf8').split('\r\n');
    expect(head).toContain('合計(税込・対象外)');
    // What tells one from the other is not left out.
    expect(head).toContain(exportHeadings.taxable0.ja);
    expect(head).not.toMatch(/(?:商品合計|送料|,合計|値引)\(税[抜込]\)/);
  });

  it('leaves no file when it is cancelled, nor when the dialog is closed', async () => {
    const { desk, accounts } = await withHistory();
    const request = {
      search: { accounts, filter: {} },
      format: 'xlsx' as const,
      granularity: 'line' as const,
      locale: 'ja' as const,
    };
    const before = readdirSync(desk.folder);
    desk.saveTo = join(desk.folder, 'cancelled.xlsx');
    const job = (await desk.good('export.start', request))!;
    await desk.next('job.changed', ({ id, done }) => id === job.id && done > 0);
    await desk.good('jobs.cancel', { job: job.id });
    expect(await desk.ended(job)).toMatchObject({ state: 'cancelled', file: null });
    // What the killed job would have left is listed in a folder of its own while it runs.
    const unfinished = join(desk.folder, 'unfinished');
    expect(readdirSync(desk.folder).filter((name) => name !== 'unfinished')).toEqual(before);
    expect(existsSync(unfinished) ? readdirSync(unfinished) : []).toEqual([]);
    desk.saveTo = null;
    expect(await desk.good('export.start', request)).toBeNull();
  });

  it('has an address for the page that ends with the sign-out of its owner', async () => {
    const files = createServedFiles();
    const host = createBrowserHost({ downloads: tempFolder(), files });
    const { desk, accounts } = await withHistory({ openFile: host.openFile });
    desk.saveTo = join(desk.folder, 'out.csv');
    const job = await desk.good('export.start', {
      search: { accounts, filter: {} },
      format: 'csv-utf8',
      granularity: 'order',
      locale: 'ja',
    });
    const { file } = await desk.ended(job!);
    const { url } = await desk.good('files.open', { fileId: file!.fileId, how: 'open' });
    const token = url!.slice(servedFilesPath.length);
    expect(files.peek(token)).toBe(desk.saveTo);
    await desk.good('accounts.sign-out', { account: accounts[0], forget: false });
    expect(files.peek(token)).toBeNull();
  });

  it('says what is wrong with the place to save, and stops when the person leaves', async () => {
    const { desk, accounts } = await withHistory();
    const request = {
      search: { accounts, filter: {} },
      format: 'csv-utf8' as const,
      granularity: 'line' as const,
      locale: 'ja' as const,
    };
    desk.saveTo = join(desk.folder, 'no-such-folder', 'x.csv');
    const refused = await desk.ended((await desk.good('export.start', request))!);
    expect(refused).toMatchObject({ state: 'refused', error: { code: 'export.cannot-write' } });

    desk.saveTo = join(desk.folder, 'left.csv');
    const job = (await desk.good('export.start', request))!;
    const [account] = accounts;
    await desk.good('accounts.sign-out', { account, forget: false });
    expect(existsSync(desk.saveTo)).toBe(false);
    expect((await desk.good('jobs.list', {})).find(({ id }) => id === job.id)).toBeUndefined();
    expect(await desk.refused('export.start', request)).toMatchObject({ code: 'account.unknown' });
  });

  it('keeps presets over a restart, under their names and in their order; a preset that cannot be is refused', async () => {
    const first = await startDesk();
    const presets = ['経理への月次', '=部門の集計'].map((name) => ({
      name,
      format: 'csv-cp932' as const,
      granularity: 'order' as const,
      leaveOut: ['comment' as const, 'phone' as const],
      withoutEnded: false,
    }));
    await first.good('settings.change', { exportPresets: presets });
    const [one] = presets as [(typeof presets)[0]];
    for (const wrong of [{ name: ' ' }, { leaveOut: ['unknown'] }, { format: 'pdf' }])
      expect(
        await first.refused('settings.change', { exportPresets: [{ ...one, ...wrong } as never] }),
      ).toMatchObject({ code: 'call.bad-input' });
    await first.close();
    const second = await startDesk({ folder: first.folder });
    expect((await second.good('desk.start', {})).settings.exportPresets).toEqual(presets);
    await second.good('settings.change', { exportPresets: presets.slice(1) });
    await second.close();
    const third = await startDesk({ folder: first.folder });
    expect((await third.good('desk.start', {})).settings.exportPresets).toEqual(presets.slice(1));
  });
});
