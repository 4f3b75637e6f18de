import {
  chmodSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Desk } from '#electron/desk/desk.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import {
  cacheFiles,
  interruptedOrderKey,
  folderWithInterruptedOrder,
  restartFrom,
  onlyAccount,
} from '#tests/support/interrupted-order.ts';
import { confirmation, fillCart, callOrThrow } from '#tests/support/ordering.ts';
import { runUnprivileged } from '#tests/support/run-unprivileged.ts';
import { lastingFolder } from '#tests/support/temp-folder.ts';

/*
 * An order that exists and of which its desk never had an answer, because the line broke and the program was killed.
 * Then something happens to what the desk left on the disk. It must be told all the same, and the desk must go on.
 */

const folder = lastingFolder();
let template = '';
beforeAll(async () => {
  template = await folderWithInterruptedOrder(folder);
}, 120_000);

function flipBit(file: string, at = 0.5): void {
  const bytes = readFileSync(file);
  const index = Math.floor(bytes.length * at);
  bytes[index] = bytes[index]! ^ 0x10;
  writeFileSync(file, bytes);
}
const garbage = (file: string): void => writeFileSync(file, 'x'.repeat(Math.max(statSync(file).size, 5_000)));
const halve = (file: string): void => truncateSync(file, Math.floor(statSync(file).size / 2));
const empty = (file: string): void => truncateSync(file, 0);
const remove = (file: string): void => rmSync(file, { force: true });

const asFolder = (file: string): void => (remove(file), mkdirSync(file), undefined);
const asLink = (file: string): void => (remove(file), symlinkSync(file, file));

const journal = (folder: string): string => cacheFiles(folder, '.journal.db')[0]!;
const wal = (folder: string): string => `${journal(folder)}-wal`;
const names = (folder: string): string[] => cacheFiles(folder, '').filter((file) => /open-writes/.test(file));
const whole = (change: (file: string) => void) => (folder: string) => {
  remove(wal(folder));
  change(journal(folder));
};
const withNames = (damage: (folder: string) => void, change: (file: string) => void) => (folder: string) => {
  damage(folder);
  for (const file of names(folder)) change(file);
};

const reportedWrites = async (desk: Desk): Promise<unknown[]> =>
  (await callOrThrow(desk, 'unresolved-writes.list', {})).map(({ key, what, state }) => ({
    key,
    what,
    state,
  }));

/** The desk reports the order by itself, and the person can go on ordering. */
async function reportsAndGoesOn(desk: Desk, account: AccountId): Promise<void> {
  await expect
    .poll(() => reportedWrites(desk))
    .toEqual([{ key: interruptedOrderKey, what: 'order', state: 'done' }]);
  const [done] = await callOrThrow(desk, 'unresolved-writes.list', {});
  expect(done!.number).toBeTruthy();
  // What it was is known from the supplier's answer where the journal has lost it.
  expect(done).toMatchObject({
    title: expect.stringMatching(/./),
    lines: 2,
    taxIncluded: { currency: 'JPY' },
  });
  await fillCart(desk, account);
  const { order } = await callOrThrow(desk, 'checkout.place-order', await confirmation(desk, account));
  expect(order.number).not.toBe(done!.number);
  expect(await reportedWrites(desk)).toEqual([{ key: interruptedOrderKey, what: 'order', state: 'done' }]);
  expect(
    await callOrThrow(desk, 'unresolved-writes.resolve', { account, key: interruptedOrderKey, how: 'seen' }),
  ).toBeNull();
  expect(await reportedWrites(desk)).toEqual([]);
}

