import { expect, test, type Page } from '@playwright/test';
import type { Account } from '#shared/ipc/sign-in.ts';
import {
  call,
  deskFolder,
  good,
  historyComplete,
  openDesk,
  searched,
  signInAs,
  startDesk,
  trialOf,
} from '#tests/support/running-desk.ts';

// Two people of one company at one machine and in one window.

const first = trialOf('askul-trial', 'sato.misaki');
const second = trialOf('askul-trial', 'suzuki.daiki');

const railOf = (page: Page, account: Account) =>
  page.getByRole('link', { name: `アスクル法人(お試し) ${account.member.name}` });

async function addSecond(page: Page, stay: boolean): Promise<Account> {
  await page.getByRole('link', { name: '別のアカウントを追加' }).click();
  await page.locator('.sign-in').waitFor();
  return signInAs(page, second, { stay });
}

test('two buyers side by side see their own departments; who signs out leaves nothing behind', async ({
  browser,
}) => {
  const desk = await startDesk();
  try {
    const { context, page } = await openDesk(browser, desk);
    const one = await signInAs(page, first);
    await historyComplete(page, one.id);
    const hers = await searched(page, one.id);
    const two = await addSecond(page, false);
    await historyComplete(page, two.id);
    const his = await searched(page, two.id);

    await test.step('AS-40 each sees the own department only', async () => {
      expect(new Set(hers.rows.map(({ department }) => department))).toEqual(new Set(['総務部']));
      expect(new Set(his.rows.map(({ department }) => department))).toEqual(new Set(['施設管理部']));
      await expect(page.locator('.row--order').first()).toContainText('施設管理部');
      await railOf(page, one).click();
      await expect(page.locator('.row--order').first()).toContainText('総務部');
      await expect(page.locator('.grid')).not.toContainText('施設管理部');
      await expect(page.locator('.sums__counts')).toContainText(`${hers.orders.toLocaleString('en-US')}件`);
      await railOf(page, two).click();
      await expect(page.locator('.row--order').first()).toContainText('施設管理部');
      await expect(page.locator('.grid')).not.toContainText('総務部');
    });

    await railOf(page, one).click();
    await expect(page.locator('.account-menu')).toContainText('佐藤 美咲');
    const hersAddress = page.url();
    await page.locator('.account-menu').click();
    await page.getByRole('menuitem', { name: 'ログアウト', exact: true }).click();

    const newest = hers.rows.slice(0, 60).map(({ number }) => number);
    const showsNothingOfHers = async (): Promise<void> => {
      await expect(page.locator('.account-menu')).toContainText('鈴木 大輝');
      await expect(page.locator('.row--order').first()).toContainText('施設管理部');
      const shown = await page.evaluate(() => document.documentElement.outerHTML);
      expect(shown).not.toContain('佐藤');
      expect(newest.filter((number) => shown.includes(number))).toEqual([]);
      expect(page.url()).not.toContain(one.id);
    };
    await test.step('the page leads to the sign-in, not to what is the other one’s', async () => {
      await expect(page.locator('.sign-in')).toBeVisible();
      await expect(page.locator('.row--order')).toHaveCount(0);
      expect(page.url()).not.toContain(one.id);
      expect(page.url()).not.toContain(two.id);
      await railOf(page, two).click();
      await expect(page).toHaveURL(new RegExp(two.id));
      await showsNothingOfHers();
    });
    await test.step('the back button', async () => {
      for (let back = 0; back < 4; back += 1) {
        await page.goBack();
        if (!page.url().startsWith(new URL(desk.address).origin)) break;
        await page.waitForLoadState();
        await expect(page.locator('.rail')).toBeVisible();
        const shown = await page.evaluate(() => document.documentElement.outerHTML);
        expect(newest.filter((number) => shown.includes(number))).toEqual([]);
        // The sign-in page offers everybody's trial sign-in, also hers.
        if (!(await page.locator('.sign-in').isVisible())) expect(shown).not.toContain('佐藤');
      }
    });
    await test.step('the address as it was', async () => {
      await page.goto(hersAddress);
      await showsNothingOfHers();
    });
    await test.step('reloaded', async () => {
      await page.reload();
      await showsNothingOfHers();
    });
    await test.step('the desk itself', async () => {
      expect(await call(page, 'orders.search', { accounts: [one.id], filter: {} as never })).toMatchObject({
        ok: false,
        error: { code: 'account.unknown' },
      });
      expect((await good(page, 'accounts.list', {})).map(({ id }) => id)).toEqual([two.id]);
    });
    await context.close();
  } finally {
    await desk.stop();
  }
});

