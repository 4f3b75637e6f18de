import { fileURLToPath } from 'node:url';
import { mkdirSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { installDesk } from '#tests/support/page-double/install.ts';
import { servePage } from '#tests/support/page-double/serve.ts';
import { pageStates } from '#tests/support/page-double/states.ts';

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

const looks = [
  { locale: 'ja', theme: 'light', width: 1440, height: 900 },
  { locale: 'en', theme: 'dark', width: 1024, height: 768 },
] as const;

for (const state of pageStates) {
  for (const { locale, theme, width, height } of looks) {
    test(`${state.name} ${locale} ${theme} ${width}×${height}: accessible, nothing cut, no rule of the CSP broken`, async ({
      page,
    }) => {
      const broken: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') broken.push(message.text());
      });
      page.on('pageerror', (error) => broken.push(String(error)));
      await page.setViewportSize({ width, height });
      await page.addInitScript(installDesk, state.answers({ locale, theme }));
      await page.goto(served.origin);
      await page.locator('h1, .rail').first().waitFor();
      await state.reach?.(page);
      await page.evaluate(() => document.fonts.ready);
      if (shots) {
        const name = `${state.name} ${locale} ${theme} ${width}`.replaceAll(/[^\w.-]+/g, '-');
        await page.screenshot({ path: `${shots}/${name}.png` });
      }

      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual(
        [],
      );
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
      expect(broken).toEqual([]);
    });
  }
}
