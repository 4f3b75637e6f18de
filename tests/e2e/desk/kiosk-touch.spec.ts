import { expect, test, type Page } from '@playwright/test';
import { ja } from '#renderer/i18n/messages.ts';
import { cartRow, foundProduct, openSection } from '#tests/support/buying-pages.ts';
import { good, openDesk, signInAs, startDesk, trialOf } from '#tests/support/running-desk.ts';
import { screenshotSeries } from '#tests/support/screenshots.ts';

// A kiosk is touched, standing, at an upright screen: by fingers alone.

const shot = screenshotSeries('kiosk-touch');
const buyer = trialOf('askul-trial', 'sato.misaki');
const paper = '100007';
/** A finger, in pixels of the page. */
const finger = 44;

/** Controls of the page that a finger would miss, each by what it is called. A label belongs to the box beside it. */
const missed = (page: Page): Promise<string[]> =>
  page.evaluate((least) => {
    const controls = 'button, a[href], input, select, textarea, summary, [role=tab], [role=combobox]';
    return [...document.querySelectorAll<HTMLElement>(controls)].flatMap((each) => {
      if (!each.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return [];
      const labels = each instanceof HTMLInputElement ? [...(each.labels ?? [])] : [];
      const boxes = [each, ...labels].map((part) => part.getBoundingClientRect());
      const far = (side: 'right' | 'bottom') => Math.max(...boxes.map((box) => box[side]));
      const near = (side: 'left' | 'top') => Math.min(...boxes.map((box) => box[side]));
      const [width, height] = [far('right') - near('left'), far('bottom') - near('top')];
      // A link in a line of text is as high as the text.
      if (getComputedStyle(each).display === 'inline') return [];
      // Boxes of one pixel are for screen readers.
      if (width <= 1 || (width >= least && height >= least)) return [];
      const name = each.getAttribute('aria-label') ?? (each.textContent || each.getAttribute('name'));
      return [`${each.localName} ${name?.trim().slice(0, 30)}: ${Math.round(width)} × ${Math.round(height)}`];
    });
  }, finger);

/** Texts in these places over which something else lies, or which are wider than their place. */
const covered = (page: Page, places: string): Promise<string[]> =>
  page.locator(places).evaluateAll((all) =>
    all
      .filter((each) => {
        const range = document.createRange();
        range.selectNodeContents(each);
        const { left, right, top, bottom } = range.getBoundingClientRect();
        if (bottom > innerHeight) return false;
        return [left + 2, (left + right) / 2, right - 2].some(
          (x) => !each.contains(document.elementFromPoint(x, (top + bottom) / 2)),
        );
      })
      .map((each) => each.textContent.trim()),
  );

for (const viewport of [
  { width: 1280, height: 800 },
  { width: 1080, height: 1920 },
])
  test(`no cell of a table runs into the next at ${viewport.width} × ${viewport.height}`, async ({
    browser,
  }) => {
    test.setTimeout(180_000);
    const desk = await startDesk({ policy: { Kiosk: true } });
    try {
      const { page } = await openDesk(browser, desk, { viewport, hasTouch: true });
      await signInAs(page, buyer);
      // Orders come one after another; without any there is nothing to run into anything.
      await expect(page.locator('.cell--number .one-line').first()).toBeVisible({ timeout: 60_000 });
      const wide = new Map<string, string[]>();
      for (const name of await page.locator('.sections__label').allInnerTexts()) {
        await openSection(page, name);
        await expect(page.locator('.k-skeleton')).toHaveCount(0);
        const found = await page
          .locator('[role=gridcell], td')
          .evaluateAll((all) =>
            all
              .filter((each) => each.checkVisibility() && each.scrollWidth > each.clientWidth + 1)
              .map((each) => `${each.className}: ${each.textContent.trim()}`),
          );
        if (found.length > 0) wide.set(name, found.slice(0, 3));
        await shot(page, `${viewport.width}-${name}`);
      }
      expect(Object.fromEntries(wide)).toEqual({});
    } finally {
      await desk.stop();
    }
  });

test('every control is large enough for a finger, and a quantity is typed without a keyboard', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const desk = await startDesk({ policy: { Kiosk: true } });
  try {
    const { page } = await openDesk(browser, desk, {
      viewport: { width: 1080, height: 1920 },
      hasTouch: true,
    });
    const small = new Map<string, string[]>();
    const measure = async (name: string): Promise<void> => {
      await expect(page.locator('.k-skeleton')).toHaveCount(0);
      small.set(name, await missed(page));
      await shot(page, name);
    };
    await measure('sign-in');
    const { id: account } = await signInAs(page, buyer);
    for (const name of await page.locator('.sections__label').allInnerTexts()) {
      await openSection(page, name);
      await measure(name);
    }
    expect(small.size).toBeGreaterThan(8);
    expect(Object.fromEntries([...small].filter(([, found]) => found.length > 0))).toEqual({});

    const pad = page.getByRole('region', { name: ja.kiosk.pad.title });
    const digit = (name: string) => pad.getByRole('button', { name, exact: true }).tap();
    await openSection(page, ja.frame.section.catalogue);
    await page.getByRole('searchbox').fill(paper);
    const product = foundProduct(page, paper);
    await product.locator('[data-quantity]').tap();
    await digit(ja.kiosk.pad.clear);
    await digit('1');
    await digit('2');
    await expect(product.locator('[data-quantity]')).toHaveValue('12');
    await shot(page, 'quantity');
    expect(await covered(page, '.article__price')).toEqual([]);
    await product.getByRole('button', { name: 'カートに入れる' }).tap();
    await expect(product).toContainText('カートに12');

    await openSection(page, ja.frame.section.cart);
    await cartRow(page, paper).locator('[data-quantity]').tap();
    await digit(ja.kiosk.pad.clear);
    await digit('1');
    await digit('5');
    expect(await covered(page, '.row__price, .row__amount')).toEqual([]);
    // The pad’s own key takes it, as Enter does.
    await digit(ja.kiosk.pad.enter);
    await expect
      .poll(async () => JSON.stringify(await good(page, 'cart.get', { account })))
      .toContain('"quantity":15');
  } finally {
    await desk.stop();
  }
});
