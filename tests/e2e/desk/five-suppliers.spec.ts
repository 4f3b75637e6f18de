import { expect, test, type Page } from '@playwright/test';
import { trialAccounts } from '#electron/suppliers/embedded/seed/trial-sign-ins.ts';
import { embeddedSuppliers } from '#electron/suppliers/embedded/suppliers.ts';
import {
  chooseSupplier,
  deskFolder,
  historyComplete,
  openDesk,
  signInAs,
  startDesk,
  type RunningDesk,
} from '#tests/support/running-desk.ts';
import { startStoreServer, type StoreServer } from '#tests/support/store-server.ts';

// Every supplier of the box, from the first click to the history and out again, by both ways to it.

/** Rules that the first good sign-in of a supplier exercises: which kind of ID it is. */
const rules: Readonly<Record<string, string>> = {
  'askul-trial': 'AS-7',
  'amano-trial': 'AM-17',
  'quocard-pay-trial': 'QC-5',
};

for (const way of ['in the program', 'over HTTP'] as const)
  test.describe(way, () => {
    let own: ReturnType<typeof deskFolder>;
    let server: StoreServer | null = null;
    let desk: RunningDesk;
    let page: Page;
    test.beforeAll(async ({ browser }) => {
      own = deskFolder();
      if (way === 'over HTTP') server = await startStoreServer(`${own.folder}/served`);
      desk = await startDesk({
        folder: own.folder,
        ...(server === null ? {} : { supplierUrl: `http://${server.host}` }),
      });
      ({ page } = await openDesk(browser, desk));
    });
    test.afterAll(async () => {
      await desk.stop();
      await server?.stop();
      own.remove();
    });

    test(`AS-65 the host that each supplier is reached at is shown, ${way}`, async () => {
      for (const { id } of embeddedSuppliers) {
        await chooseSupplier(page, id);
        const places = [page.locator('.chooser__one:has(:checked)'), page.locator('.sign-in-form__head')];
        for (const place of places) {
          if (server === null) await expect(place).toContainText('この端末の中(お試し)');
          else {
            await expect(place).toContainText(server.host);
            // A way without TLS must not be called one.
            await expect(place).not.toContainText('TLS');
          }
        }
      }
    });

    test(`five suppliers ${way}: sign in, history, sign out`, async () => {
      for (const { id, name } of embeddedSuppliers) {
        await test.step(`${rules[id] ?? ''} ${name.ja}`.trim(), async () => {
          const trial = trialAccounts.find((one) => one.supplier === id && one.accountState.kind === 'good')!;
          const account = await signInAs(page, trial);
          expect(account.supplier.id).toBe(id);
          expect(account.state).toBe('signed-in');
          expect(await historyComplete(page, account.id)).toBeGreaterThan(0);
          await expect(page.locator('.row--order').first()).not.toContainText('読み込み中');
          await page.locator('.account-menu').click();
          await page.getByRole('menuitem', { name: 'ログアウト', exact: true }).click();
          await expect(page.getByRole('heading', { name: 'ログイン', exact: true })).toBeVisible();
          await expect(page.locator('.rail')).toHaveCount(0);
        });
      }
    });
  });
