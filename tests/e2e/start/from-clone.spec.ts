import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { deskContext, deskFolder } from '#tests/support/desk-host.ts';
import { keychainSession, type KeychainSession, type Session } from '#tests/support/keychain-sessions.ts';

// `npm start` in a clone of this checkout, on a machine whose keychain does not work: it reaches the sign-in page.
//
// "Without libsecret" is a mount namespace of its own (`unshare -m`, for others than root `unshare -Ur -m`) with an
// overlay over the library's folder, in which it is deleted; "damaged" has an empty file mounted over it. It counts as
// root there either way, so on Debian the start tries to install the library, with an apt-get that fails. Where no such
// namespace can be had, these parts are skipped.

const root = fileURLToPath(new URL('../../..', import.meta.url));
const isRoot = process.getuid?.() === 0;

test.skip(process.platform !== 'linux', 'only on Linux can a process be kept from the keychain');
test.skip(!existsSync(join(root, '.git')), 'there is nothing to clone');
test.setTimeout(600_000);

const git = (...args: string[]): string =>
  execFileSync('git', ['-C', root, ...args], { encoding: 'utf8', maxBuffer: 1e8 });

/** A clone, with what is changed here and not committed yet. The dependencies are copied, not fetched. */
function cloneTo(folder: string): void {
  execFileSync('git', ['clone', '--quiet', root, folder]);
  const changed = git('diff', '-z', '--name-only', '--no-renames', 'HEAD');
  const added = git('ls-files', '-z', '--others', '--exclude-standard');
  for (const file of `${changed}${added}`.split('\0')) {
    if (file === '') continue;
    if (existsSync(join(root, file))) execFileSync('cp', ['--parents', file, folder], { cwd: root });
    else execFileSync('rm', ['-f', join(folder, file)]);
  }
  execFileSync('cp', ['-a', '--reflink=auto', join(root, 'node_modules'), folder]);
  execFileSync('rm', ['-rf', join(folder, 'node_modules', '.cache')]);
}

/** The file of the library that this process has loaded with the keychain's module. */
async function libraryFile(): Promise<string> {
  await import('keytar');
  const found = /\s(\/\S*libsecret-1\.so\S*)/.exec(readFileSync('/proc/self/maps', 'utf8'))?.[1];
  if (found === undefined) throw new Error('libsecret is not loaded');
  return found;
}

const unshare = isRoot ? ['unshare', '-m'] : ['unshare', '-Ur', '-m'];
const canRunUnshared = (script: string): boolean => {
  try {
    execFileSync(unshare[0]!, [...unshare.slice(1), 'bash', '-c', script], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

interface Started {
  readonly page: Page;
  readonly said: () => string;
  readonly stop: () => Promise<void>;
}

/** Runs `npm start` in `clone` within a session, and opens the address that it prints. */
async function start(browser: Browser, clone: string, { prefix, env }: Session): Promise<Started> {
  const [program, ...args] = [
    ...prefix,
    ...['npm', 'start', '--', '--no-open', '--data', join(clone, '..', 'data')],
    ...['--downloads', join(clone, '..', 'downloads')],
  ];
  const child = spawn(program!, args, {
    cwd: clone,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that the bus, the keychain and npm end with the desk.
    detached: true,
  });
  let said = '';
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (part: Buffer) => {
        said += part.toString();
        const found = /^Kobai Desk: (http:\S+)$/m.exec(said)?.[1];
        if (found !== undefined) resolve(found);
      });
    child.once('close', (code) => reject(new Error(`npm start ended with ${code}: ${said}`)));
  });
  const context = await browser.newContext(deskContext);
  // What a page still waits for can't come from a desk that has ended.
  let closed: Promise<void> | null = null;
  const closePage = (): Promise<void> => (closed ??= context.close());
  child.once('exit', () => void closePage());
  const page = await context.newPage();
  await page.goto(address);
  return {
    page,
    said: () => said,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null)
        throw new Error(`npm start ended by itself (${child.exitCode ?? child.signalCode}): ${said}`);
      process.kill(-child.pid!, 'SIGTERM');
      await gone;
      await closePage();
    },
  };
}

const signInPage = (page: Page) => page.getByRole('heading', { name: 'ログイン', exact: true });

async function goOnInMemory(page: Page): Promise<void> {
  const goOn = page.getByRole('button', { name: '保存せずに続ける' });
  await goOn.click();
  await page.getByRole('dialog').getByRole('button', { name: '保存せずに続ける' }).click();
  await expect(signInPage(page)).toBeVisible();
}

