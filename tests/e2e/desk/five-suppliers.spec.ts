import { expect, test } from '@playwright/test';
import { trialAccounts } from '#electron/suppliers/embedded/seed/trial-sign-ins.ts';
import { embeddedSuppliers } from '#electron/suppliers/embedded/suppliers.ts';
import {
  chooseSupplier,
  deskFolder,
  historyComplete,
  openDesk,
  signInAs,
  startDesk,
} from '#tests/support/running-desk.ts';
import { startStoreServer, type StoreServer } from '#tests/support/store-server.ts';

// Every supplier of the box, from the first click to the history and out again, by both ways to it.

/** Rules that the first good sign-in of a supplier exercises: which kind of ID it is. */
const rules: Readonly<Record<string, string>> = {
  'askul-trial': 'AS-7',
  'amano-trial': 'AM-17',
  'quocard-pay-trial': 'QC-5',
};

for (const way of ['in the program', 'over HTTP'] as const) {
  test(`five suppliers ${way}: sign in, history, sign out`, async ({ browser }) => {
    const { folder, remove } = deskFolder();
    const server: StoreServer | null =
      way === 'over HTTP' ? await startStoreServer(`${folder}/served`) : null;
    const desk = await startDesk({
      folder,
      ...(server === null ? {} : { supplierUrl: `http://${server.host}` }),
    });
    try {
      const { context, page } = await openDesk(browser, desk);
      for (const { id, name } of embeddedSuppliers) {
        await test.step(`${rules[id] ?? ''} ${name.ja}`.trim(), async () => {
          const trial = trialAccounts.find((one) => one.supplier === id && one.standing.kind === 'good')!;
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
      await context.close();
    } finally {
      await desk.stop();
      await server?.stop();
      remove();
    }
  });

  test(`AS-65 the host that each supplier is reached at is shown, ${way}`, async ({ browser }) => {
    const { folder, remove } = deskFolder();
    const server: StoreServer | null =
      way === 'over HTTP' ? await startStoreServer(`${folder}/served`) : null;
    const desk = await startDesk({
      folder,
      ...(server === null ? {} : { supplierUrl: `http://${server.host}` }),
    });
    try {
      const { context, page } = await openDesk(browser, desk);
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
      await context.close();
    } finally {
      await desk.stop();
      await server?.stop();
      remove();
    }
  });
}
