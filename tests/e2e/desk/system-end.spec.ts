import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { hashSecret } from '#electron/desk/lock/secret-hash.ts';
import { cheapCosts } from '#tests/support/cheap-costs.ts';
import { keychainEntriesIn } from '#tests/support/keychain-entries.ts';
import {
  call,
  currentAccount,
  deskFolder,
  historyComplete,
  openDesk,
  searched,
  startDesk,
  trialOf,
} from '#tests/support/running-desk.ts';
import { startStoreServer } from '#tests/support/store-server.ts';

// A service manager, or the system when it shuts down, ends the program: by a real signal to its process.

const buyer = trialOf('askul-trial', 'sato.misaki');
const kioskPolicy = async () => ({
  Kiosk: true,
  KioskExitCode: await hashSecret('Kanri-2026', cheapCosts.sealing),
});

for (const [name, policy] of [
  ['a kiosk ends without a code and leaves nothing of who was there', kioskPolicy],
  ['a desk ends in order, and nobody is asked', null],
] as const)
  test(`SIGTERM: ${name}`, async ({ browser }) => {
    const own = deskFolder();
    const store = await startStoreServer(own.folder, false);
    const managed = await policy?.();
    const desk = await startDesk({
      folder: own.folder,
      supplierUrl: `http://${store.host}`,
      ...(managed && { policy: managed }),
    });
    try {
      const { page } = await openDesk(browser, desk);
      await page.locator('input[name=username]').fill(buyer.identifier.value);
      await page.locator('input[name=password]').fill(buyer.password);
      await page.locator('button[type=submit]').click();
      await page.locator('.history').waitFor();
      const account = await currentAccount(page);
      await historyComplete(page, account.id);
      const { rows } = await searched(page, account.id);
      const secrets = [rows[0]!.number, account.id, account.member.name, buyer.identifier.value];
      // Work that is running when the signal comes.
      void call(page, 'sync.start', { account: account.id }).catch(() => undefined);
      desk.signal('SIGTERM');
      expect(await desk.ended).toBe(0);
      const log = readFileSync(join(desk.data, 'logs', 'desk.log'), 'utf8');
      expect(log).toContain('"what":"SIGTERM","msg":"the system ends the program"');
      expect(log).not.toMatch(/"level":50/);
      expect(desk.errorBoxes).toEqual([]);
      expect(
        existsSync(join(desk.data, 'unfinished')) ? readdirSync(join(desk.data, 'unfinished')) : [],
      ).toEqual([]);
      if (!managed) return;
      const files = readdirSync(desk.data, { recursive: true, encoding: 'utf8' })
        .map((file) => join(desk.data, file))
        .filter((file) => statSync(file).isFile());
      expect(files.length).toBeGreaterThan(3);
      const named = files.filter((file) => secrets.some((secret) => file.includes(secret)));
      const holding = files.filter((file) => secrets.some((secret) => readFileSync(file).includes(secret)));
      expect([named, holding]).toEqual([[], []]);
      const entries = [...(await keychainEntriesIn(desk.data))].flat().join('\n');
      expect(secrets.filter((secret) => entries.includes(secret))).toEqual([]);
    } finally {
      await desk.stop().catch(() => undefined);
      await store.stop();
      own.remove();
    }
  });
