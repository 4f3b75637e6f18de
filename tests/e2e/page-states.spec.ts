import { fileURLToPath } from 'node:url';
import { mkdirSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { emit, installDesk } from '#tests/support/page-double/install.ts';
import { servePage } from '#tests/support/page-double/serve.ts';
import { pageStates } from '#tests/support/page-double/states.ts';
import { defaultSettings } from '#shared/ipc/desk.ts';

// Each state of the page by itself, on the built page under its CSP. KOBAI_SHOTS=folder also saves pictures,
// KOBAI_PAGE=folder takes a page that was built elsewhere.
const built = process.env['KOBAI_PAGE'] ?? fileURLToPath(new URL('../../out/renderer', import.meta.url));
const shots = process.env['KOBAI_SHOTS'];
if (shots) mkdirSync(shots, { recursive: true });

let served: Awaited<ReturnType<typeof servePage>>;
test.beforeAll(async () => {
  served = await servePage(built);
});
test.afterAll(() => served.stop());

// The states have nothing to do with each other.
test.describe.configure({ mode: 'parallel' });
// A trace of each would cost more time than the test; a state that fails is quickly shown again by its name.
test.use({ trace: 'off' });

const looks = [
  { locale: 'ja', theme: 'light', width: 1440, height: 900 },
  { locale: 'en', theme: 'dark', width: 1024, height: 768 },
] as const;
const lookOf = ({ locale, theme }: (typeof looks)[number]) => ({ locale, theme });

for (const state of pageStates) {
  test(`${state.name}: accessible, nothing cut, no rule of the CSP broken, in both languages and palettes`, async ({
    page,
  }) => {
    const broken: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') broken.push(message.text());
    });
    page.on('pageerror', (error) => broken.push(String(error)));
    const [first] = looks;
    await page.setViewportSize(first);
    // So that a picture shows a colour, and not the way from one to the next.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.addInitScript(installDesk, state.answers({ ...defaultSettings, ...lookOf(first) }));
    await page.goto(served.origin);
    await page.locator('h1, .rail').first().waitFor();
    await state.reach?.(page);

    for (const look of looks) {
      // The second look comes as it does for a person: the settings change under the page.
      if (look !== first) {
        await page.setViewportSize(look);
        await page.evaluate(emit, ['settings.changed', { ...defaultSettings, ...lookOf(look) }] as const);
        await expect(page.locator('html')).toHaveAttribute('lang', look.locale);
      }
      await page.evaluate(() => document.fonts.ready);
      // Colours pass from parent to child frame by frame, even where nothing should move.
      await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0);
      const where = `${state.name} ${look.locale} ${look.theme} ${look.width}`;
      if (shots) await page.screenshot({ path: `${shots}/${where.replaceAll(/[^\w.-]+/g, '-')}.png` });

      // One page and no frames, so nothing is lost by the mode that needs no second page.
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
      expect(
        violations.map(({ id, nodes }) => `${where}: ${id}: ${nodes.map((node) => node.html).join(' ')}`),
      ).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, where).toBeLessThanOrEqual(0);
    }
    expect(broken).toEqual([]);
  });
}
