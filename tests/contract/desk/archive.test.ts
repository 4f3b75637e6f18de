import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { expect, it } from 'vitest';
import type { Account } from '#shared/ipc/sign-in.ts';
import type { ArchivedDocument, ArchiveId } from '#shared/model/archive.ts';
import { calendarDate, instantOf } from '#shared/model/dates.ts';
import { yen } from '#shared/model/money.ts';
import { documentOf, filesBelow, filter } from '#tests/support/archives.ts';
import { amano, signInTrial, startDeskAndStore } from '#tests/support/desk-and-store.ts';
import { startDesk, type TestDesk } from '#tests/support/desk.ts';
import { managedPolicy } from '#tests/support/managed-policy.ts';
import { memoryKeychain } from '#tests/support/memory-keychain.ts';
import { sellerNumber, wholeInvoice } from '#tests/support/sample-invoice.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';
import { upload } from '#tests/support/uploads.ts';

async function start(options: Parameters<typeof startDeskAndStore>[0] = {}) {
  const both = await startDeskAndStore({ lines: 500, ...options });
  const { desk } = both;
  const account = await signInTrial(desk, amano, 'suzuki.daiki');
  return { both, desk, account };
}

async function deliveredOrders(desk: TestDesk, { id }: Account) {
  await desk.ended(await desk.good('sync.start', { account: id }));
  const found = await desk.good('orders.search', { accounts: [id], filter: { statuses: ['delivered'] } });
  return desk.good('orders.rows', { resultId: found.resultId, offset: 0, limit: 3 });
}
const search = (desk: TestDesk, { id }: Account, conditions: Parameters<typeof filter>[0] = {}) =>
  desk.good('archive.search', { account: id, filter: filter(conditions) });

async function bringIn(
  desk: TestDesk,
  { id }: Account,
  name: string,
  bytes: Buffer,
  changes: Partial<ArchivedDocument> = {},
) {
  return {
    account: id,
    documents: [{ upload: await upload(desk, id, bytes, name), name, document: documentOf(changes) }],
  };
}

it('says what a file that is kept already is kept by, where something else is entered now, so that it can be corrected', async () => {
  const { desk, account } = await start();
  const bytes = Buffer.from('%PDF-1.7 a bill');
  const entered = { tradedOn: calendarDate('2026-11-20'), amount: yen(110_000), counterparty: '国税商事' };
  const keep = async (changes: Partial<ArchivedDocument>) =>
    (await desk.good('archive.keep', await bringIn(desk, account, '請求書.pdf', bytes, changes)))[0]!;
  const { id, already } = await keep(entered);
  expect(already).toBe(false);
  // The same again, and what is left blank, says nothing else.
  expect(await keep(entered)).toEqual({ id, already: true });
  expect(await keep({ tradedOn: null, amount: null, counterparty: null })).toEqual({ id, already: true });
  for (const changes of [
    { ...entered, tradedOn: calendarDate('2026-11-21') },
    { ...entered, amount: yen(11_000) },
    { ...entered, counterparty: '国税商店' },
  ])
    expect(await keep(changes)).toMatchObject({
      id,
      already: true,
      known: { id, versions: [{ document: entered }] },
    });
  const document = documentOf({ ...entered, amount: yen(11_000) });
  await desk.good('archive.correct', { account: account.id, of: id, reason: '金額の誤り', document });
  expect((await search(desk, account)).records).toMatchObject([
    { id, versions: [{ document: entered }, { document: { amount: yen(11_000) }, reason: '金額の誤り' }] },
  ]);
  // The last version is what counts.
  expect(await keep({ ...entered, amount: yen(11_000) })).toEqual({ id, already: true });
  expect(await keep(entered)).toHaveProperty('known');
});

