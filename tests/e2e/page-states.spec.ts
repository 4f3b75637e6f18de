import { fileURLToPath } from 'node:url';
import { mkdirSync } from 'node:fs';
import { expect, test as base, type Page } from '@playwright/test';
import { axeViolations, waitForStill } from '#tests/support/axe.ts';
import { emit, installDesk } from '#tests/support/page-double/install.ts';
import { emptyDocument, servePage } from '#tests/support/page-double/serve.ts';
import { watchRequests } from '#tests/support/page-double/settled.ts';
import { pageStates } from '#tests/support/page-double/states.ts';
import { defaultSettings } from '#shared/ipc/settings.ts';

// Each state of the page by itself, on the built page under its CSP. KOBAI_SHOTS=folder also saves pictures,
// KOBAI_PAGE=folder takes a page that was built elsewhere.
const built = process.env['KOBAI_PAGE'] ?? fileURLToPath(new URL('../../out/renderer', import.meta.url));
const shots = process.env['KOBAI_SHOTS'];
if (shots) mkdirSync(shots, { recursive: true });

/**
 * One page for all states of a worker, loaded again for each: a browser context of its own for each would cost more than
 * everything that is looked at. What a state answers is left where the next document finds it before its scripts run.
 */
const answersKey = 'page-double';
const test = base.extend<object, { shown: { page: Page; show(answers: unknown): Promise<void> } }>({
  shown: [
    async ({ browser }, use) => {
      const served = await servePage(built);
      // So that a picture shows a colour, and not the way from one to the next.
      const page = await browser.newPage({
        locale: 'ja-JP',
        timezoneId: 'Asia/Tokyo',
        reducedMotion: 'reduce',
      });
      watchRequests(page);
      await page.addInitScript({
        content: `{
          const kept = sessionStorage.getItem('${answersKey}');
          // Of the state before nothing is left.
          localStorage.clear();
          sessionStorage.clear();
          if (kept !== null) {
            sessionStorage.setItem('${answersKey}', kept);
            (${String(installDesk)})(JSON.parse(kept));
          }
        }`,
      });
      await page.goto(served.origin + emptyDocument);
      let shown = 0;
      await use({
        page,
        show: async (answers) => {
          await page.evaluate(([key, text]) => sessionStorage.setItem(key, text), [
            answersKey,
            JSON.stringify(answers),
          ] as const);
          // The same address with another hash would not load again. Whoever waits for the page waits for what it shows.
          await page.goto(`${served.origin}/?${(shown += 1)}`, { waitUntil: 'commit' });
        },
      });
      await page.close();
      await served.stop();
    },
    { scope: 'worker' },
  ],
});

// The states have nothing to do with each other.
test.describe.configure({ mode: 'parallel' });
// A trace of each would cost more time than the test; a state that fails is quickly shown again by its name.
test.use({ trace: 'off' });

const looks = [
  { locale: 'ja', theme: 'light', width: 1440, height: 900 },
  { locale: 'en', theme: 'dark', width: 1024, height: 768 },
] as const;
const lookOf = ({ locale, theme }: (typeof looks)[number]) => ({ locale, theme });

/** By how many pixels the page itself scrolls; in the frame only its parts do. */
const pageOverflow = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
    const isFramed = document.querySelector('.desk-frame') !== null;
    return {
      across: Math.max(0, scrollWidth - clientWidth),
      down: isFramed ? Math.max(0, scrollHeight - clientHeight) : 0,
    };
  });

for (const state of pageStates) {
  test(`${state.name}: accessible, nothing cut, no rule of the CSP broken, in both languages and palettes`, async ({
    shown: { page, show },
  }) => {
    const broken: string[] = [];
    const [first] = looks;
    await page.setViewportSize(first);
    page.removeAllListeners('console');
    page.removeAllListeners('pageerror');
    page.on('console', (message) => {
      if (message.type() === 'error') broken.push(message.text());
    });
    page.on('pageerror', (error) => broken.push(String(error)));
    await show(state.answers({ ...defaultSettings, ...lookOf(first) }));
    await page.locator('h1, .rail').first().waitFor();
    await state.reach?.(page);

    for (const look of looks) {
      // The second look comes as it does for a person: the settings change under the page.
      if (look !== first) {
        await page.setViewportSize(look);
        await page.evaluate(emit, ['settings.changed', { ...defaultSettings, ...lookOf(look) }] as const);
        await expect(page.locator('html')).toHaveAttribute('lang', look.locale);
      }
      await waitForStill(page);
      const where = `${state.name} ${look.locale} ${look.theme} ${look.width}`;
      if (shots) await page.screenshot({ path: `${shots}/${where.replaceAll(/[^\w.-]+/g, '-')}.png` });

      expect(await axeViolations(page, where)).toEqual([]);
      expect(await pageOverflow(page), where).toEqual({ across: 0, down: 0 });
    }
    expect(broken).toEqual([]);
    // Whatever can be sent is sent as it stands, so that every field and form that refuses says so.
    const submits = page.locator(':is(main, [role=dialog]) button[type=submit]:enabled');
    for (const button of await submits.all()) {
      // A dialog lies over the others.
      await button.click({ timeout: 500 }).catch(() => undefined);
      expect(await pageOverflow(page), `${state.name} after a refusal`).toEqual({ across: 0, down: 0 });
    }
  });
}
