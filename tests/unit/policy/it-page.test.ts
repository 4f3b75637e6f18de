import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { readingOf } from '#electron/policy/windows-policy.ts';
import { parsePolicy } from '#electron/policy/policy-values.ts';
import { noResponseRefusal } from '#electron/domain/no-response.ts';
import { instantOf } from '#shared/model/dates.ts';
import type { SupplierFault } from '#shared/model/problem.ts';
import { managedSettings } from '#shared/model/managed-settings.ts';
import { runWithMounts } from '#tests/support/run-unprivileged.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';
import { builderKinds, kindsFor, problemsOf, systemsOf, toolsOf } from '../../../packaging/command.ts';

const page = readFileSync(new URL('../../../docs/it.md', import.meta.url), 'utf8');
/** The blocks of a language below a heading, in order. */
function blocks(heading: string, language: string): string[] {
  const section = page.split(/^## /m).find((each) => each.startsWith(`${heading}\n`)) ?? '';
  return [...section.matchAll(/```(\w+)\n([\s\S]*?)```/g)]
    .filter(([, found]) => found === language)
    .map(([, , text = '']) => text);
}
const file = (name: string): string =>
  readFileSync(new URL(`../../../docs/policy/${name}`, import.meta.url), 'utf8');
/** As `reg import` reads a file of version 5: UTF-16 with its mark, so that an editor keeps Japanese as it is. */
function registryFile(): string {
  const bytes = readFileSync(new URL('../../../docs/policy/kiosk.reg', import.meta.url));
  return new TextDecoder('utf-16le', { fatal: true, ignoreBOM: true }).decode(bytes);
}
/** With a hash in the place where IT puts its own. */
const withHash = (text: string): string =>
  text.replace('HASH-OF-YOUR-CODE', () => managedSettings.kioskExitCode.example);
/** The policy that the page shows. */
const kioskPolicy = (): string => withHash(blocks('Kiosk', 'json')[0]?.replace(/^ {3}/gm, '') ?? '');

/** What `reg query` prints of the machine once files were imported one after another, each over what is there. */
function registryAfter(...texts: readonly string[]): Buffer {
  const keys = new Map<string, Map<string, string>>();
  let key = '';
  for (const line of texts.flatMap((text) => text.split('\r\n').slice(1))) {
    const [, minus, opened] = /^\[(-?)(.*)\]$/.exec(line) ?? [];
    const [, name, number, quoted] = /^"(\w+)"=(?:dword:([0-9a-f]{8})|"(.*)")$/.exec(line) ?? [];
    if (opened !== undefined) key = opened;
    if (minus === '-')
      for (const each of [...keys.keys()]) if (`${each}\\`.startsWith(`${key}\\`)) keys.delete(each);
    if (minus === '') keys.set(key, keys.get(key) ?? new Map());
    if (name === undefined) continue;
    const value =
      number === undefined
        ? `REG_SZ    ${quoted?.replace(/\\(.)/g, '$1') ?? ''}`
        : `REG_DWORD    0x${Number.parseInt(number, 16).toString(16)}`;
    keys.get(key)?.set(name, `    ${name}    ${value}`);
  }
  const printed = [...keys].flatMap(([each, values]) => [each, ...values.values(), '']);
  return Buffer.from(printed.join('\r\n'));
}

/** Reads the policy of this machine as the program does, and prints what it understood. */
const reads = `
const { openPolicy } = await import('#electron/policy/open-policy.ts');
const { systemPolicy } = await import('#electron/policy/system-policy.ts');
console.log(JSON.stringify(openPolicy(systemPolicy('linux'), process.argv[1]).state));
`;

describe('the page for IT', () => {
  it('has a policy for a kiosk that is understood as a whole', () => {
    const { values, faults } = parsePolicy(
      JSON.parse(kioskPolicy()) as Record<string, unknown>,
      'machine',
      {},
    );
    expect(faults).toEqual({});
    expect(values).toMatchObject({
      kiosk: true,
      sharedMachine: true,
      keychainRequired: true,
      trialStore: false,
    });
  });

  it('has a registry’s file that replaces an earlier policy: nothing of that is left', () => {
    const key = 'HKEY_LOCAL_MACHINE\\Software\\Policies\\Kobai Desk';
    const earlier = [
      '',
      `[${key}]`,
      '"UpdateChannel"="beta"',
      `[${key}\\Printers]`,
      '"1"="Old"',
      '"2"="Old 2"',
    ];
    const other = ['[HKEY_LOCAL_MACHINE\\Software\\Policies\\Kobai Desktop]', '"Kiosk"=dword:00000001'];
    const after = registryAfter([...earlier, ...other].join('\r\n'), registryFile()).toString();
    expect(after).toContain(other[0]!.slice(1, -1));
    expect(after.replace(/^.*Kobai Desktop\r\n.*\r\n\r\n/m, '')).toBe(
      registryAfter(registryFile()).toString(),
    );
  });

  it('has commands for Linux that put it where the desk finds it, and take it away', async ({ skip }) => {
    const [install, remove, ...others] = blocks('Kiosk', 'sh').filter((text) => text.includes('/etc/'));
    expect(others).toEqual([]);
    const [etc, folder] = [join(tempFolder(), 'kobai-desk'), tempFolder()];
    mkdirSync(etc);
    writeFileSync(join(folder, 'kiosk.json'), kioskPolicy(), { mode: 0o600 });
    const read = '"$3" --disable-warning=ExperimentalWarning --input-type=module -e "$4" "$2/kept.json"';
    // The commands see an /etc/kobai-desk of their own, and run where somebody keeps the file.
    const ended = await runWithMounts(
      `mkdir -p /etc/kobai-desk; mount --bind "$1" /etc/kobai-desk; root="$PWD"; sudo() { "$@"; }
       cd "$2"; ${install}
       cd "$root"; ${read}
       cd "$2"; ${remove}
       cd "$root"; ${read}`,
      etc,
      folder,
      process.execPath,
      reads,
    );
    // Elsewhere nobody may mount.
    if (ended === null) return skip();
    expect(ended.stderr).toBe('');
    const [installed, removed] = ended.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(installed).toMatchObject({ scope: 'machine', notices: [], values: { kiosk: true } });
    expect(removed).toMatchObject({ scope: null, notices: [], values: {} });
  });

  it('replaces a policy whole: a kiosk that runs never finds it gone or half written', async ({ skip }) => {
    const [install = ''] = blocks('Kiosk', 'sh').filter((text) => text.includes('/etc/'));
    const [etc, folder] = [join(tempFolder(), 'kobai-desk'), tempFolder()];
    mkdirSync(etc);
    writeFileSync(join(folder, 'kiosk.json'), kioskPolicy());
    writeFileSync(join(etc, 'policy.json'), '{}');
    const seen: string[] = [];
    const watching = watch(etc, (what, name) => void seen.push(`${what} ${name}`));
    const ended = await runWithMounts(
      `mkdir -p /etc/kobai-desk; mount --bind "$1" /etc/kobai-desk; sudo() { "$@"; }
       cd "$2"; ${install}`,
      etc,
      folder,
    );
    if (ended === null) return (void watching.close(), skip());
    writeFileSync(join(etc, 'last'), '');
    await vi.waitFor(() => expect(seen.some((each) => each.endsWith(' last'))).toBe(true));
    watching.close();
    expect(ended.stderr).toBe('');
    expect(readFileSync(join(etc, 'policy.json'), 'utf8')).toBe(kioskPolicy());
    // One that is deleted first is there twice, and one that is written in place changes.
    expect(seen.filter((each) => each.endsWith(' policy.json'))).toEqual(['rename policy.json']);
  });

  it('has a unit that systemd takes, and that starts the desk again after an error only', async ({
    skip,
  }) => {
    const [unit = '', ...others] = blocks('Kiosk', 'ini').map((text) => text.replace(/^ {3}/gm, ''));
    expect(others).toEqual([]);
    const [opt, folder] = [tempFolder(), tempFolder()];
    const program = /^ExecStart=\/opt\/([\w/-]+)$/m.exec(unit)?.[1] ?? '';
    mkdirSync(join(opt, program, '..'), { recursive: true });
    writeFileSync(join(opt, program), '#!/bin/sh\n', { mode: 0o755 });
    writeFileSync(join(folder, 'kobai-desk.service'), unit);
    expect(unit).toContain('Restart=on-failure\n');
    if (spawnSync('systemd-analyze', ['--version']).error) return skip();
    const ended = await runWithMounts(
      `mkdir -p /opt; mount --bind "$1" /opt
       XDG_RUNTIME_DIR="$2" systemd-analyze --user verify "$2/kobai-desk.service"`,
      opt,
      folder,
    );
    if (ended === null) return skip();
    expect(ended).toMatchObject({ code: 0, stdout: '', stderr: '' });
  });

  it('has commands that turn that unit on for its user, from a home in which no folder for it is', ({
    skip,
  }) => {
    const commands = blocks('Kiosk', 'sh').filter(
      (text) => text.includes('systemd/user') || text.includes('--user'),
    );
    expect(commands).toHaveLength(2);
    const [unit = ''] = blocks('Kiosk', 'ini').map((text) => text.replace(/^ {3}/gm, ''));
    if (spawnSync('systemctl', ['--version']).error) return skip();
    const home = tempFolder();
    // Here is no systemd that could be told to read again; `enable` works on files.
    const script = `systemctl() { case "$*" in *daemon-reload) ;; *) command systemctl "$@" ;; esac; }
${commands[0]}
printf '%s' "$UNIT" > ~/.config/systemd/user/kobai-desk.service
${commands[1]}`;
    const ended = spawnSync('sh', ['-ec', script], {
      env: { PATH: process.env['PATH'], HOME: home, UNIT: unit, SYSTEMD_OFFLINE: '1' },
      encoding: 'utf8',
    });
    expect(ended, ended.stderr).toMatchObject({ status: 0 });
    const wanted = 'graphical-session.target.wants/kobai-desk.service';
    expect(readFileSync(join(home, '.config/systemd/user', wanted), 'utf8')).toBe(unit);
  });

  it('makes packages by commands and switches that the program takes', () => {
    const rows = [...page.matchAll(/^\| (Linux|Windows|macOS).*`npm run package(?: -- )?([^`]*)` \|$/gm)];
    expect(rows).toHaveLength(5);
    const platforms = { Linux: 'linux', Windows: 'win32', macOS: 'darwin' } as const;
    for (const [row, system = '', given = ''] of rows) {
      const switches = Object.fromEntries(
        given.split(' ').map((each) => /^--(\w+)=(.*)$/.exec(each)?.slice(1) ?? []),
      ) as Record<string, string>;
      const wanted = {
        ...{ stub: false, system: undefined, as: undefined, processor: 'x64', runtime: undefined },
        ...switches,
      };
      const here = platforms[system as keyof typeof platforms];
      expect([row, problemsOf(wanted, here)]).toEqual([row, []]);
      expect(systemsOf(wanted, here).flatMap((each) => kindsFor(wanted, each, here)).length).toBeGreaterThan(
        0,
      );
    }
    const taken = [
      ...readFileSync(new URL('../../../scripts/package.ts', import.meta.url), 'utf8').matchAll(
        /^ {4}(\w+): \{ type: /gm,
      ),
    ].map(([, name]) => `--${name}`);
    const described = [...page.matchAll(/^\| `(--\w+)` \|/gm)].map(([, name]) => name);
    expect(described.toSorted()).toEqual(taken.toSorted());
    const kinds = /^\| `--as` \|.*$/m.exec(page)?.[0] ?? '';
    for (const kind of Object.values(builderKinds).flat().concat(Object.keys(toolsOf)))
      expect(kinds).toContain(`\`${kind}\``);
  });

  it('has the registry’s file in the encoding of its version, with the ends of lines of Windows', () => {
    const [mark, ...lines] = registryFile().replace('\uFEFF', '\uFEFF\r\n').split('\r\n');
    expect(mark).toBe('\uFEFF');
    expect(lines[0]).toBe('Windows Registry Editor Version 5.00');
    expect(lines.at(-1)).toBe('');
    expect(lines.join('')).not.toMatch(/[\r\n\uFFFD\uFEFF]/);
  });

  it('has a command for Linux that makes the folder to save in, for the kiosk’s user alone', async ({
    skip,
  }) => {
    const [make, ...others] = blocks('Kiosk', 'sh').filter((text) => text.includes('/srv/'));
    expect(others).toEqual([]);
    expect(make).toContain((JSON.parse(file('kiosk.json')) as { SaveFolders: [string] }).SaveFolders[0]);
    const ended = await runWithMounts(
      `mount --bind "$1" /srv; sudo() { "$@"; }
       ${make!.replaceAll('KIOSK-USER', 'nobody').replace('-g nobody', '-g "$(id -gn nobody)"')}
       stat -c '%U %a' /srv/kobai`,
      tempFolder(),
    );
    if (ended === null) return skip();
    expect([ended.stderr, ended.stdout.trim()]).toEqual(['', 'nobody 700']);
  });

  it('names the profile of macOS by its own identifier where it is removed', () => {
    const top = /<key>PayloadIdentifier<\/key>\s*<string>([^<]+)<\/string>(?![\s\S]*PayloadIdentifier)/;
    const identifier = top.exec(file('kiosk.mobileconfig'))?.[1];
    expect(identifier).toBeTruthy();
    const removed = [...page.matchAll(/profiles remove -identifier (\S+?)`/g)].map(([, name]) => name);
    expect(removed).toEqual([identifier]);
  });

  it(
    'installs and removes the package for Debian without a question',
    { timeout: 60_000 },
    async ({ skip }) => {
      const row = page.split('\n').find((line) => line.startsWith('| Debian, Ubuntu')) ?? '';
      const commands = [...row.matchAll(/`(sudo [^`]+)`/g)].map(([, command = '']) => command);
      expect(commands).toHaveLength(2);
      if (spawnSync('apt-get', ['--version']).error) return skip();
      const folder = tempFolder();
      mkdirSync(join(folder, 'tree/DEBIAN'), { recursive: true });
      const control = 'Version: 1\nArchitecture: all\nMaintainer: IT <it@example.com>\nDescription: none';
      writeFileSync(join(folder, 'tree/DEBIAN/control'), `Package: kobai-desk\n${control}\n`);
      // apt and dpkg, with nothing installed and places of their own; nobody is there to answer.
      const ended = await runWithMounts(
        `cd "$1"; dpkg-deb -b tree FILE.deb >/dev/null; mkdir dpkg cache log; mkdir dpkg/info dpkg/updates dpkg/triggers
       touch dpkg/status; mount --bind dpkg /var/lib/dpkg; mount --bind cache /var/cache/apt; mount --bind log /var/log
       : >no.conf; sudo() { env "$@"; }
       installed() { dpkg-query -W -f '\${db:Status-Abbrev}\n' kobai-desk; }
       ${commands.join('>>out 2>&1 </dev/null || cat out; installed\n').replace('./FILE', './FILE.deb')} >>out 2>&1 </dev/null || cat out
       installed`,
        folder,
      );
      if (ended === null) return skip();
      expect(ended.stdout.replaceAll(' ', '')).toMatch(/^ii\n(rc|un)?\n?$/);
      expect(commands.join()).toMatch(/(DEBIAN_FRONTEND=noninteractive apt-get (install|remove) -y .*){2}/);
    },
  );

  it('has every code that a way to a supplier can end with', () => {
    const host = 'api.supplier.example';
    const causes = ['no-network', 'name', 'proxy', 'certificate', 'down'] as const;
    const odd = { kind: 'unexpected', status: 200, detail: '' } as const;
    const faults: Exclude<SupplierFault, { kind: 'problem' }>[] = [
      ...causes.map((because) => ({ kind: 'unreachable' as const, host, because })),
      { kind: 'unreachable', host },
      { kind: 'unreachable', host, timedOut: true },
      odd,
      { ...odd, status: 407 },
      { ...odd, looksLike: 'web-page' },
      { ...odd, looksLike: 'redirect' },
      { ...odd, fields: [{ path: 'x' } as never] },
    ];
    const codes = faults.map((fault) => noResponseRefusal(fault, { at: instantOf(0), host }).code);
    expect(new Set(codes).size).toBe(faults.length);
    expect(codes.filter((code) => !page.includes(`| \`${code}\``))).toEqual([]);
  });

  it('says rightly that the data folder of a policy wins: the browser host starts with no other', async ({
    skip,
  }) => {
    const etc = join(tempFolder(), 'kobai-desk');
    mkdirSync(etc);
    const policy = JSON.stringify({ DataFolder: '/srv/kobai-desk/{user}' });
    writeFileSync(join(etc, 'policy.json'), policy, { mode: 0o644 });
    const ended = await runWithMounts(
      `mkdir -p /etc/kobai-desk; mount --bind "$1" /etc/kobai-desk
       "$2" --disable-warning=ExperimentalWarning electron/browser.ts --data "$3"`,
      etc,
      process.execPath,
      tempFolder(),
    );
    if (ended === null) return skip();
    expect(ended.code).toBe(2);
    expect(ended.stderr).toContain('(/srv/kobai-desk/root)');
  });

  it('has the same policy for every system', () => {
    expect(kioskPolicy()).toBe(withHash(file('kiosk.json')));
    const linux = JSON.parse(kioskPolicy()) as Record<string, unknown>;
    const expected = parsePolicy(linux, 'machine', {});

    const [folder, imports] = blocks('Kiosk', 'bat').map((text) => text.trim());
    expect(folder).toMatch(/^mkdir C:\\Kobai\n/);
    expect(imports).toBe('reg import kiosk.reg');
    const registry = registryAfter(withHash(registryFile()));
    const reading = readingOf([Buffer.from(''), registry, null, null]);
    const windows = (reading as { raw: Record<string, unknown> }).raw;
    expect(parsePolicy(windows, 'machine', {})).toEqual({
      ...expected,
      values: { ...expected.values, saveFolders: ['C:\\Kobai'] },
    });

    const script = `import json, plistlib, sys
[payload] = plistlib.loads(sys.stdin.buffer.read())['PayloadContent']
print(json.dumps({key: value for key, value in payload.items() if not key.startswith('Payload')}))`;
    const printed = execFileSync('python3', ['-c', script], { input: withHash(file('kiosk.mobileconfig')) });
    const macos = JSON.parse(printed.toString()) as Record<string, unknown>;
    expect(parsePolicy(macos, 'machine', {})).toEqual({
      ...expected,
      values: { ...expected.values, saveFolders: ['/Users/Shared/Kobai'] },
    });
  });

  it('warns rightly of a hash that was not put in: there is a kiosk, and no way out', () => {
    const raw = JSON.parse(file('kiosk.json')) as Record<string, unknown>;
    const { values, faults } = parsePolicy(raw, 'machine', {});
    expect(faults['policy.values-ignored']).toEqual(['KioskExitCode']);
    expect(values.kiosk).toBe(true);
    expect(values).not.toHaveProperty('kioskExitCode');
  });
});