it('keeps every document that is issued, saved or printed, with date, amount and counterparty, as the PDF of its own', async () => {
  const { desk, account } = await start();
  const orders = await deliveredOrders(desk, account);
  const wanted = orders.map(({ id }) => ({
    account: account.id,
    of: 'order' as const,
    id,
    kind: 'delivery-note' as const,
    addressee: { key: 'company', honorific: 'onchu' } as const,
  }));
  const job = await desk.good('documents.save', { documents: wanted, into: 'one-file', locale: 'ja' });
  expect((await desk.ended(job!)).state).toBe('done');
  const printed = await desk.good('documents.print', wanted[0]!);
  expect(printed.notArchived).toBeNull();
  const { total, records } = await search(desk, account);
  expect(total).toBe(4);
  const again = records.find(({ versions }) => versions[0]!.document.reference === printed.document.number)!;
  expect(again).toMatchObject({
    origin: 'issued',
    versions: [
      {
        by: { account: account.id, name: account.member.name },
        document: {
          kind: 'delivery-note',
          tradedOn: printed.document.tradedOn,
          amount: printed.document.amount,
          counterparty: printed.document.issuer.name,
          registrationNumber: printed.document.issuer.registrationNumber,
        },
        file: { mediaType: 'application/pdf' },
      },
    ],
  });
  const saved = await desk.good('archive.save-file', {
    account: account.id,
    id: again.id,
    version: 0,
    locale: 'ja',
  });
  expect(readFileSync(desk.saveTo!).subarray(0, 5).toString()).toBe('%PDF-');
  expect(saved).toMatchObject({ folder: desk.folder });
});

it('keeps nothing that is issued where the settings say so', async () => {
  const { desk, account } = await start();
  await desk.good('settings.change', { archiveIssued: false });
  const [order] = await deliveredOrders(desk, account);
  const printed = await desk.good('documents.print', {
    account: account.id,
    of: 'order',
    id: order!.id,
    kind: 'delivery-note',
    addressee: { key: 'company', honorific: 'onchu' },
  });
  expect(printed.notArchived).toBeNull();
  expect((await search(desk, account)).total).toBe(0);
  expect(await desk.good('archive.state', { account: account.id })).toMatchObject({
    exists: false,
    problem: null,
  });
});

it('says that an issued document is not archived, and why, where there is no keychain for its key', async () => {
  const keychain = memoryKeychain();
  keychain.fault = 'locked';
  const desk = await startDesk({ keychain });
  await desk.good('vault.decide', { decision: 'continue-in-memory' });
  const account = await signInTrial(desk, amano, 'suzuki.daiki');
  const [order] = await deliveredOrders(desk, account);
  const wanted = {
    account: account.id,
    of: 'order' as const,
    id: order!.id,
    kind: 'delivery-note' as const,
    addressee: { key: 'company', honorific: 'onchu' } as const,
  };
  expect((await desk.good('documents.print', wanted)).notArchived).toMatchObject({
    code: 'archive.not-kept',
  });
  const job = await desk.good('documents.save', { documents: [wanted], into: 'one-file', locale: 'ja' });
  // The file is there all the same.
  expect(await desk.ended(job!)).toMatchObject({
    state: 'refused',
    error: { code: 'archive.not-kept' },
    file: { rows: 1 },
  });
  expect(await desk.good('archive.state', { account: account.id })).toMatchObject({
    problem: { code: 'archive.no-keychain' },
  });
});

it('brings in a file of many parts byte for byte, once, and refuses what it is not', async () => {
  const { desk, account } = await start();
  const bytes = Buffer.concat([Buffer.from('%PDF-'), Buffer.alloc(1_200_000, 'x')]);
  const wanted = await bringIn(desk, account, '請求書.pdf', bytes);
  const [kept] = await desk.good('archive.keep', wanted);
  expect(kept!.already).toBe(false);
  // What was kept is not held any longer.
  expect(await desk.refused('archive.keep', wanted)).toMatchObject({ code: 'upload.gone' });
  expect(await desk.good('archive.keep', await bringIn(desk, account, 'other name.pdf', bytes))).toEqual([
    { id: kept!.id, already: true },
  ]);
  await desk.good('archive.save-file', { account: account.id, id: kept!.id, version: 0, locale: 'ja' });
  expect(readFileSync(desk.saveTo!).equals(bytes)).toBe(true);
  const program = await bringIn(desk, account, 'x.pdf', Buffer.from('MZ'));
  expect(await desk.refused('archive.keep', program)).toMatchObject({ code: 'archive.file-kind' });
  expect(
    await desk.refused('upload.add', { upload: randomUUID(), offset: 0, base64: 'no base64!' }),
  ).toMatchObject({ code: 'call.bad-input' });
});