test('AS-75 only who chose to stay signed in is back after a restart, with the history at once', async ({
  browser,
}) => {
  const { folder, remove } = deskFolder();
  try {
    const before = await startDesk({ folder });
    let orders = 0;
    let stays: Account;
    try {
      const { context, page } = await openDesk(browser, before);
      const goes = await signInAs(page, first);
      await historyComplete(page, goes.id);
      stays = await addSecond(page, true);
      orders = await historyComplete(page, stays.id);

      await page.reload();
      await expect(page.locator('.sums__counts')).toContainText(`${orders.toLocaleString('en-US')}件`);
      expect((await good(page, 'accounts.list', {})).map(({ id }) => id)).toEqual([goes.id, stays.id]);
      await context.close();
    } finally {
      await before.stop();
    }

    const after = await startDesk({ folder });
    try {
      const { context, page } = await openDesk(browser, after);
      await expect(page).toHaveURL(new RegExp(stays.id));
      await expect(page.locator('.sums__counts')).toContainText(`${orders.toLocaleString('en-US')}件`);
      await expect(page.locator('.row--order').first()).toContainText('施設管理部');
      expect((await good(page, 'accounts.list', {})).map(({ member }) => member.name)).toEqual(['鈴木 大輝']);
      await expect(page.locator('.rail__accounts li')).toHaveCount(1);
      expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain('佐藤');
      await context.close();
    } finally {
      await after.stop();
    }
  } finally {
    remove();
  }
});

test('a locked desk shows nothing, also after a reload, and opens for the password; another person is asked', async ({
  browser,
}) => {
  const desk = await startDesk();
  try {
    const { context, page } = await openDesk(browser, desk);
    const one = await signInAs(page, first);
    await historyComplete(page, one.id);
    const numbers = (await searched(page, one.id)).rows.slice(0, 20).map(({ number }) => number);
    await page.goto(page.url().replace(/#.*/, `#/accounts/${one.id}/quick-order`));
    await expect(page.locator('.desk-frame')).toBeVisible();

    const showsNothing = async (): Promise<void> => {
      await expect(page.getByRole('heading', { name: '画面をロックしています' })).toBeVisible();
      const shown = await page.evaluate(() => document.documentElement.outerHTML);
      expect(numbers.filter((number) => shown.includes(number))).toEqual([]);
      expect(await call(page, 'orders.search', { accounts: [one.id], filter: {} as never })).toMatchObject({
        error: { code: 'lock.locked' },
      });
    };
    await page.keyboard.press('Control+l');
    await showsNothing();
    await page.reload();
    await showsNothing();
    await page.goto(page.url().replace(/#.*/, `#/accounts/${one.id}/history`));
    await showsNothing();

    const password = page.getByLabel('パスワード', { exact: true });
    await password.fill('Wrong-1');
    await password.press('Enter');
    await expect(page.locator('.k-refusal')).toContainText('パスワードが違います');
    await password.fill(first.password);
    await password.press('Enter');
    await expect(page).toHaveURL(new RegExp(`${one.id}/history`));
    await expect(page.locator('.row--order').first()).toContainText('総務部');

    await test.step('the setting asks at a switch', async () => {
      const two = await addSecond(page, false);
      await page.keyboard.press('Control+,');
      const asks = page.getByRole('checkbox', { name: '別の担当者に切り替えるときに' });
      // It changes once the desk has taken it.
      await asks.click();
      await expect(asks).toBeChecked();
      // Everybody shows who they are once.
      await railOf(page, two).click();
      await page.getByLabel('パスワード', { exact: true }).fill(second.password);
      await page.getByRole('button', { name: '切り替える' }).click();
      await expect(page.locator('.account-menu')).toContainText('鈴木 大輝');
      await railOf(page, one).click();
      await expect(page.getByRole('heading', { name: '担当者を切り替えます' })).toBeVisible();
      expect(await call(page, 'cart.get', { account: one.id })).toMatchObject({
        error: { code: 'lock.other-person' },
      });
    });
    await context.close();
  } finally {
    await desk.stop();
  }
});