test('from a fresh clone to the sign-in page, whatever is wrong with the keychain', async ({ browser }) => {
  const { folder, remove } = deskFolder();
  const clone = join(folder, 'clone');
  const session = (name: string, kind: KeychainSession): Session =>
    keychainSession(kind, makeFolder(join(folder, name)));
  try {
    cloneTo(clone);

    const tools = makeFolder(join(folder, 'tools'));
    const aptLog = join(folder, 'apt-get.log');
    writeFileSync(join(tools, 'apt-get'), `#!/bin/sh\necho "$*" >> '${aptLog}'\nexit 100\n`);
    chmodSync(join(tools, 'apt-get'), 0o755);
    const library = await libraryFile();
    /** A session in a mount namespace that `script` prepares. */
    const prepared = (name: string, script: string): Session => {
      const { prefix, env } = session(name, 'unlocked');
      return {
        prefix: [...unshare, 'bash', '-c', `${script}\nexec "$@"`, name, ...prefix],
        env: { ...env, PATH: `${tools}:${process.env['PATH']}` },
      };
    };

    await test.step('without libsecret, first and again', async () => {
      const libraries = dirname(library);
      const overlay = (name: string): string => {
        makeFolder(join(folder, `${name}-overlay`));
        const [upper, work] = ['upper', 'work'].map((part) =>
          makeFolder(join(folder, `${name}-overlay`, part)),
        );
        return `mount -t overlay overlay -o 'lowerdir=${libraries},upperdir=${upper},workdir=${work}' '${libraries}'`;
      };
      test.skip(!canRunUnshared(overlay('trial')), 'no namespace can be had here');
      const installed = join(folder, 'installed');
      const kept = makeFolder(join(folder, 'kept'));
      // It is "installed" while the desk runs, as soon as the file of that name is there: renamed into place as a
      // package manager does, since a library that is loaded while it is being written ends the program.
      const without = (name: string): Session =>
        prepared(
          name,
          `cp -a '${libraries}'/libsecret-1.so* '${kept}' && ${overlay(name)} && rm -f '${libraries}'/libsecret-1.so*
(until [ -e '${installed}' ]; do sleep 0.2; done
mkdir '${libraries}/new' && cp -a '${kept}'/* '${libraries}/new' && mv '${libraries}'/new/* '${libraries}') >/dev/null 2>&1 &`,
        );

      const first = await start(browser, clone, without('first'));
      try {
        expect(first.said()).toContain('Building ...');
        expect(first.said()).toContain('It starts all the same.');
        if (existsSync('/etc/debian_version'))
          expect(readFileSync(aptLog, 'utf8')).toContain('install --no-install-recommends libsecret-1-0');
        await expect(first.page.getByText('vault.not-installed')).toBeVisible();
        await expect(
          first.page.getByText(/libsecret-1-0 をインストール|libsecret-1-0\)/).first(),
        ).toBeVisible();
        await goOnInMemory(first.page);
      } finally {
        await first.stop();
      }

      const second = await start(browser, clone, without('second'));
      try {
        expect(second.said()).not.toContain('Building ...');
        const again = second.page.getByRole('button', { name: 'もう一度確認する' });
        await again.click();
        await expect(second.page.getByText('まだ使えません。')).toBeAttached();
        writeFileSync(installed, '');
        await expect(async () => {
          if (await again.isVisible()) await again.click();
          await expect(signInPage(second.page)).toBeVisible({ timeout: 2000 });
        }).toPass({ timeout: 60_000 });
      } finally {
        await second.stop();
      }
    });

    await test.step('with a libsecret that is damaged', async () => {
      const empty = join(folder, 'empty');
      writeFileSync(empty, '');
      const mount = `mount --bind '${empty}' '${library}'`;
      test.skip(!canRunUnshared(mount), 'no namespace can be had here');
      const desk = await start(browser, clone, prepared('damaged', mount));
      try {
        if (existsSync('/etc/debian_version'))
          expect(readFileSync(aptLog, 'utf8')).toContain('--reinstall --no-install-recommends libsecret-1-0');
        await expect(desk.page.getByText('vault.damaged')).toBeVisible();
        await goOnInMemory(desk.page);
      } finally {
        await desk.stop();
      }
    });

    // The policy is D-Bus's own, in place of AppArmor's: see keychain-sessions.ts.
    for (const [kind, code, words] of [
      ['no-service', 'vault.unavailable', 'OS のキーチェーンを使えません。'],
      ['locked', 'vault.locked', 'OS のキーチェーンがロックされています。'],
      ['denied', 'vault.denied', 'OS の保護機能'],
    ] as const)
      await test.step(`in a session with ${kind}`, async () => {
        const desk = await start(browser, clone, session(kind, kind));
        try {
          expect(desk.said()).toContain(words);
          await expect(desk.page.getByText(code)).toBeVisible();
          await goOnInMemory(desk.page);
        } finally {
          await desk.stop();
        }
      });
  } finally {
    remove();
  }
});

function makeFolder(path: string): string {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  return path;
}