it('corrects with a reason, and lets nothing be deleted before its time', async () => {
  const { both, desk, account } = await start();
  const [kept] = await desk.good('archive.keep', await bringIn(desk, account, 'a.pdf', Buffer.from('%PDF-')));
  const { id } = kept!;
  const correction = {
    account: account.id,
    of: id,
    reason: '金額の誤り',
    document: documentOf({ note: '訂正' }),
  };
  await desk.good('archive.correct', correction);
  expect(await desk.refused('archive.correct', correction)).toMatchObject({ code: 'archive.no-change' });
  const [record] = (await search(desk, account)).records;
  expect(record!.versions.map(({ reason }) => reason)).toEqual([null, '金額の誤り']);
  const removal = { account: account.id, of: id, reason: '保存期間が過ぎた' };
  expect(await desk.refused('archive.remove', removal)).toMatchObject({ code: 'archive.must-keep' });
  // The last day still counts, in Tokyo.
  const lastMoment = Date.parse(`${record!.keepUntil}T14:59:59.000Z`);
  both.clock.set(instantOf(lastMoment));
  const later = await signInTrial(desk, amano, 'suzuki.daiki');
  expect(await desk.refused('archive.remove', { ...removal, account: later.id })).toMatchObject({
    code: 'archive.must-keep',
  });
  both.clock.set(instantOf(lastMoment + 1000));
  await desk.good('archive.remove', { ...removal, account: later.id });
  expect((await search(desk, later)).total).toBe(0);
  const deleted = await search(desk, later, { deleted: true });
  expect(deleted.records[0]!.deleted).toMatchObject({
    reason: '保存期間が過ぎた',
    by: { name: account.member.name },
  });
});

it('verifies by itself once a day, reports what is not whole, and says so at the next start of a page', async () => {
  const { both, desk, account } = await start();
  await desk.good('archive.keep', await bringIn(desk, account, 'a.pdf', Buffer.from('%PDF-')));
  const stateOf = () => desk.good('archive.state', { account: account.id });
  desk.tick();
  await expect.poll(async () => (await stateOf()).lastReport?.faultCount).toBe(0);
  const folder = join(desk.folder, 'archive');
  rmSync(join(folder, filesBelow(folder, /\.bin$/)[0]!));
  desk.tick();
  expect((await stateOf()).lastReport?.faultCount).toBe(0);
  both.clock.advance(24 * 3_600_000);
  desk.tick();
  await expect.poll(async () => (await stateOf()).lastReport?.faultCount).toBe(1);
  await expect
    .poll(async () => (await desk.good('desk.start', {})).notices.map(({ code }) => code))
    .toContain('archive.not-whole');
  await desk.good('archive.save-report', { account: account.id, locale: 'ja' });
  expect(readFileSync(desk.saveTo!, 'utf8')).toContain('ファイルがありません');
});

it('exports, backs up and restores on a machine that has nothing, by the recovery key', async () => {
  const { desk, account } = await start();
  await desk.good('archive.keep', await bringIn(desk, account, 'a.pdf', Buffer.from('%PDF-')));
  expect(await desk.good('archive.state', { account: account.id })).toMatchObject({
    keyShown: false,
    mayManage: true,
  });
  const { recoveryKey } = await desk.good('archive.recovery-key', { account: account.id });
  desk.saveTo = tempFolder();
  const exported = await desk.good('archive.export', { account: account.id, filter: filter(), locale: 'ja' });
  const made = await desk.ended(exported!);
  expect(made).toMatchObject({ state: 'done', file: { rows: 1 } });
  expect(readdirSync(join(made.file!.folder, made.file!.name))).toHaveLength(2);
  const backup = await desk.good('archive.backup', { account: account.id, locale: 'ja' });
  expect((await desk.ended(backup!)).state).toBe('done');
  const from = desk.saveTo;
  await desk.close();

  const { desk: other, account: there } = await start();
  const restore = (typed: string) =>
    other
      .good('archive.restore', { account: there.id, folder: from, recoveryKey: typed })
      .then((job) => other.ended(job));
  expect((await restore('0000')).error).toMatchObject({ code: 'archive.bad-recovery-key' });
  expect((await restore(recoveryKey)).state).toBe('done');
  expect((await search(other, there)).records[0]!.versions[0]!.file.name).toBe('a.pdf');
  await other.good('archive.keep', await bringIn(other, there, 'b.pdf', Buffer.from('%PDF-2')));
  expect((await other.ended(await other.good('archive.verify', { account: there.id }))).state).toBe('done');
  expect(await other.good('archive.state', { account: there.id })).toMatchObject({
    lastReport: { chains: 2, entries: 2, faultCount: 0 },
  });
});

