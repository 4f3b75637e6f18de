import { expect, test, type Browser, type BrowserContext, type Page } from '@playwright/test';
import type { Account } from '#shared/ipc/sign-in.ts';
import { axeViolations } from '#tests/support/axe.ts';
import {
  currentAccount,
  good,
  historyComplete,
  openDesk,
  signInAs,
  startDesk,
  trialOf,
  type RunningDesk,
} from '#tests/support/running-desk.ts';

// The real desk with a real history: with a screen reader, with the keyboard alone, and at twice the size.

test.describe.configure({ mode: 'serial' });

const trial = trialOf('askul-trial', 'sato.misaki');

let desk: RunningDesk;
let context: BrowserContext;
let page: Page;
test.beforeAll(async ({ browser }: { browser: Browser }) => {
  desk = await startDesk();
  ({ context, page } = await openDesk(browser, desk));
});
test.afterAll(async () => {
  await context.close();
  await desk.stop();
});

/** Presses Tab until the focus is where it should be; fails when that takes more than a page has. */
async function tabTo(selector: string): Promise<void> {
  for (let pressed = 0; pressed < 80; pressed += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never comes to ${selector}`);
}

async function signOut(): Promise<void> {
  await page.locator('.account-menu').click();
  await page.getByRole('menuitem', { name: 'ログアウト', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'ログイン', exact: true })).toBeVisible();
}

test('from the sign-in to an opened order and back with the keyboard alone', async () => {
  await tabTo('input[name=supplier]');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('input[name=supplier][value="amano-trial"]')).toBeChecked();
  await page.keyboard.press('ArrowUp');
  await expect(page.locator('input[name=supplier][value="askul-trial"]')).toBeChecked();
  await tabTo('input[name=username]');
  await page.keyboard.type(trial.identifier.value);
  await tabTo('input[name=password]');
  await page.keyboard.type(trial.password);
  await page.keyboard.press('Enter');
  await page.locator('.history').waitFor();
  const account = await currentAccount(page);
  await historyComplete(page, account.id);

  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('用紙');
  await expect(page.locator('.filters .pill--chosen')).toContainText('用紙');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('.row--order[data-index="0"]')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  const number = await page.locator('.row--order[data-index="1"] .cell--number').innerText();
  await page.keyboard.press('Enter');
  await expect(page.locator('.k-detail__title')).toBeFocused();
  await expect(page.locator('.k-detail__title')).toContainText(number.trim());
  await page.keyboard.press('Escape');
  await expect(page.locator('.row--order[data-index="1"]')).toBeFocused();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'この画面のキー' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('.row--order[data-index="1"]')).toBeFocused();
});

const words = {
  ja: {
    department: /^部署で絞り込む/,
    exports: '書き出す',
    keys: 'この画面のキー',
    settings: '設定',
    history: '注文履歴',
  },
  en: {
    department: /^Filter by Department/,
    exports: 'Export',
    keys: 'Keyboard shortcuts',
    settings: 'Settings',
    history: 'Purchase history',
  },
} as const;

async function noViolations(where: string): Promise<void> {
  expect(await axeViolations(page, where)).toEqual([]);
}

for (const [locale, theme] of [
  ['ja', 'light'],
  ['ja', 'dark'],
  ['en', 'dark'],
] as const) {
  test(`axe finds nothing on the pages of a signed-in person, ${locale} ${theme}`, async () => {
    await good(page, 'settings.change', { locale, theme });
    const own = words[locale];
    await page.getByRole('link', { name: own.history }).click();
    await expect(page.locator('.row--order').first()).toBeVisible();
    await page.getByRole('searchbox').fill('');
    await expect(page.locator('.filters .pill--chosen')).toHaveCount(0);
    await noViolations('history');

    await page.locator('.row--order').first().click();
    await expect(page.locator('.k-detail .lines').first()).toBeVisible();
    // While it is loaded again it is pale on purpose.
    await expect(page.locator('.k-detail')).not.toHaveAttribute('aria-busy');
    await noViolations('detail');
    await page.keyboard.press('Escape');

    // A department sees only its own orders, so this supplier offers one department.
    await page.getByRole('button', { name: own.department }).click();
    await expect(page.locator('.k-popover')).toBeVisible();
    await noViolations('filter');
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: own.exports, exact: true }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await noViolations('export');
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: own.keys }).click();
    await expect(page.getByRole('dialog', { name: own.keys })).toBeVisible();
    await noViolations('keys');
    await page.keyboard.press('Escape');

    await page.getByRole('link', { name: own.settings }).click();
    await expect(page.getByRole('heading', { name: own.settings })).toBeVisible();
    await noViolations('settings');
    await page.getByRole('link', { name: own.history }).click();
  });
}

test('axe finds nothing on the sign-in page, light and dark, ja and en', async () => {
  await good(page, 'settings.change', { locale: 'ja', theme: 'light' });
  await signOut();
  await expect(page.locator('.trial__one').first()).toBeVisible();
  for (const locale of ['ja', 'en'] as const)
    for (const theme of ['light', 'dark'] as const) {
      await good(page, 'settings.change', { locale, theme });
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
      await noViolations(`sign-in ${locale} ${theme}`);
    }
  await good(page, 'settings.change', { locale: 'ja', theme: 'light' });
});

test('at 200 % nothing is out of reach, and the page never scrolls sideways', async () => {
  // 1280 × 800 at 200 % leaves 640 × 400 for the layout.
  await page.setViewportSize({ width: 640, height: 400 });
  const noSideways = async (where: string): Promise<void> => {
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over, where).toBeLessThanOrEqual(0);
  };
  /** Every control can be brought into view: scrolled there, it lies within the window and nothing covers it. */
  const allInReach = async (where: string, within = 'body'): Promise<void> => {
    const hidden = await page.evaluate((scope) => {
      const controls = [
        ...document.querySelectorAll<HTMLElement>(
          `${scope} :is(button, a[href], input, [role=searchbox], [tabindex="0"])`,
        ),
      ].filter((each) => each.checkVisibility({ visibilityProperty: true }) && !each.closest('[inert]'));
      return controls.flatMap((control) => {
        // Radio buttons and links to skip are drawn by what stands around them.
        const drawn =
          control.closest<HTMLElement>('label') ??
          (control.matches('.desk-frame__skip, .plain-frame__skip') ? null : control);
        if (drawn === null) return [];
        drawn.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
        const { left, right, top, bottom, width, height } = drawn.getBoundingClientRect();
        const visible =
          width > 0 &&
          height > 0 &&
          (left + right) / 2 >= 0 &&
          (left + right) / 2 <= innerWidth &&
          (top + bottom) / 2 >= 0 &&
          (top + bottom) / 2 <= innerHeight;
        return visible ? [] : [drawn.outerHTML.slice(0, 160)];
      });
    }, within);
    expect(hidden, where).toEqual([]);
  };
  await page.reload();
  await page.locator('.sign-in').waitFor();
  await noSideways('sign-in');
  await allInReach('sign-in');
  const account: Account = await signInAs(page, trial);
  await historyComplete(page, account.id);
  await noSideways('history');
  await allInReach('history');
  const rowsInView = await page.evaluate(() => {
    document.querySelector('.row--order')?.scrollIntoView({ block: 'start', behavior: 'instant' });
    return [...document.querySelectorAll('.row--order')].filter((row) => {
      const { top, bottom, left } = row.getBoundingClientRect();
      return (
        bottom <= innerHeight &&
        document.elementFromPoint(left + 40, (top + bottom) / 2)?.closest('.row--order') === row
      );
    }).length;
  });
  expect(rowsInView).toBeGreaterThanOrEqual(4);
  await page.locator('.row--order').first().click();
  await expect(page.locator('.k-detail .lines').first()).toBeVisible();
  await noSideways('detail');
  await allInReach('detail', '.detail');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '書き出す', exact: true }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await noSideways('export');
  await allInReach('export', '[role=dialog]');
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: '設定' }).click();
  await expect(page.getByRole('heading', { name: '設定' })).toBeVisible();
  await noSideways('settings');
  await allInReach('settings');
});
