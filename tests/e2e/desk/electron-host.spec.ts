import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { contentSecurityPolicy, pagePolicies } from '#electron/host/page-policy.ts';
import { pageChecks } from '#tests/support/page-checks.ts';
import { openDesk, startDesk, type ElectronDesk } from '#tests/support/running-desk.ts';

// What the Electron host itself promises, as far as it shows without the runtime: docs/decisions/electron-double.md says what only
// the runtime can show. The checks of the page are those of tests/electron.

let desk: ElectronDesk;
let context: BrowserContext;
let page: Page;
test.beforeAll(async ({ browser }) => {
  desk = await startDesk();
  ({ context, page } = await openDesk(browser, desk));
});
test.afterAll(() => desk.stop());

test('the page comes under the policy, and nothing but the bundle is there', async () => {
  const policy = contentSecurityPolicy(pagePolicies.electron);
  // Node does not know that every name below localhost is this machine; Chromium does.
  const { host, port } = new URL(desk.address);
  const answers = await Promise.all(
    ['', '%2e%2e%2fmain%2fmain.js', '..%5cmain%5cmain.js', 'main.js'].map(async (path) => {
      const answer = await context.request.get(`http://127.0.0.1:${port}/${path}`, { headers: { host } });
      return [answer.status(), answer.headers()['content-security-policy']];
    }),
  );
  expect(answers).toEqual([200, 404, 404, 404].map((status) => [status, policy]));
});

for (const [name, check] of Object.entries(pageChecks)) test(name, () => check(page));

test('no second window opens, neither by a script nor by a link', async () => {
  for (const open of [
    () => page.evaluate(() => void window.open('about:blank')),
    () =>
      page.evaluate(() => {
        const link = document.createElement('a');
        Object.assign(link, { href: 'about:blank#link', target: '_blank', rel: 'opener' });
        document.body.append(link);
        link.click();
        link.remove();
      }),
  ]) {
    const refused = page.waitForEvent('console', (message) => /Blocked opening/.test(message.text()));
    await open();
    await refused;
  }
  expect(context.pages()).toEqual([page]);
});

test('nobody is answered but the page of the desk', async () => {
  const ask = () => page.evaluate(() => window.desk.call('desk.start', {}));
  expect(await ask()).toMatchObject({ ok: true, value: { host: 'electron' } });
  for (const foreign of ['data:text/html,<title>foreign</title>', 'about:blank']) {
    await page.goto(foreign);
    expect(await ask(), foreign).toMatchObject({ ok: false, error: { code: 'call.foreign-sender' } });
  }
  await page.goto(desk.address);
  expect(await ask()).toMatchObject({ ok: true });
});

test('a second start comes to the front and hands its link over', async () => {
  await page.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    window.desk.on('link.received', (payload) => heard.push(payload));
  });
  await desk.main.ask('happens', {
    on: 'app',
    name: 'second-instance',
    args: [[], '/', { deepLink: 'kobai-desk://link?a=1' }],
  });
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { heard: unknown[] }).heard.length))
    .toBeGreaterThan(0);
  expect((await desk.asked('BrowserWindow.focus')).length).toBe(1);
});

test('the window closes, and with it the desk ends', async () => {
  await desk.main.ask('closeWindow', null).catch(() => undefined);
  expect(await desk.ended).toBe(0);
});
