import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import type { AccountId } from '#shared/model/identifiers.ts';
import type { Refusal } from '#shared/model/refusal.ts';
import { archiveFilterSchema } from '#shared/model/archive.ts';
import type { ImportMapping, TableReading } from '#shared/model/import.ts';
import { managedSettings, type ManagedValues } from '#shared/model/managed-settings.ts';
import { damageCaches } from '#tests/support/damaged-cache.ts';
import { startDesk, type TestDesk } from '#tests/support/desk.ts';
import { managedPolicy } from '#tests/support/managed-policy.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';
import { upload } from '#tests/support/uploads.ts';
import { sheetFile } from '#tests/support/sheet-files.ts';

const heading = 'ご注文番号,ご注文日,商品番号,商品名,数量,単価(税抜),金額(税抜),税率,部門,注文者,JANコード';
const april = [
  heading,
  'K-1,2026/4/1,P1,秘密のボールペン,10,100,1000,10,総務部,佐藤,4901234567894',
  'K-1,2026/4/1,P2,緑茶,2,500,1000,8,総務部,佐藤,',
  'K-2,2026/4/2,P1,秘密のボールペン,-1,100,-100,10,営業部,鈴木,4901234567894',
];
const csv = (lines: readonly string[]): Buffer => iconv.encode(`${lines.join('\r\n')}\r\n`, 'cp932');

const autoDetect: TableReading = { encoding: null, delimiter: null, sheet: null };

async function importFile(
  desk: TestDesk,
  bytes: Uint8Array,
  into: { account: AccountId } | { name: string },
  answers: Partial<ImportMapping> = {},
  goodRows = false,
  archive = false,
) {
  const id = await upload(desk, null, bytes, '購入実績.csv');
  const preview = await desk.good('import.preview', { upload: id, reading: autoDetect, mapping: null });
  const mapping = { ...preview.mapping, ...answers };
  const job = await desk.good('import.start', {
    upload: id,
    reading: preview.reading,
    mapping,
    into,
    goodRows,
    archive,
  });
  const ended = await desk.ended(job);
  return { preview, ended, report: await desk.good('import.report', { upload: id }) };
}
const search = async (desk: TestDesk, account: AccountId, text = '') =>
  desk.good('orders.search', { accounts: [account], filter: { text } });

/** Every byte that the desk keeps, by file. */
const filesIn = (folder: string): Buffer[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => readFileSync(path));

