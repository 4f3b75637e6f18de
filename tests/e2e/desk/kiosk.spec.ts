import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { hashSecret } from '#electron/desk/lock/secret-hash.ts';
import { cheapCosts } from '#tests/support/cheap-costs.ts';
import type { ElectronDesk } from '#tests/support/electron-desk.ts';
import { keychainEntriesIn } from '#tests/support/keychain-entries.ts';
import {
  call,
  currentAccount,
  deskFolder,
  good,
  historyComplete,
  openDesk,
  searched,
  startDesk,
  trialOf,
} from '#tests/support/running-desk.ts';
import { startStoreServer } from '#tests/support/store-server.ts';
import { screenshotSeries } from '#tests/support/screenshots.ts';

// A machine in a hall that IT made a kiosk: nobody gets out, and nobody finds anything of the person before.

const code = 'Kanri-2026';
const shot = screenshotSeries('kiosk');
const buyer = trialOf('askul-trial', 'sato.misaki');
const portrait = { viewport: { width: 1080, height: 1920 }, hasTouch: true };

async function startKiosk(supplierUrl: string): Promise<ElectronDesk> {
  return startDesk({
    supplierUrl,
    policy: {
      Kiosk: true,
      KioskExitCode: await hashSecret(code, cheapCosts.sealing),
      Printers: ['Office'],
    },
  });
}

/** What a page leaves behind in every place that Chromium gives it, and in its memory. Runs in the page. */
async function leaveEverywhere(text: string): Promise<void> {
  Object.assign(window, { left: text });
  localStorage.setItem('left', text);
  sessionStorage.setItem('left', text);
  document.cookie = `left=${text}`;
  await (await caches.open('left')).put('/left', new Response(text));
  await (await navigator.storage.getDirectory()).getFileHandle('left', { create: true });
  await new Promise((resolve) => {
    const opening = indexedDB.open('left');
    opening.onsuccess = () => resolve(opening.result.close());
  });
  history.pushState(null, '', `#/left/${text}`);
}
const nothingKept = {
  local: [],
  session: [],
  cookies: '',
  caches: [],
  files: [],
  databases: [],
  // The page itself.
  pages: 1,
};
const leftEverywhere = {
  local: ['left'],
  session: expect.arrayContaining(['left']) as unknown,
  cookies: expect.stringContaining('left') as unknown,
  caches: ['left'],
  files: ['left'],
  databases: ['left'],
  pages: expect.any(Number) as unknown,
};
const keptIn = (page: Page) =>
  page.evaluate(async () => {
    const files: string[] = [];
    for await (const name of (await navigator.storage.getDirectory()).keys()) files.push(name);
    return {
      local: Object.keys(localStorage),
      session: Object.entries(sessionStorage)
        // Where the router's pages were scrolled to: empty once none has been left.
        .filter(([name, value]) => !(name === 'vue-router:scroll' && value === '{}'))
        .map(([name]) => name),
      cookies: document.cookie,
      caches: await caches.keys(),
      files,
      databases: (await indexedDB.databases()).map(({ name }) => name),
      pages: history.length,
    };
  });