it('AS-75 shows a buyer of a shared machine their own documents only, and lets an administrator alone manage', async () => {
  const { both, desk, account } = await start();
  await desk.good('archive.keep', await bringIn(desk, account, 'a.pdf', Buffer.from('%PDF-1')));
  const [theirs] = (await search(desk, account)).records;
  await desk.good('accounts.sign-out', { account: account.id, forget: false });
  const other = await signInTrial(desk, amano, 'nakamura.takeshi');
  await desk.good('accounts.sign-out', { account: other.id, forget: false });
  both.setRole(other, 'buyer');
  await desk.good('settings.change', { sharedMachine: true });
  const buyer = await signInTrial(desk, amano, 'nakamura.takeshi');
  expect(await desk.good('archive.state', { account: buyer.id })).toMatchObject({
    mayManage: false,
    ownOnly: true,
  });
  expect((await search(desk, buyer)).total).toBe(0);
  await desk.good('archive.keep', await bringIn(desk, buyer, 'b.pdf', Buffer.from('%PDF-2')));
  expect((await search(desk, buyer)).total).toBe(1);
  const of = theirs!.id;
  const input = { account: buyer.id };
  const document = documentOf();
  expect(
    await desk.refused('archive.save-file', { ...input, id: of, version: 0, locale: 'ja' }),
  ).toMatchObject({
    code: 'archive.unknown',
  });
  expect(await desk.refused('archive.correct', { ...input, of, reason: 'x', document })).toMatchObject({
    code: 'archive.unknown',
  });
  for (const refused of [
    await desk.refused('archive.recovery-key', input),
    await desk.refused('archive.backup', { ...input, locale: 'ja' }),
    await desk.refused('archive.restore', { ...input, folder: '/x', recoveryKey: 'x' }),
    await desk.refused('archive.use-folder', { ...input, folder: '/x', recoveryKey: null }),
    await desk.refused('archive.remove', { ...input, of, reason: 'x' }),
  ])
    expect(refused.code).toBe('archive.administrator-only');
  // Promoted meanwhile, and nobody has told the desk.
  both.setRole(other, 'administrator');
  const unknownKey = { ...input, folder: '/x', recoveryKey: 'x' };
  await desk.ended(await desk.good('archive.restore', unknownKey));
  both.setRole(other, 'buyer');
  await desk.refused('people.list', input);
  both.setRole(other, 'administrator');
  await desk.good('archive.recovery-key', input);
  await desk.good('accounts.sign-out', { account: buyer.id, forget: false });
  const administrator = await signInTrial(desk, amano, 'nakamura.takeshi');
  expect(await desk.good('archive.state', { account: administrator.id })).toMatchObject({
    mayManage: true,
    ownOnly: false,
  });
  expect((await search(desk, administrator)).total).toBe(2);
});

