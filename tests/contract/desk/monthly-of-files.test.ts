import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { ExportSchedule } from '#shared/ipc/scheduled-exports.ts';
import { instantOf } from '#shared/model/dates.ts';
import { readYayoi } from '#tests/support/accounting-files.ts';
import { fullBooks } from '#tests/support/books.ts';
import { startDesk, type TestDesk } from '#tests/support/desk.ts';
import { upload } from '#tests/support/uploads.ts';

// Files of every month for accounting software, of a supplier whose history is files that somebody brings in.

const monthly: ExportSchedule = {
  name: '月次の仕訳',
  format: 'csv-cp932',
  granularity: 'line',
  leaveOut: [],
  withoutEnded: true,
  closingDay: 31,
  waitDays: 4,
  locale: 'ja',
  accounting: 'yayoi',
};

async function bringIn(
  desk: TestDesk,
  into: Parameters<typeof desk.good<'import.start'>>[1]['into'],
  rows: readonly string[],
) {
  const bytes = Buffer.from(['注文番号,注文日,商品名,数量,金額(税抜),税率', ...rows].join('\r\n'));
  const id = await upload(desk, null, bytes, '購入実績.csv');
  const reading = { encoding: null, delimiter: null, sheet: null };
  const preview = await desk.good('import.preview', { upload: id, reading, mapping: null });
  const { mapping } = preview;
  const job = await desk.good('import.start', {
    upload: id,
    reading: preview.reading,
    mapping,
    into,
    goodRows: false,
  });
  expect((await desk.ended(job)).state).toBe('done');
  return (await desk.good('import.report', { upload: id }))!.account!;
}

it('is written once a file came in after the month, and has what came in later in the next one', async () => {
  let now = Date.parse('2026-03-10T12:00:00+09:00');
  const setDay = (day: string): void => void (now = Date.parse(`${day}T12:00:00+09:00`));
  const desk = await startDesk({ clock: { now: () => instantOf(now) } });
  await desk.good('settings.change', { idleMinutes: null });
  const account = await bringIn(desk, { name: 'カウネット' }, ['K-1,2026/2/10,紙,1,1000,10%']);
  const [own] = (await desk.good('accounts.list', {})).filter(({ id }) => id === account);
  await desk.good('settings.change', {
    accounting: { ...fullBooks, date: 'ordered', rules: [], sellers: { [own!.supplier.id]: 'qualified' } },
  });
  const target = join(desk.folder, 'monthly');
  mkdirSync(target);
  desk.saveTo = target;
  const save = { account, id: null, chooseFolder: true };
  // A list of a month that is written once would miss what is brought in later.
  const { accounting: _, ...list } = monthly;
  expect((await desk.refused('scheduled-exports.save', { ...save, schedule: list })).code).toBe(
    'scheduled-export.files-later',
  );
  expect(await desk.good('scheduled-exports.save', { ...save, schedule: monthly })).toHaveLength(1);
  /** Amounts with tax of its entries. */
  const amountsIn = (name: string) =>
    readYayoi(readFileSync(join(target, name))).map(({ debits }) =>
      debits.reduce((sum, { amount }) => sum + amount, 0),
    );
  const written = () =>
    readdirSync(target)
      .filter((name) => /^仕訳_.*\.csv$/.test(name))
      .sort();

  setDay('2026-03-20');
  await bringIn(desk, { account }, ['K-2,2026/3/11,紙,1,2000,10%']);
  setDay('2026-04-06');
  await desk.good('scheduled-exports.run', { account });
  // Nobody has brought anything in since March ended.
  expect(written()).toEqual([]);
  await bringIn(desk, { account }, ['K-3,2026/3/30,紙,1,3000,10%']);
  await expect.poll(written).toHaveLength(1);
  expect(amountsIn(written()[0]!)).toEqual([2200, 3300]);
  setDay('2026-05-06');
  await bringIn(desk, { account }, ['K-4,2026/3/31,紙,1,4000,10%', 'K-5,2026/4/2,紙,1,5000,10%']);
  await expect.poll(written).toHaveLength(2);
  expect(amountsIn(written()[1]!)).toEqual([4400, 5500]);
});
