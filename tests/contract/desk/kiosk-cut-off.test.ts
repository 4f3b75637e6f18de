import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Desk } from '#electron/desk/desk.ts';
import { noticeOfDataLeft } from '#electron/leftovers.ts';
import type { Keychain } from '#electron/vault/keychain.ts';
import type { ManagedValues } from '#shared/model/managed-settings.ts';
import { folderWithInterruptedOrder, interruptedOrderKey } from '#tests/support/interrupted-order.ts';
import { deskKeychain, startKillable } from '#tests/support/killable-desk.ts';
import { managedPolicy } from '#tests/support/managed-policy.ts';
import { callOrThrow } from '#tests/support/ordering.ts';
import { storeTemplate } from '#tests/support/store-template.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

/* A kiosk that was cut off: nobody has signed out, and the next start finds what the person left. */

const child = fileURLToPath(new URL('../../support/kiosk-child.ts', import.meta.url));

/** A data folder as a kiosk leaves it that is killed while somebody is there. */
async function killedKiosk(): Promise<string> {
  const folder = tempFolder();
  mkdirSync(join(folder, 'store'), { recursive: true });
  copyFileSync(storeTemplate(), join(folder, 'store', 'store.db'));
  const kiosk = spawn(process.execPath, [child, folder], { stdio: ['ignore', 'pipe', 'pipe'] });
  let complaint = '';
  kiosk.stderr.on('data', (part: Buffer) => (complaint += part.toString()));
  const gone = new Promise((resolve) => kiosk.once('close', resolve));
  await new Promise<void>((resolve, reject) => {
    createInterface(kiosk.stdout).once('line', () => resolve());
    void gone.then(() => reject(new Error(complaint)));
  });
  kiosk.kill('SIGKILL');
  await gone;
  return folder;
}

/** Files of people, without the names of orders whose outcome is unknown. */
const filesIn = (folder: string): readonly string[] =>
  readdirSync(join(folder, 'caches')).filter((name) => !name.includes('.open-writes.'));
/** Entries of people, by their kinds. */
const kindsIn = (folder: string): readonly string[] =>
  Object.keys(JSON.parse(readFileSync(join(folder, 'keychain.json'), 'utf8')) as object)
    .map((name) => name.split('/').at(-2) ?? '')
    .filter((kind) => ['file', 'stay', 'locker', 'rights', 'pin', 'login'].includes(kind))
    .sort();

async function start(
  folder: string,
  values: ManagedValues | Parameters<typeof managedPolicy>[0] = { kiosk: true },
  keychain: Keychain = deskKeychain(folder),
): Promise<Desk> {
  const started = await startKillable(folder, null, { policy: managedPolicy(values), keychain });
  if (!started.ok) throw new Error(started.error.message.en);
  onTestFinished(() => started.value.close());
  return started.value;
}

describe('a kiosk that was cut off while somebody was there', () => {
  it('has nothing of them when it starts again', async () => {
    const folder = await killedKiosk();
    expect(filesIn(folder)).toContainEqual(expect.stringMatching(/^[0-9a-f]{32}\.db$/));
    expect(kindsIn(folder)).toEqual(['locker', 'login', 'rights']);
    const desk = await start(folder);
    // Before the first answer, so before the page that shows the sign-in.
    expect(filesIn(folder)).toEqual([]);
    expect(kindsIn(folder)).toEqual([]);
    expect(await callOrThrow(desk, 'accounts.list', {})).toEqual([]);
    expect(readFileSync(join(folder, 'logs', 'desk.log'), 'utf8')).toMatch(
      /"accounts":1,.*what people left deleted/,
    );
  });

  it('deletes the history also while the keychain refuses, and the keys at the next start', async () => {
    const folder = await killedKiosk();
    const keychain = deskKeychain(folder);
    const refusing: Keychain = {
      ...keychain,
      delete: async (name) =>
        /\/(locker|login|rights)\//.test(name) ? { ok: false, fault: 'denied' } : keychain.delete(name),
    };
    const desk = await start(folder, { kiosk: true }, refusing);
    expect(filesIn(folder)).toEqual([]);
    expect(kindsIn(folder)).toEqual(['locker', 'login', 'rights']);
    await desk.close();
    await start(folder);
    expect(kindsIn(folder)).toEqual([]);
  });

  it('deletes the history where no keychain can be used at all', async () => {
    const folder = await killedKiosk();
    const refuses = () => Promise.resolve({ ok: false as const, fault: 'locked' as const });
    await start(folder, { kiosk: true }, { get: refuses, set: refuses, delete: refuses });
    expect(filesIn(folder)).toEqual([]);
  });
});

describe('a machine that IT makes a kiosk', () => {
  it('is said to have more of people in the folder before, where its policy moves the data folder, too', async () => {
    const usualFolder = await folderWithInterruptedOrder(tempFolder());
    const before = filesIn(usualFolder);
    const dataFolder = tempFolder();
    const policy = managedPolicy({ kiosk: true, dataFolder });
    const keychain = deskKeychain(dataFolder);
    const started = await startKillable(dataFolder, null, { policy, keychain, usualFolder });
    if (!started.ok) throw new Error(started.error.message.en);
    onTestFinished(() => started.value.close());
    const { notices } = await callOrThrow(started.value, 'desk.start', {});
    const notice = notices.find(({ code }) => code === 'policy.data-left');
    expect(notice?.message.ja).toContain(`(${usualFolder})`);
    // A folder that a policy names by mistake is not lost.
    expect(filesIn(usualFolder)).toEqual(before);
    const usual = managedPolicy({ dataFolder });
    expect(noticeOfDataLeft({ policy: usual, usualFolder, dataFolder })).toBeNull();
    expect(noticeOfDataLeft({ policy, usualFolder, dataFolder: usualFolder })).toBeNull();
    rmSync(join(usualFolder, 'caches'), { recursive: true });
    expect(noticeOfDataLeft({ policy, usualFolder, dataFolder })).toBeNull();
  });

  it('loses what people who stayed signed in had on it, but for the names of orders without an answer', async () => {
    const folder = await folderWithInterruptedOrder(tempFolder());
    expect(kindsIn(folder)).toContain('stay');
    expect(filesIn(folder)).not.toEqual([]);
    const desk = await start(folder);
    expect(filesIn(folder)).toEqual([]);
    expect(kindsIn(folder)).toEqual([]);
    const [names = ''] = readdirSync(join(folder, 'caches')).filter((name) =>
      name.endsWith('.open-writes.json'),
    );
    expect(readFileSync(join(folder, 'caches', names), 'utf8')).toContain(interruptedOrderKey);
    expect(await callOrThrow(desk, 'journal.list-damage', {})).toHaveLength(1);
  });

  it.each<readonly [string, Parameters<typeof managedPolicy>[0]]>([
    ['a policy that could never be read', { found: 'failure', fault: 'unreadable' } as never],
    ['a wrong value in the place of the switch', { kiosk: 'yes' } as never],
  ])('keeps it where %s is all there is of a kiosk', async (_, policy) => {
    const folder = await killedKiosk();
    await start(folder, policy);
    expect(filesIn(folder)).not.toEqual([]);
    expect(kindsIn(folder)).toContain('locker');
  });
});
