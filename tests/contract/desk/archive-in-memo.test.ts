import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { AccountId } from '#shared/model/identifiers.ts';
import { calendarDate, instantOf } from '#shared/model/dates.ts';
import { readYayoi } from '#tests/support/accounting-files.ts';
import { documentOf } from '#tests/support/archives.ts';
import { fullBooks } from '#tests/support/books.ts';
import { startDesk, type TestDesk } from '#tests/support/desk.ts';
import { upload } from '#tests/support/uploads.ts';

// 電子帳簿保存法: an entry of the books and the document that it is of are found from each other.

async function withOrders(desk: TestDesk, name: string): Promise<AccountId> {
  const rows = ['K-1,2026/4/1,紙,1,1000,10%', 'K-2,2026/4/2,紙,1,2000,10%'];
  const bytes = Buffer.from(['注文番号,注文日,商品名,数量,金額(税抜),税率', ...rows].join('\r\n'));
  const id = await upload(desk, null, bytes, '購入実績.csv');
  const reading = { encoding: null, delimiter: null, sheet: null };
  const preview = await desk.good('import.preview', { upload: id, reading, mapping: null });
  const { mapping } = preview;
  const job = await desk.good('import.start', {
    upload: id,
    reading: preview.reading,
    mapping,
    into: { name },
    goodRows: false,
  });
  await desk.ended(job);
  return (await desk.good('import.report', { upload: id }))!.account!;
}
async function keep(
  desk: TestDesk,
  account: AccountId,
  name: string,
  changes: Parameters<typeof documentOf>[0],
) {
  const document = documentOf({ tradedOn: calendarDate('2026-04-10'), ...changes });
  const id = await upload(desk, account, Buffer.from(`%PDF ${name}`), name);
  return (await desk.good('archive.keep', { account, documents: [{ upload: id, name, document }] }))[0]!.id;
}

it('the memo of an entry has the archive ids of the documents of its order, and its reversal has them too', async () => {
  // Each export is of a second of its own.
  let now = Date.parse('2026-05-01T12:00:00+09:00');
  const desk = await startDesk({ clock: { now: () => instantOf((now += 1_000)) } });
  const account = await withOrders(desk, 'カウネット');
  const other = await withOrders(desk, 'モノタロウ');
  const sellers = Object.fromEntries(
    (await desk.good('accounts.list', {})).map(({ supplier }) => [supplier.id, 'qualified' as const]),
  );
  await desk.good('settings.change', { accounting: { ...fullBooks, date: 'ordered', rules: [], sellers } });
  const bill = await keep(desk, account, '請求書.pdf', { reference: 'K-1' });
  const note = await keep(desk, account, '納品書.pdf', { reference: 'K-1', kind: 'delivery-note' });
  await keep(desk, account, '別の注文.pdf', { reference: 'K-11' });
  await keep(desk, account, '番号なし.pdf', { reference: null });
  // The same number at another supplier.
  await keep(desk, other, '他社の請求書.pdf', { reference: 'K-2' });

  const request = {
    accounts: [account],
    program: 'yayoi',
    encoding: 'cp932',
    from: calendarDate('2026-04-01'),
    to: calendarDate('2026-04-30'),
    scope: 'new',
    unmappable: 'refuse',
    leaveOutIncomplete: false,
    locale: 'ja',
  } as const;
  const memosOf = async (ended: 'leave-out' | 'reverse', name: string) => {
    desk.saveTo = join(desk.folder, name);
    const job = await desk.good('accounting.start', { ...request, ended });
    expect((await desk.ended(job!)).error).toBeNull();
    return readYayoi(readFileSync(desk.saveTo)).map(({ memo }) => memo.replace(/^KD\w+/, 'KD'));
  };
  expect(await memosOf('leave-out', 'a.csv')).toEqual([`KD ${bill} ${note}`, 'KD']);
  // What was exported for an order that is there no more is reversed as it was booked.
  const [past] = await desk.good('import.list', { account });
  await desk.ended(await desk.good('import.undo', { account, import: past!.id }));
  expect((await memosOf('reverse', 'b.csv')).sort()).toEqual(['KD', `KD ${bill} ${note}`]);
});
