import { spawnSync } from 'node:child_process';
import fs, {
  appendFileSync,
  chmodSync,
  chownSync,
  copyFileSync,
  linkSync,
  mkdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { linuxPolicy } from '#electron/policy/linux-policy.ts';
import { macosPolicy, preferenceDomain } from '#electron/policy/macos-policy.ts';
import { parsePolicy } from '#electron/policy/policy-values.ts';
import { isRoot, runProgram } from '#tests/support/run-unprivileged.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

const input = (name: string): string => fileURLToPath(new URL(`./inputs/${name}`, import.meta.url));
const nobody = 65_534;

/** A folder as `/etc/kobai-desk`, with a policy in it. */
function place(name = 'linux.json'): { readonly folder: string; readonly file: string } {
  const folder = join(tempFolder(), 'kobai-desk');
  mkdirSync(folder, { mode: 0o755 });
  const file = join(folder, 'policy.json');
  copyFileSync(input(name), file);
  chmodSync(file, 0o644);
  return { folder, file };
}

// Only root can make files that are root's.
describe.skipIf(!isRoot)('the file of Linux', () => {
  it('is read where root alone can write it', () => {
    const reading = linuxPolicy(place().file).read();
    expect(reading).toMatchObject({ found: 'policy', scope: 'machine' });
    const { values, faults } = parsePolicy((reading as { raw: object }).raw as never, 'machine', {});
    expect(faults).toEqual({});
    expect(values).toMatchObject({
      trialStore: false,
      idleMinutes: 10,
      supportContact: '情報システム部 内線1234',
      saveFolders: ['/srv/購買'],
      suppliers: [{ id: 'askul' }],
    });
  });

  it('is nothing where there is no file, and no folder', () => {
    const { folder, file } = place();
    rmSync(file);
    expect(linuxPolicy(file).read()).toEqual({ found: 'nothing' });
    rmSync(folder, { recursive: true });
    expect(linuxPolicy(file).read()).toEqual({ found: 'nothing' });
  });

  it.each<[string, string, (at: ReturnType<typeof place>) => void]>([
    ['of another owner', 'owner', ({ file }) => chownSync(file, nobody, nobody)],
    ['that a group can write', 'mode', ({ file }) => chmodSync(file, 0o664)],
    ['that everybody can write', 'mode', ({ file }) => chmodSync(file, 0o646)],
    [
      'that is a link to a good one',
      'a-link',
      ({ folder, file }) => {
        renameSync(file, join(folder, 'real.json'));
        symlinkSync(join(folder, 'real.json'), file);
      },
    ],
    ['that is a link to itself', 'a-link', ({ file }) => (rmSync(file), symlinkSync(file, file))],
    ['with another name', 'hard-link', ({ folder, file }) => linkSync(file, join(folder, 'other.json'))],
    ['that is a folder', 'not-a-file', ({ file }) => (rmSync(file), mkdirSync(file))],
    ['that is a pipe', 'not-a-file', ({ file }) => (rmSync(file), void spawnSync('mkfifo', [file]))],
    ['of more than a megabyte', 'too-large', ({ file }) => writeFileSync(file, ' '.repeat(1_048_577))],
    ['in a folder of another owner', 'folder-owner', ({ folder }) => chownSync(folder, nobody, nobody)],
    ['in a folder that everybody can write', 'folder-mode', ({ folder }) => chmodSync(folder, 0o777)],
    [
      'in a folder that is a link',
      'a-link',
      ({ folder }) => {
        renameSync(folder, `${folder}-real`);
        symlinkSync(`${folder}-real`, folder);
      },
    ],
  ])('is a fault where it is one %s', (_what, fault, make) => {
    const at = place();
    make(at);
    expect(linuxPolicy(at.file).read()).toEqual({ found: 'failure', fault });
  });

  it.each<[string, (at: ReturnType<typeof place>) => void]>([
    ['that root alone may read, as a umask of 077 makes it', ({ file }) => chmodSync(file, 0o600)],
    ['in a folder that root alone may enter', ({ folder }) => chmodSync(folder, 0o700)],
  ])('is a fault that names the rights where it is one %s', async (_what, make) => {
    const at = place();
    make(at);
    // The folders above are closed to others, too.
    for (let above = dirname(at.folder); above !== tmpdir() && above !== '/'; above = dirname(above))
      chmodSync(above, 0o755);
    const script = `const { linuxPolicy } = await import('#electron/policy/linux-policy.ts');
process.setegid(${nobody}); process.seteuid(${nobody});
console.log(JSON.stringify(linuxPolicy(process.argv[1]).read()));`;
    const node = ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', script, at.file];
    const { stdout } = await runProgram(process.execPath, node);
    expect(JSON.parse(stdout)).toEqual({ found: 'failure', fault: 'not-permitted' });
  });

  it.each([
    ['linux-cp932.json', 'encoding'],
    ['linux-cut-off.json', 'syntax'],
    ['linux-list.json', 'syntax'],
  ])('is a fault where it is %s', (name, fault) => {
    expect(linuxPolicy(place(name).file).read()).toEqual({ found: 'failure', fault });
  });

  it.each<[string, (file: string) => void]>([
    ['longer', (file) => appendFileSync(file, ' ')],
    ['shorter', (file) => truncateSync(file, 10)],
    ['otherwise', (file) => utimesSync(file, 0, 0)],
  ])('is a fault where it is written while it is read, and is %s then', (_how, write) => {
    const { file } = place();
    const { readSync } = fs;
    let written = false;
    fs.readSync = ((...given: Parameters<typeof readSync>) => {
      if (!written) write(file);
      written = true;
      return readSync(...given);
    }) as typeof readSync;
    syncBuiltinESMExports();
    try {
      expect(linuxPolicy(file).read()).toEqual({ found: 'failure', fault: 'changing' });
    } finally {
      fs.readSync = readSync;
      syncBuiltinESMExports();
    }
    expect(written).toBe(true);
    // Whoever wrote it has finished: it is read again.
    copyFileSync(input('linux.json'), file);
    expect(linuxPolicy(file).read()).toMatchObject({ found: 'policy' });
  });

  it('names what stands in it twice, of which JSON keeps the last', () => {
    const { file } = place();
    writeFileSync(file, '{"Kiosk": true, "IdleMinutes": 5, "Kiosk": false}');
    expect(linuxPolicy(file).read()).toMatchObject({ found: 'policy', twice: ['Kiosk'] });
  });

  it('may begin with a byte order mark, as editors of Windows write it', () => {
    expect(linuxPolicy(place('linux-bom.json').file).read()).toMatchObject({ found: 'policy' });
  });

  it('is read with a text of 10,000 characters, which is ignored alone', () => {
    const reading = linuxPolicy(place('linux-10000-characters.json').file).read();
    expect(parsePolicy((reading as { raw: object }).raw as never, 'machine', {})).toEqual({
      faults: { 'policy.values-ignored': ['SupportContact'] },
      values: { staySignedIn: false },
    });
  });
});

describe.skipIf(!isRoot)('forced preferences of macOS', () => {
  const managed = (machine: string | null, user: string | null): string => {
    const folder = join(tempFolder(), 'Managed Preferences');
    mkdirSync(join(folder, 'somebody'), { recursive: true, mode: 0o755 });
    if (machine !== null) copyFileSync(input(machine), join(folder, `${preferenceDomain}.plist`));
    if (user !== null) copyFileSync(input(user), join(folder, 'somebody', `${preferenceDomain}.plist`));
    return folder;
  };
  const read = (machine: string | null, user: string | null) =>
    macosPolicy(managed(machine, user), 'somebody').read();

  it('are read in binary form, those of the machine before those of the user', () => {
    const reading = read('macos-machine.plist', 'macos-user.plist');
    expect(reading).toMatchObject({ found: 'policy', scope: 'machine' });
    expect(parsePolicy((reading as { raw: object }).raw as never, 'machine', {})).toMatchObject({
      faults: {},
      values: {
        trialStore: false,
        sharedMachine: true,
        idleMinutes: 10,
        supportContact: '情報システム部 内線1234',
        saveFolders: ['/Users/Shared/購買'],
        suppliers: [{ id: 'askul', name: { ja: 'アスクル法人', en: 'ASKUL Corporate' } }],
      },
    });
    expect(read(null, 'macos-user.plist')).toEqual({
      found: 'policy',
      scope: 'user',
      raw: { Language: 'en', Kiosk: true },
    });
    expect(read(null, null)).toEqual({ found: 'nothing' });
  });

  it.each(['macos-cut-off.plist', 'macos-xml.plist', 'macos-list.plist', 'linux.json'])(
    'are a fault where they are %s, and the user’s do not take their place',
    (name) => {
      expect(read(name, 'macos-user.plist')).toEqual({ found: 'failure', fault: 'syntax' });
    },
  );

  it('are a fault where the person wrote them', () => {
    const folder = managed('macos-machine.plist', null);
    chownSync(join(folder, `${preferenceDomain}.plist`), nobody, nobody);
    expect(macosPolicy(folder, 'somebody').read()).toEqual({ found: 'failure', fault: 'owner' });
  });

  it('may hold a text of 10,000 characters, which is ignored alone', () => {
    const reading = read('macos-10000-characters.plist', null);
    expect(parsePolicy((reading as { raw: object }).raw as never, 'machine', {})).toEqual({
      faults: { 'policy.values-ignored': ['SupportContact'] },
      values: { staySignedIn: false },
    });
  });
});
