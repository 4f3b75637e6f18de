import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { extractAll } from '@electron/asar';
import { expect, test } from '@playwright/test';
import { ja } from '#renderer/i18n/messages.ts';
import { addFromCatalogue, newPdf, openSection, pdfText } from '#tests/support/buying-pages.ts';
import { canInstallDeb, DebRoot } from '#tests/support/deb-root.ts';
import {
  deskFolder,
  good,
  historyComplete,
  openDesk,
  signInAs,
  startDesk,
  trialOf,
} from '#tests/support/running-desk.ts';
import { makeDeb } from '../../../packaging/deb.ts';
import { pack } from '../../../packaging/pack.ts';
import { archiveOf } from '../../../packaging/read-back.ts';

// The program as it is packed: taken out of the archive of a package, far from the project and its node_modules, and
// started in the double of Electron.

const root = join(import.meta.dirname, '../../..');
const target = { system: 'linux', processor: process.arch === 'arm64' ? 'arm64' : 'x64' } as const;

test('QC-28 a packed desk signs in, saves an order and its quote, and knows postal codes and passwords, with what is in the package alone', async ({
  browser,
}) => {
  // It makes a package first.
  test.setTimeout(300_000);
  test.skip(process.platform !== 'linux', 'the libraries in this package are for Linux');
  const own = deskFolder();
  const app = join(own.folder, 'app');
  const { folder } = await pack({ target, root, output: join(own.folder, 'dist'), stub: true });
  // As root by way of the package for Debian, installed in a folder of its own.
  const system = canInstallDeb ? new DebRoot() : null;
  system?.dpkg(
    '-i',
    makeDeb({ folder, root, processor: target.processor, output: own.folder, compression: 'none' }),
  );
  extractAll(archiveOf(target, system === null ? folder : join(system.folder, 'opt/kobai-desk')), app);
  const desk = await startDesk({
    folder: own.folder,
    env: { KOBAI_OUT: join(app, 'out') },
    machine: { packaged: true },
  });
  try {
    const { page } = await openDesk(browser, desk);
    const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
    const account = await signInAs(page, trialOf('quocard-pay-trial', 'saito.yuko'));
    expect(await historyComplete(page, account.id)).toBeGreaterThan(0);

    // Tables that are read when they are first asked for.
    expect(await good(page, 'postal-codes.look-up', { code: '1500001' })).toMatchObject([{ town: '神宮前' }]);

    // Fonts, which the package has once, for the page and for documents.
    await openSection(page, ja.frame.section.catalogue);
    await addFromCatalogue(page, 'QP100500', 20);
    await openSection(page, ja.frame.section.cart);
    await press(ja.buying.cart.toSave);
    await press(ja.checkout.summary.toConfirm.save);
    await press(ja.checkout.confirm.save);
    await expect(page.getByRole('heading', { name: ja.checkout.done.save })).toBeVisible();
    const number = (await page.locator('.done__number').innerText()).trim();
    await openSection(page, ja.frame.section.savedOrders);
    await page.getByRole('searchbox').fill(number);
    await page.getByText(number, { exact: true }).first().click();
    const { kind, panel } = ja.documents;
    const file = await newPdf(desk, () =>
      page.getByRole('button', { name: panel.saveOf.replace('{document}', kind.quote) }).click(),
    );
    expect(pdfText(file)).toContain(number);
    expect(await page.evaluate(() => document.fonts.check('16px "BIZ UDPGothic"', '購買'))).toBe(true);
  } finally {
    const { data } = desk;
    await desk.stop();
    system?.dpkg('-P', 'kobai-desk');
    expect(existsSync(join(system?.folder ?? folder, 'opt/kobai-desk'))).toBe(false);
    expect(readdirSync(data)).toContain('caches');
    system?.remove();
    own.remove();
  }
});
