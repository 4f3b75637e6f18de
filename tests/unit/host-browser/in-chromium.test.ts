import { chromium, type Browser, type Page } from '@playwright/test';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chromiumArguments, findChromium } from '../../../scripts/chromium.ts';
import { startHost, type RunningHost } from './running-host.ts';
import { defaultSettings } from '#shared/ipc/settings.ts';

let browser: Browser;
let host: RunningHost;
beforeAll(async () => {
  const executablePath = findChromium();
  browser = await chromium.launch({
    ...(executablePath === null ? {} : { executablePath }),
    args: [...chromiumArguments],
  });
});
afterAll(() => browser.close());
beforeEach(async () => {
  host = await startHost();
});
afterEach(() => host.close());

/** Calls the desk once the page has it: a click does not wait for the page that it leads to. */
async function call(page: Page) {
  await expect.poll(() => page.locator('body').getAttribute('data-desk')).toBe('function');
  return page.evaluate(() => window.desk.call('jobs.list', {}));
}

describe('a window in Chromium', () => {
  it('is admitted once, loses the token from its address, can reload, and keeps others out', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(host.server.address);
    expect(page.url()).toBe(`${host.server.origin}/`);
    await expect.poll(() => page.locator('body').getAttribute('data-desk')).toBe('function');
    expect(await page.evaluate(() => document.cookie)).toBe('');
    expect(await call(page)).toEqual({ ok: true, value: { name: 'jobs.list', input: {} } });
    await page.reload();
    expect(await call(page)).toMatchObject({ ok: true });

    const stranger = await (await browser.newContext()).newPage();
    const answer = await stranger.goto(host.server.address);
    expect(answer?.status()).toBe(403);
    expect(await stranger.locator('h1').first().textContent()).toBe('この画面は開けません');
    // The notice has its style, so the policy lets it through.
    const width = await stranger.evaluate(() => getComputedStyle(document.body).maxWidth);
    expect(width).not.toBe('none');

    // In the admitted browser the old address is refused as well, but leads on.
    await page.goto(host.server.address);
    await page.locator('a').first().click();
    await page.waitForURL(`${host.server.origin}/`);
    expect(await call(page)).toMatchObject({ ok: true });
    await context.close();
    await stranger.context().close();
  });

  it('runs no script but its own, and connects nowhere else', async () => {
    const page = await browser.newPage();
    await page.goto(host.server.address);
    const other = await startHost();
    const outcome = await page.evaluate(async (elsewhere) => {
      const violations: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) =>
        violations.push(event.effectiveDirective),
      );
      const inline = document.createElement('script');
      inline.textContent = 'window.inlineRan = true';
      document.head.append(inline);
      const reached = await fetch(elsewhere).then(
        () => true,
        () => false,
      );
      const image = new Image();
      const loaded = new Promise((resolve) => {
        image.onload = () => resolve(true);
        image.onerror = () => resolve(false);
      });
      image.src = `${elsewhere}/x.png`;
      await loaded;
      return { ran: 'inlineRan' in window, reached, violations };
    }, other.server.origin);
    expect(outcome).toEqual({
      ran: false,
      reached: false,
      violations: expect.arrayContaining(['script-src-elem', 'connect-src', 'img-src']),
    });
    await other.close();
    await page.close();
  });

  it('hears events, and answers a refusal once the desk is gone', async () => {
    const page = await browser.newPage();
    await page.goto(host.server.address);
    await page.evaluate(() => {
      window.desk.on('settings.changed', ({ theme }) => {
        document.body.dataset['theme'] = theme;
      });
    });
    // A call waits for the event stream, so after it the page hears everything.
    await call(page);
    host.desk.send('settings.changed', { ...defaultSettings, theme: 'dark' });
    await expect.poll(() => page.locator('body').getAttribute('data-theme')).toBe('dark');
    await host.server.close();
    expect(await call(page)).toMatchObject({ ok: false, error: { code: 'desk.unreachable' } });
    await page.close();
  });

  it('downloads a file under its Japanese name', async () => {
    const page = await browser.newPage();
    await page.goto(host.server.address);
    const path = join(host.folder, '購入履歴 2026年.csv');
    await writeFile(path, '注文');
    const waiting = page.waitForEvent('download');
    await page.evaluate((address) => {
      const link = document.createElement('a');
      link.href = address;
      link.click();
    }, host.files.offer(path));
    const download = await waiting;
    expect(download.suggestedFilename()).toBe('購入履歴 2026年.csv');
    expect(await readFile(await download.path(), 'utf8')).toBe('注文');
    await page.close();
  });
});
