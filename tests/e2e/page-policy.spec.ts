import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { installDesk } from '#tests/support/page-double/install.ts';
import { servePage } from '#tests/support/page-double/serve.ts';
import { answers } from '#tests/support/page-double/values.ts';

const built = process.env['KOBAI_PAGE'] ?? fileURLToPath(new URL('../../out/renderer', import.meta.url));

test('a text from right to left turns nothing beyond its own element', async ({ page }) => {
  const served = await servePage(built);
  try {
    await page.addInitScript(installDesk, answers({ signedIn: [] }));
    await page.goto(served.origin);
    await page.locator('h1').first().waitFor();
    const places = await page.evaluate(() => {
      const line = document.createElement('p');
      for (const text of ['שלום', '123', '456']) {
        const one = document.createElement('span');
        one.textContent = text;
        line.append(one, ' ');
      }
      document.querySelector('main')!.prepend(line);
      return Array.from(line.children, (one) => one.getBoundingClientRect().left);
    });
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  } finally {
    await served.stop();
  }
});

test('the page starts without trying anything that its policy forbids', async ({ page }) => {
  const served = await servePage(built);
  try {
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
        (window as unknown as { violations: string[] }).violations.push(`${violatedDirective} ${blockedURI}`);
      });
      (window as unknown as { violations: string[] }).violations = [];
    });
    await page.addInitScript(installDesk, answers({ signedIn: [] }));
    await page.goto(served.origin);
    await page.locator('h1').first().waitFor();
    const violations = () => page.evaluate(() => (window as unknown as { violations: string[] }).violations);
    expect(await violations()).toEqual([]);
    // The listener hears: what is forbidden is reported.
    await page.evaluate(() => {
      new Image().src = 'http://127.0.0.1:9/x.png';
    });
    await expect.poll(violations).toHaveLength(1);
  } finally {
    await served.stop();
  }
});