it('opens no archive whose key this machine does not have, and never makes another in its place', async () => {
  const { both, desk, account } = await start();
  await desk.good('archive.keep', await bringIn(desk, account, 'a.pdf', Buffer.from('%PDF-')));
  await desk.close();
  const file = join(desk.folder, 'archive', 'archive.json');
  // As on a machine to which only the folder was copied.
  const strange = readFileSync(file, 'utf8').replace(/"archive": "[0-9a-f]{8}/, '"archive": "00000000');
  writeFileSync(file, strange);
  const again = await both.another(desk.folder);
  const back = await signInTrial(again, amano, 'suzuki.daiki');
  expect(await again.good('archive.state', { account: back.id })).toMatchObject({
    problem: { code: 'archive.key-needed' },
  });
  const keep = await bringIn(again, back, 'b.pdf', Buffer.from('%PDF-2'));
  expect(await again.refused('archive.keep', keep)).toMatchObject({ code: 'archive.key-needed' });
  expect(readFileSync(file, 'utf8')).toBe(strange);
});

it('has its folder and its backups where IT says, and nowhere else', async () => {
  const shared = join(tempFolder(), 'shared');
  const backups = tempFolder();
  const policy = managedPolicy({ archiveFolder: shared, backupFolder: backups });
  const desk = await startDesk({ policy, keychain: memoryKeychain() });
  const account = await signInTrial(desk, amano, 'suzuki.daiki');
  // A share that is not connected is no place for a new archive.
  const { problem } = await desk.good('archive.state', { account: account.id });
  expect(problem).toMatchObject({ code: 'archive.missing' });
  expect(problem?.message.ja).toContain(shared);
  mkdirSync(shared);
  await desk.good('archive.keep', await bringIn(desk, account, 'a.pdf', Buffer.from('%PDF-')));
  expect(filesBelow(shared, /\.bin$/)).toHaveLength(1);
  expect(existsSync(join(desk.folder, 'archive'))).toBe(false);
  desk.saveTo = join(desk.folder, 'the-dialog-was-asked');
  const backup = await desk.ended(
    (await desk.good('archive.backup', { account: account.id, locale: 'ja' }))!,
  );
  expect(backup).toMatchObject({ state: 'done', file: { folder: backups } });
  expect((await desk.good('desk.start', {})).policy).toMatchObject({ backupFolder: backups });
});

it('shows an electronic invoice as one, with what the check of it came to, and a table by its rows', async () => {
  const { desk, account } = await start();
  const xml = Buffer.from(wholeInvoice.replace('>608<', '>609<').replace(sellerNumber, 'T8123456789012'));
  const rows = Array.from(
    { length: 250 },
    (_, index) => `${index},ボールペン${index % 2 ? '青' : '赤'},"1,${100 + index}"`,
  );
  const csv = iconv.encode(`番号,品名,金額\r\n${rows.join('\r\n')}\r\n`, 'cp932');
  const ids: ArchiveId[] = [];
  for (const [name, bytes] of [
    ['請求書.xml', xml],
    ['明細.csv', csv],
    ['領収書.pdf', Buffer.from('%PDF-1')],
  ] as const) {
    const [kept] = await desk.good('archive.keep', await bringIn(desk, account, name, bytes));
    ids.push(kept!.id);
  }
  const view = (at: number, more: { words?: string; offset?: number } = {}) =>
    desk.good('archive.view', { account: account.id, id: ids[at]!, version: 0, ...more });
  const invoice = await view(0);
  expect(invoice).toMatchObject({ kind: 'invoice', numberCheck: 'wrong-digit', registerAsked: false });
  expect(invoice.kind === 'invoice' && invoice.violations.map(({ rule }) => rule)).toEqual(
    expect.arrayContaining(['ibr-co-14', 'ibr-co-15', 'desk-check-digit']),
  );
  const table = await view(1);
  expect(table).toMatchObject({ kind: 'table', encoding: 'cp932', more: true });
  const shown = table.kind === 'table' ? table.rows : [];
  expect(shown).toHaveLength(100);
  expect(shown[1]).toEqual({ row: 2, cells: ['0', 'ボールペン赤', '1,100'] });
  const last = await view(1, { words: 'ぼーるぺん 青', offset: 100 });
  expect(last).toMatchObject({ kind: 'table', more: false });
  expect(last.kind === 'table' && last.rows.at(-1)).toEqual({
    row: 251,
    cells: ['249', 'ボールペン青', '1,349'],
  });
  expect(await view(2)).toEqual({ kind: 'other' });
  // Broken XML says so, and is in the archive all the same.
  const [broken] = await desk.good(
    'archive.keep',
    await bringIn(desk, account, '壊.xml', xml.subarray(0, xml.length - 20)),
  );
  expect(
    await desk.refused('archive.view', { account: account.id, id: broken!.id, version: 0 }),
  ).toMatchObject({ code: 'invoice.not-xml' });
});

it('corrects a document by a new file, and shows and saves the one before all the same', async () => {
  const { desk, account } = await start();
  const first = Buffer.from(wholeInvoice);
  const [kept] = await desk.good('archive.keep', await bringIn(desk, account, '請求書.xml', first));
  const again = Buffer.from(wholeInvoice.replace('INV-7', 'INV-7-2'));
  const {
    documents: [brought],
  } = await bringIn(desk, account, '請求書-再発行.xml', again);
  const { upload: given, name, document } = brought!;
  const correction = {
    account: account.id,
    of: kept!.id,
    reason: '再発行',
    document,
    file: { upload: given, name },
  };
  await desk.good('archive.correct', correction);
  // What was kept is not held any longer.
  expect(await desk.refused('archive.correct', correction)).toMatchObject({ code: 'upload.gone' });
  const { records } = await search(desk, account);
  expect(records.map(({ versions }) => versions.map(({ file }) => file.name))).toEqual([
    ['請求書.xml', '請求書-再発行.xml'],
  ]);
  for (const [version, bytes] of [first, again].entries()) {
    const of = { account: account.id, id: kept!.id, version };
    const shown = await desk.good('archive.view', of);
    expect(shown.kind === 'invoice' && shown.invoice.facts[0]!.text).toBe(
      version === 0 ? 'INV-7' : 'INV-7-2',
    );
    await desk.good('archive.save-file', { ...of, locale: 'ja' });
    expect(readFileSync(desk.saveTo!).equals(bytes)).toBe(true);
  }
});