test('a person signs in by touch, and leaves nothing behind', async ({ browser }) => {
  test.setTimeout(180_000);
  const own = deskFolder();
  // Its description tells nobody's ID and password, so that none of them is at the page by right.
  const store = await startStoreServer(own.folder, false);
  const desk = await startKiosk(`http://${store.host}`);
  try {
    const { page } = await openDesk(browser, desk, portrait);
    expect(await call(page, 'settings.change', { sharedMachine: false })).toMatchObject({
      ok: false,
      error: { code: 'policy.managed' },
    });
    const id = page.locator('input[name=username]');
    const pad = page.getByRole('region', { name: '数字キー' });

    await test.step('digits are typed on the screen, and the field keeps the focus for a scanner', async () => {
      await id.tap();
      await expect(pad).toBeVisible();
      for (const digit of '1209') await pad.getByRole('button', { name: digit, exact: true }).tap();
      await expect(id).toHaveValue('1209');
      await pad.getByRole('button', { name: '1文字消す' }).tap();
      await expect(id).toHaveValue('120');
      await expect(id).toBeFocused();
      await page.keyboard.type('4567');
      await expect(id).toHaveValue('1204567');
      await shot(page, 'sign-in');
      await pad.getByRole('button', { name: 'すべて消す' }).tap();
      await expect(id).toHaveValue('');
    });

    await test.step('every control is large enough for a finger', async () => {
      const small = await page.locator('button:visible, input:visible:not([type=radio])').evaluateAll((all) =>
        all
          .map((each) => ({
            box: each.getBoundingClientRect(),
            name: each.textContent || each.getAttribute('name'),
          }))
          .filter(({ box }) => box.height < 44 && box.height > 0)
          .map(({ box, name }) => `${name}: ${Math.round(box.height)}`),
      );
      expect(small.filter((each) => !each.startsWith('null'))).toEqual([]);
    });

    await test.step('cleaning takes every touch until it is over', async () => {
      await page.clock.install();
      await page.getByRole('button', { name: '画面を拭く' }).tap();
      await expect(page.getByRole('alertdialog')).toBeVisible();
      await shot(page, 'cleaning');
      await page.keyboard.press('Escape');
      await expect(page.getByRole('alertdialog')).toBeVisible();
      await page.clock.runFor(31_000);
      await expect(page.getByRole('alertdialog')).toBeHidden();
    });

    await id.fill(buyer.identifier.value);
    await page.locator('input[name=password]').fill(buyer.password);
    await page.locator('button[type=submit]').click();
    await page.locator('.history').waitFor();
    const account = await currentAccount(page);
    await historyComplete(page, account.id);
    const { rows } = await searched(page, account.id);
    const { products } = await good(page, 'catalogue.search', { account: account.id, inStock: true });
    const [bought] = products.filter(({ sale, atMost }) => sale === 'on-sale' && (atMost ?? 9) > 1);
    const line = { code: bought!.code, quantity: 1, departmentId: null, from: 'catalogue' as const };
    await good(page, 'cart.add', { account: account.id, lines: [line] });
    const secrets = [
      bought!.name,
      ...rows.slice(0, 2).flatMap(({ number, firstProduct }) => [number, firstProduct]),
      account.id,
      account.member.name,
      buyer.identifier.value,
      buyer.password,
    ];
    await shot(page, 'history');
    await page.evaluate((text) => navigator.clipboard.writeText(text), rows[0]!.number);
    await page.evaluate(leaveEverywhere, rows[0]!.number);
    expect(await keptIn(page)).toEqual({ ...nothingKept, ...leftEverywhere });
    expect(JSON.stringify([...(await keychainEntriesIn(desk.data)).keys()])).toContain(account.id);

    await page.getByRole('button', { name: '終了', exact: true }).click();
    await page.waitForFunction(() => !('left' in window));
    // The window goes on: what is gone is gone because the program has cleared it.
    expect(desk.page).toBe(page);
    const next = page;
    await next.locator('.sign-in').waitFor();

    await test.step('not in the page’s memory and storage', async () => {
      const session = await next.context().newCDPSession(next);
      let heap = '';
      session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => (heap += chunk));
      await session.send('HeapProfiler.takeHeapSnapshot');
      expect(heap.length).toBeGreaterThan(100_000);
      expect(heap).toContain('sign-in');
      const { strings } = JSON.parse(heap) as { strings: string[] };
      const found = secrets.filter((secret) => strings.some((text) => text.includes(secret)));
      expect(found).toEqual([]);
      expect(await keptIn(next)).toEqual(nothingKept);
    });
    await test.step('not in the memory of the main process', async () => {
      const file = join(own.folder, 'main.heapsnapshot');
      // The trial's own people stand in the program; tests/contract/desk/secrets-in-memory.test.ts looks for a password.
      const ofTheProgram = [account.member.name, buyer.password];
      // What ends behind the sign-out has ended.
      await expect
        .poll(async () => {
          await desk.main.ask('heap', file);
          const { strings } = JSON.parse(readFileSync(file, 'utf8')) as { strings: string[] };
          expect(strings).toContain('kiosk.end');
          return secrets.filter(
            (secret) => !ofTheProgram.includes(secret) && strings.some((text) => text.includes(secret)),
          );
        })
        .toEqual([]);
      rmSync(file);
    });
    await test.step('not in the clipboard', async () => {
      expect(await desk.asked('clipboard.clear')).not.toHaveLength(0);
      await next.context().grantPermissions(['clipboard-read'], { origin: new URL(next.url()).origin });
      await expect.poll(() => next.evaluate(() => navigator.clipboard.readText())).toBe('');
    });
    await test.step('not in files and keychain', async () => {
      const files = readdirSync(desk.data, { recursive: true, encoding: 'utf8' })
        .map((name) => join(desk.data, name))
        .filter((file) => statSync(file).isFile());
      expect(files.length).toBeGreaterThan(3);
      const named = files.filter((file) => secrets.some((secret) => file.includes(secret)));
      const holding = files.filter((file) => secrets.some((secret) => readFileSync(file).includes(secret)));
      expect([named, holding]).toEqual([[], []]);
      const entries = [...(await keychainEntriesIn(desk.data))].flat().join('\n');
      expect(secrets.filter((secret) => entries.includes(secret))).toEqual([]);
    });
    expect(await good(next, 'accounts.list', {})).toEqual([]);
    expect(await good(next, 'jobs.list', {})).toEqual([]);

    await test.step('a crash comes back to the sign-in page by itself', async () => {
      const session = await next.context().newCDPSession(next);
      session.send('Page.crash').catch(() => undefined);
      await expect
        .poll(async () => desk.page !== next && (await desk.page.locator('.sign-in').isVisible()))
        .toBe(true);
    });
    await call(desk.page, 'kiosk.leave', { code }).catch(() => undefined);
    expect(await desk.ended).toBe(0);
  } finally {
    await desk.stop().catch(() => undefined);
    await store.stop();
    own.remove();
  }
});
