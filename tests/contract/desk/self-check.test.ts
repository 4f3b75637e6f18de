import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SelfCheckStep } from '#shared/ipc/self-check.ts';
import { noUpdates } from '#electron/desk/ports/updates.ts';
import { ok } from '#shared/model/result.ts';
import { managedSettings } from '#shared/model/managed-settings.ts';
import { startDesk, type TestDesk } from '#tests/support/desk.ts';
import { managedPolicy } from '#tests/support/managed-policy.ts';
import { memoryKeychain } from '#tests/support/memory-keychain.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

const [supplier] = managedSettings.suppliers.example;
const run = (desk: TestDesk, fontsLoaded = true) => desk.good('self-check.run', { fontsLoaded });
const findings = (steps: readonly SelfCheckStep[]) =>
  Object.fromEntries(steps.map(({ number, check, finding }) => [`${number} ${check}`, finding]));
const stepOf = (steps: readonly SelfCheckStep[], check: SelfCheckStep['check']) =>
  steps.find((step) => step.check === check)!;

describe('the self-check', () => {
  it('has its ten numbers, one for each supplier, on a machine where all is well', async () => {
    const desk = await startDesk({ keychain: memoryKeychain() });
    expect(findings(await run(desk))).toEqual({
      '1 keychain': 'good',
      '2 database': 'not-run',
      '3 disk': 'good',
      '4 clock': 'not-run',
      '5.1 network': 'good',
      '5.2 network': 'good',
      '5.3 network': 'good',
      '5.4 network': 'good',
      '5.5 network': 'good',
      '6 certificates': 'not-run',
      '7 fonts': 'good',
      '8 printers': 'not-run',
      '9 policy': 'not-run',
      '10 updates': 'not-run',
    });
  });

  it.each([
    ['net::ERR_INTERNET_DISCONNECTED', 'supplier.no-network'],
    ['net::ERR_NAME_NOT_RESOLVED', 'supplier.name-unknown'],
    ['net::ERR_PROXY_CONNECTION_FAILED', 'supplier.proxy-refused'],
    ['net::ERR_CERT_AUTHORITY_INVALID', 'supplier.certificate-unknown'],
    ['net::ERR_CONNECTION_REFUSED', 'supplier.down'],
  ])('tells %s from the others', async (error, code) => {
    const desk = await startDesk({
      keychain: memoryKeychain(),
      suppliers: [supplier!],
      fetch: () => Promise.reject(new Error(error)),
    });
    const steps = await run(desk);
    expect(stepOf(steps, 'network')).toMatchObject({ number: '5.1', finding: 'problem', code });
    expect(stepOf(steps, 'certificates').finding).toBe(
      code === 'supplier.certificate-unknown' ? 'problem' : 'not-run',
    );
  });

  it('tells a proxy that asks and a supplier that answers rubbish', async () => {
    for (const [answer, code] of [
      [new Response(null, { status: 407 }), 'supplier.proxy-sign-in'],
      [new Response('<html>'), 'supplier.web-page'],
    ] as const) {
      const desk = await startDesk({
        keychain: memoryKeychain(),
        suppliers: [supplier!],
        fetch: () => Promise.resolve(answer.clone()),
      });
      expect(stepOf(await run(desk), 'network')).toMatchObject({ finding: 'problem', code });
    }
  });

  it('says version, channel and last check of updates, or why there are none', async () => {
    const policy = managedPolicy({ updateChannel: 'stable', updateAddress: 'https://updates.example.co.jp' });
    const desk = await startDesk({
      keychain: memoryKeychain(),
      policy,
      updates: { ...noUpdates('source'), unable: null, newest: async () => ok(null) },
    });
    const step = async () => stepOf(await run(desk), 'updates');
    expect((await step()).finding).toBe('not-run');
    const changed = desk.next('updates.changed', ({ now }) => now.state === 'none');
    await desk.good('updates.check', {});
    expect((await changed).checkedAt).not.toBeNull();
    expect((await desk.good('desk.start', {})).updates).toMatchObject({ now: { state: 'none' } });
    const found = await step();
    expect(found.finding).toBe('good');
    expect(found.text.en).toMatch(
      /^Version 0\.0\.0-test \(stable\).*Last check: \d{4}-\d\d-\d\d \d\d:\d\d\.$/,
    );
    await policy.put({});
    expect((await step()).text.en).toContain('your organization has not turned it on');
  });

  it('finds the keychain, the fonts and the policy that are not in order', async () => {
    const keychain = memoryKeychain();
    keychain.fault = 'locked';
    const policy = managedPolicy();
    const desk = await startDesk({ keychain, policy });
    await policy.put({ found: 'failure', fault: 'syntax' });
    const steps = await run(desk, false);
    expect(stepOf(steps, 'keychain')).toMatchObject({ finding: 'problem', code: 'vault.locked' });
    expect(stepOf(steps, 'fonts').finding).toBe('problem');
    expect(stepOf(steps, 'policy')).toMatchObject({ finding: 'problem', code: 'policy.kept' });
    await desk.good('vault.decide', { decision: 'continue-in-memory' });
    expect(stepOf(await run(desk), 'keychain').finding).toBe('caution');
  });

  it('finds a second screen at a kiosk, and nowhere else', async () => {
    const policy = managedPolicy({ kiosk: true });
    const desk = await startDesk({ keychain: memoryKeychain(), policy, screens: 2 });
    expect(stepOf(await run(desk), 'policy')).toMatchObject({
      finding: 'caution',
      text: { ja: '2台の画面が接続されています。キオスク端末に接続する画面は1台だけにしてください。' },
    });
    await policy.put({ language: 'ja' });
    await policy.put({ kiosk: false });
    expect(stepOf(await run(desk), 'policy').text.ja).not.toContain('画面');
  });

  it('looks whether the folders of the policy are there and can be written, and names those that are not', async () => {
    const folder = tempFolder();
    const folders = { saveFolders: [folder, join(folder, 'gone')], archiveFolder: join(folder, 'archive') };
    const policy = managedPolicy(folders);
    const desk = await startDesk({ keychain: memoryKeychain(), policy });
    const missing = stepOf(await run(desk), 'policy');
    expect(missing).toMatchObject({ finding: 'problem', code: 'policy.folder-missing' });
    for (const text of [missing.text.ja, missing.text.en]) {
      expect(text).toContain(
        `SaveFolders (${folders.saveFolders[1]!}), ArchiveFolder (${folders.archiveFolder})`,
      );
      expect(text).not.toContain(`(${folder})`);
    }
    // Nobody makes a file there, root neither.
    const other = managedPolicy({ saveFolders: [folder], backupFolder: '/proc' });
    const otherDesk = await startDesk({ keychain: memoryKeychain(), policy: other });
    const readOnly = stepOf(await run(otherDesk), 'policy');
    expect(readOnly).toMatchObject({ finding: 'problem', code: 'policy.folder-read-only' });
    expect(readOnly.text.en).toContain('BackupFolder (/proc)');
    await other.put({ saveFolders: [folder], backupFolder: folder });
    expect(stepOf(await run(otherDesk), 'policy').finding).toBe('good');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('saves a file for support that names nobody and nothing', async () => {
    const desk = await startDesk({
      keychain: memoryKeychain(),
      suppliers: [supplier!],
      fetch: () => Promise.reject(new Error('net::ERR_NAME_NOT_RESOLVED')),
      policy: managedPolicy({
        ownSuppliers: true,
        supportContact: 'sato@example.co.jp',
        printers: ['Reception'],
      }),
    });
    await run(desk);
    desk.saveTo = join(desk.folder, 'check.csv');
    expect(await desk.good('self-check.save', { locale: 'ja' })).toEqual({ name: 'check.csv' });
    const text = readFileSync(desk.saveTo, 'utf8');
    expect(text).toContain('5.1');
    expect(text).toContain('supplier.name-unknown');
    for (const secret of ['api.supplier.example', 'sato@', 'Reception', desk.folder])
      expect(text).not.toContain(secret);
    desk.saveTo = null;
    expect(await desk.good('self-check.save', { locale: 'en' })).toBeNull();
  });
});