describe('an order without an answer is told at the next start', () => {
  it('when nothing was damaged', async () => {
    const later = await restartFrom(template);
    const desk = await later.start();
    const account = await onlyAccount(desk);
    await reportsAndGoesOn(desk, account);
    expect(await callOrThrow(desk, 'journal.list-damage', {})).toEqual([]);
  });

  it.each([
    ['a bit of the log is flipped', (folder: string) => flipBit(wal(folder))],
    ['an early bit of the log is flipped', (folder: string) => flipBit(wal(folder), 0.02)],
    ['the last bit of the log is flipped', (folder: string) => flipBit(wal(folder), 0.999)],
    ['the log is cut', (folder: string) => halve(wal(folder))],
    ['the log is emptied', (folder: string) => empty(wal(folder))],
    ['the log is deleted', (folder: string) => remove(wal(folder))],
    ['the log is garbage', (folder: string) => garbage(wal(folder))],
    ['a bit of the journal is flipped', whole(flipBit)],
    ['the journal is cut', whole(halve)],
    ['the journal is emptied', whole(empty)],
    ['the journal is deleted', whole(remove)],
    ['the journal is garbage', whole(garbage)],
    ['the journal alone is deleted, and its log stays', (folder: string) => remove(journal(folder))],
    ['the journal alone is emptied, and its log stays', (folder: string) => empty(journal(folder))],
    ['the journal is a folder', whole(asFolder)],
    ['the journal is a link to itself', whole(asLink)],
  ])('when %s: by its name', async (_, damage) => {
    const later = await restartFrom(template);
    damage(later.folder);
    const desk = await later.start();
    const account = await onlyAccount(desk);
    await reportsAndGoesOn(desk, account);
    // That something was damaged is told too, until it was seen.
    expect(await callOrThrow(desk, 'journal.list-damage', {})).toMatchObject([{ account, lost: 'content' }]);
    await desk.close();
    const next = await later.start();
    expect(await reportedWrites(next)).toEqual([]);
    expect(await callOrThrow(next, 'journal.list-damage', {})).toHaveLength(1);
    await callOrThrow(next, 'journal.dismiss-damage', { account });
    expect(await callOrThrow(next, 'journal.list-damage', {})).toEqual([]);
    expect(readFileSync(join(later.folder, 'logs', 'desk.log'), 'utf8')).toContain('journal');
  });

  it.each([
    ['garbage', garbage],
    ['emptied', empty],
    ['deleted', remove],
    ['cut', halve],
    ['flipped in one bit', flipBit],
    ['a folder', asFolder],
    ['a link to itself', asLink],
  ])('when the names alone are %s', async (_, change) => {
    const later = await restartFrom(template);
    for (const file of names(later.folder)) change(file);
    const desk = await later.start();
    const account = await onlyAccount(desk);
    await reportsAndGoesOn(desk, account);
    expect(await callOrThrow(desk, 'journal.list-damage', {})).toMatchObject([{ account, lost: 'names' }]);
  });

  it.each([
    ['a folder', asFolder],
    ['a link to itself', asLink],
  ])('when the file of the names is %s, and its copy is there', async (_, change) => {
    const later = await restartFrom(template);
    change(names(later.folder).find((file) => file.endsWith('.json'))!);
    const desk = await later.start();
    const account = await onlyAccount(desk);
    await reportsAndGoesOn(desk, account);
    expect(await callOrThrow(desk, 'journal.list-damage', {})).toEqual([]);
  });

  it.skipIf(process.platform === 'win32').each<readonly [string, (folder: string) => string[], string[]]>([
    ['the file of the names', (folder) => names(folder).filter((file) => file.endsWith('.json')), []],
    ['the file of the names and its copy', names, ['names']],
    ['the journal', (folder) => [journal(folder)], ['content']],
  ])('when nobody may read %s', async (_, files, damage) => {
    const later = await restartFrom(template);
    for (const file of files(later.folder)) chmodSync(file, 0);
    const child = fileURLToPath(new URL('../../support/order-told-child.ts', import.meta.url));
    const ended = await runUnprivileged(later.folder, child, later.folder, later.store.host);
    expect({ ...ended, stdout: '' }).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(JSON.parse(ended.stdout.trim().split('\n').at(-1) ?? '')).toMatchObject({
      writes: [{ key: interruptedOrderKey, what: 'order', state: 'done' }],
      damage,
      placed: { ok: true },
    });
  });

  it.each([
    ['a flipped bit in the log, names garbage', withNames((folder) => flipBit(wal(folder)), garbage)],
    ['a deleted log, names flipped in one bit', withNames((folder) => remove(wal(folder)), flipBit)],
    ['garbage, names emptied', withNames(whole(garbage), empty)],
    ['emptied, names cut', withNames(whole(empty), halve)],
    ['both deleted', withNames(whole(remove), remove)],
    ['cut, names deleted', withNames(whole(halve), remove)],
  ])('when journal and names are damaged together (%s): the supplier is asked', async (_, damage) => {
    const later = await restartFrom(template);
    damage(later.folder);
    const desk = await later.start();
    const account = await onlyAccount(desk);
    await reportsAndGoesOn(desk, account);
    expect(await callOrThrow(desk, 'journal.list-damage', {})).toMatchObject([{ account, lost: 'names' }]);
    await desk.close();
    // It is not asked for again: what was seen stays seen.
    const next = await later.start();
    await expect.poll(() => callOrThrow(next, 'journal.list-damage', {})).toHaveLength(1);
    expect(await reportedWrites(next)).toEqual([]);
    await callOrThrow(next, 'journal.dismiss-damage', { account });
    await next.close();
    const last = await later.start();
    expect(await callOrThrow(last, 'journal.list-damage', {})).toEqual([]);
    expect(later.store.asked.filter((asked) => asked === 'GET /v1/writes')).toHaveLength(1);
  });

  it('when damage is found only while the desk writes: the new order is possible, and nothing is lost', async () => {
    const later = await restartFrom(template);
    const first = await later.start();
    await expect
      .poll(() => reportedWrites(first))
      .toEqual([{ key: interruptedOrderKey, what: 'order', state: 'done' }]);
    await first.close();
    const bytes = readFileSync(journal(later.folder));
    // The third page: the index of keys, which is read by whoever writes and not by whoever lists.
    bytes.fill(0x55, 2 * 4_096 + 100, 2 * 4_096 + 200);
    writeFileSync(journal(later.folder), bytes);
    const desk = await later.start();
    const account = await onlyAccount(desk);
    const [open] = await callOrThrow(desk, 'unresolved-writes.list', {});
    expect(await callOrThrow(desk, 'journal.list-damage', {})).toEqual([]);
    await reportsAndGoesOn(desk, account);
    expect(open!.title).not.toBe('');
    expect(await callOrThrow(desk, 'journal.list-damage', {})).toMatchObject([{ account, lost: 'nothing' }]);
    await desk.close();
    const next = await later.start();
    expect(await reportedWrites(next)).toEqual([]);
  });
});