describe('a file that is brought in', () => {
  it(
    'is a supplier of its own: found, summed, exported, and there after a restart, without a sign-in',
    { timeout: 60_000 },
    async () => {
      const folder = tempFolder();
      const desk = await startDesk({ folder });
      const { preview, ended, report } = await importFile(desk, csv(april), { name: 'カウネット' });
      expect(preview).toMatchObject({
        reading: { encoding: 'cp932', delimiter: 'comma' },
        questions: [],
        from: 'headings',
      });
      expect(ended.state).toBe('done');
      expect(report).toMatchObject({ rows: 3, leftOut: 0, orders: { fresh: 2, changed: 0, same: 0 } });
      const [account] = await desk.good('accounts.list', {});
      expect(account).toMatchObject({
        state: 'from-file',
        supplier: { name: { ja: 'カウネット' }, host: null },
      });
      const found = await search(desk, account!.id);
      expect(found).toMatchObject({ orders: 2, lines: 3, totals: { taxExcluded: { amount: 1900 } } });
      expect((await search(desk, account!.id, '緑茶')).orders).toBe(1);
      // Nothing of it can be asked of a supplier.
      expect((await desk.refused('sync.start', { account: account!.id })).code).toBe('import.no-supplier');
      expect(await desk.good('buying.abilities', { account: account!.id })).toMatchObject({
        catalogue: false,
        order: false,
      });

      desk.saveTo = join(folder, 'out.csv');
      const request = {
        search: { accounts: [account!.id], filter: {} },
        format: 'csv-utf8',
        granularity: 'line',
        locale: 'ja',
      } as const;
      const exported = await desk.ended((await desk.good('export.start', request))!);
      expect(exported).toMatchObject({ state: 'done', file: { rows: 3 } });
      expect(readFileSync(desk.saveTo, 'utf8')).toContain('"カウネット","K-1"');
      await desk.close();

      const again = await startDesk({ folder });
      expect(await search(again, account!.id)).toMatchObject({ orders: 2, lines: 3 });
      expect(await again.good('import.list', { account: account!.id })).toMatchObject([
        { name: '購入実績.csv', rows: 3 },
      ]);
    },
  );

  it(
    'is kept in the archive as it came where that is wanted, and stays there when it is taken out again',
    { timeout: 60_000 },
    async () => {
      const desk = await startDesk();
      const { report } = await importFile(desk, csv(april), { name: 'カウネット' }, {}, false, true);
      const account = report!.account!;
      const filter = archiveFilterSchema.parse({});
      const [record] = (await desk.good('archive.search', { account, filter })).records;
      expect(report!.archived).toEqual({ id: record!.id });
      expect(record!.versions[0]).toMatchObject({
        document: {
          kind: 'order-detail',
          tradedOn: report!.days!.to,
          amount: null,
          counterparty: 'カウネット',
        },
        file: { name: '購入実績.csv', bytes: csv(april).length },
      });
      expect(
        (await desk.ended(await desk.good('import.undo', { account, import: report!.import! }))).state,
      ).toBe('done');
      expect((await search(desk, account)).orders).toBe(0);
      expect((await desk.good('archive.search', { account, filter })).total).toBe(1);
      await desk.good('archive.save-file', { account, id: record!.id, version: 0, locale: 'ja' });
      expect(readFileSync(desk.saveTo!).equals(csv(april))).toBe(true);
    },
  );

  it(
    'leaves nothing readable on the disk, neither while it is handed over nor afterwards',
    { timeout: 60_000 },
    async () => {
      const folder = tempFolder();
      const desk = await startDesk({ folder });
      const bytes = csv(april);
      const secret = iconv.encode('秘密のボールペン', 'cp932');
      expect(bytes.includes(secret)).toBe(true);
      const id = await upload(desk, null, bytes, '購入実績.csv');
      const isReadable = () =>
        filesIn(folder).some((file) => file.includes(secret) || file.includes('秘密のボールペン'));
      expect(isReadable()).toBe(false);
      await desk.good('upload.discard', { upload: id });
      await importFile(desk, bytes, { name: 'A' });
      expect(isReadable()).toBe(false);
      await desk.close();
      expect(isReadable()).toBe(false);
      expect(readdirSync(join(folder, 'uploads'))).toEqual([]);
    },
  );

  it.each([
    ['is damaged', damageCaches],
    ['is gone', (folder: string) => rmSync(join(folder, 'caches'), { recursive: true })],
  ])(
    'is asked for again where its history %s: no supplier has it',
    { timeout: 60_000 },
    async (_, lose: (folder: string) => void) => {
      const folder = tempFolder();
      const desk = await startDesk({ folder });
      await importFile(desk, csv(april), { name: 'カウネット' });
      const codes = async (each: TestDesk) =>
        (await each.good('desk.start', {})).notices.map(({ code }) => code);
      await desk.close();
      const whole = await startDesk({ folder });
      expect(await codes(whole)).toEqual([]);
      await whole.close();

      lose(folder);
      const again = await startDesk({ folder });
      expect(await codes(again)).toContain('import.history-lost');
      const [account] = await again.good('accounts.list', {});
      const { report } = await importFile(again, csv(april), { account: account!.id });
      expect(report).toMatchObject({ orders: { fresh: 2 } });
      await again.close();
      expect(await codes(await startDesk({ folder }))).not.toContain('import.history-lost');
    },
  );

  it(
    'is asked for in the run that finds it lost, until it is imported again or forgotten, and in no later one',
    { timeout: 60_000 },
    async () => {
      const folder = tempFolder();
      const desk = await startDesk({ folder });
      for (const name of ['カウネット', 'たのめーる']) await importFile(desk, csv(april), { name });
      await desk.close();
      damageCaches(folder);
      const found = await startDesk({ folder });
      const lost = async (each: TestDesk) =>
        (await each.good('desk.start', {})).notices.filter(({ code }) => code === 'import.history-lost')
          .length;
      expect(await lost(found)).toBe(2);
      const told: number[] = [];
      found.desk.listen((event, payload) => {
        if (event === 'notices.changed') told.push((payload as readonly Refusal[]).length);
      });
      const [first, second] = await found.good('accounts.list', {});
      await importFile(found, csv(april), { account: first!.id });
      await expect.poll(() => lost(found)).toBe(1);
      await found.good('accounts.sign-out', { account: second!.id, forget: false });
      expect(await lost(found)).toBe(0);
      expect(told).toEqual([1, 0]);
    },
  );

  it('is not said to be lost at each start, where nobody imports it again', { timeout: 60_000 }, async () => {
    const folder = tempFolder();
    const desk = await startDesk({ folder });
    await importFile(desk, csv(april), { name: 'カウネット' });
    await desk.close();
    damageCaches(folder);
    const codes: string[][] = [];
    for (let run = 0; run < 3; run += 1) {
      const again = await startDesk({ folder });
      codes.push((await again.good('desk.start', {})).notices.map(({ code }) => code));
      await again.close();
    }
    expect(codes).toEqual([['import.history-lost'], [], []]);
  });

  it('can be undone whole, and the source forgotten', { timeout: 60_000 }, async () => {
    const desk = await startDesk();
    const { report } = await importFile(desk, csv(april), { name: 'A' });
    const account = report!.account!;
    const may = [
      heading,
      'K-2,2026/4/2,P1,秘密のボールペン,-1,100,-100,10,営業部,鈴木,',
      'K-3,2026/5/1,P3,紙,1,300,300,10,,,',
    ];
    const second = await importFile(desk, csv(may), { account });
    expect(second.preview).toMatchObject({ from: 'remembered', account });
    expect(second.report).toMatchObject({ orders: { fresh: 1 } });
    expect(await search(desk, account)).toMatchObject({ orders: 3 });
    await desk.ended(await desk.good('import.undo', { account, import: second.report!.import! }));
    expect(await search(desk, account)).toMatchObject({
      orders: 2,
      totals: { taxExcluded: { amount: 1900 } },
    });
    const undone = await desk.ended(await desk.good('import.undo', { account, import: 99 }));
    expect(undone.error?.code).toBe('import.unknown');
    await desk.good('accounts.sign-out', { account, forget: true });
    expect(await desk.good('accounts.list', {})).toEqual([]);
  });

  it(
    'is not taken twice, and with rows that cannot be read only once somebody says so',
    { timeout: 60_000 },
    async () => {
      const desk = await startDesk();
      const broken = [...april, 'K-9,2026/4/31,P1,紙,1,100,100,10,,,'];
      const gone = desk.next('accounts.changed', (list) => list.length === 0);
      const stopped = await importFile(desk, csv(broken), { name: 'A' });
      expect(stopped.report).toMatchObject({
        import: null,
        account: null,
        problems: [{ row: 5, code: 'no-such-day', field: 'orderedOn' }],
      });
      // A source of which nothing came in is not left behind.
      await gone;
      const { report } = await importFile(desk, csv(broken), { name: 'A' }, {}, true);
      expect(report).toMatchObject({ leftOut: 1, orders: { fresh: 2 } });
      const again = await importFile(desk, csv(broken), { account: report!.account! }, {}, true);
      expect(again.ended.error?.code).toBe('import.same-file');
    },
  );

  it(
    'the same file in another source is taken, and it is said that it counts twice',
    { timeout: 60_000 },
    async () => {
      const desk = await startDesk();
      const first = await importFile(desk, csv(april), { name: 'A' });
      expect(first.report).toMatchObject({ elsewhere: [] });
      const second = await importFile(desk, csv(april), { name: 'B' });
      expect(second.report).toMatchObject({ orders: { fresh: 2 }, elsewhere: [first.report!.account] });
    },
  );

  it('asks what a file does not say, and is refused until it is answered', { timeout: 60_000 }, async () => {
    const desk = await startDesk();
    const id = await upload(
      desk,
      null,
      sheetFile([
        ['日付', '品名', '数量', '金額'],
        ['21/02/03', '紙', 1, '110-'],
      ]),
      'a.xlsx',
    );
    const preview = await desk.good('import.preview', { upload: id, reading: autoDetect, mapping: null });
    expect(preview.questions.map(({ kind, field }) => [kind, field])).toEqual([
      ['tax', 'amount'],
      ['line-behind', null],
      ['date-order', null],
      ['rate', null],
    ]);
    const start = { upload: id, reading: preview.reading, into: { name: 'A' }, goodRows: false };
    expect((await desk.refused('import.start', { ...start, mapping: preview.mapping })).code).toBe(
      'import.open-questions',
    );
    const mapping: ImportMapping = {
      ...preview.mapping,
      tax: { amount: 'included' },
      defaultRate: 10,
      dateOrder: 'ymd',
      lineBehind: 'nothing',
    };
    await desk.ended(await desk.good('import.start', { ...start, mapping }));
    const [account] = await desk.good('accounts.list', {});
    expect(await search(desk, account!.id)).toMatchObject({
      totals: { taxExcluded: { amount: 100 }, tax: { amount: 10 } },
    });
  });

  it(
    'is not taken on a shared machine, and what is there stays closed while it is shared',
    { timeout: 60_000 },
    async () => {
      const desk = await startDesk();
      const { report } = await importFile(desk, csv(april), { name: 'A' });
      const gone = desk.next('accounts.changed', (list) => list.length === 0);
      await desk.good('settings.change', { sharedMachine: true });
      await gone;
      expect((await desk.refused('upload.begin', { account: null, name: 'a.csv', bytes: 1 })).code).toBe(
        'import.shared-machine',
      );
      const back = desk.next('accounts.changed', (list) => list.length === 1);
      await desk.good('settings.change', { sharedMachine: false });
      await back;
      expect(await search(desk, report!.account!)).toMatchObject({ orders: 2 });
    },
  );

  it(
    'stays through every change of a policy of suppliers, and is back once people may stay signed in again',
    { timeout: 60_000 },
    async () => {
      const policy = managedPolicy({ found: 'nothing' });
      const desk = await startDesk({ policy });
      const { report } = await importFile(desk, csv(april), { name: 'カウネット' });
      const put = async (values: ManagedValues): Promise<void> => {
        const changed = desk.next('policy.changed');
        await policy.put(values);
        await changed;
      };
      for (const values of [
        { supportContact: '内線 1234' },
        { trialStore: false },
        { ownSuppliers: false, trialStore: false },
        { suppliers: managedSettings.suppliers.example },
      ] satisfies ManagedValues[]) {
        await put(values);
        expect(await search(desk, report!.account!), JSON.stringify(values)).toMatchObject({ orders: 2 });
      }
      await put({ staySignedIn: false });
      expect(await desk.good('accounts.list', {})).toEqual([]);
      await put({ supportContact: '内線 1234' });
      expect(await search(desk, report!.account!)).toMatchObject({ orders: 2 });
    },
  );
});
