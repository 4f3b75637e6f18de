import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { readingOf } from '#electron/policy/windows-policy.ts';
import { policyOn, policyOf as of } from '#tests/support/policy-on.ts';
import type { PolicyReading } from '#electron/policy/policy-reading.ts';
import { runWithMounts } from '#tests/support/run-unprivileged.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

// What `scripts/read-policy.ts` has to print on the machines of the public CI, where each system's tools write the policy.

const path = (name: string): string => fileURLToPath(new URL(`./expected/${name}.json`, import.meta.url));
const expected = (name: string): unknown => JSON.parse(readFileSync(path(name), 'utf8'));
const root = 'HKEY_LOCAL_MACHINE\\Software\\Policies\\Kobai Desk';
const printed = (...lines: readonly string[]): Buffer => Buffer.from(['', root, ...lines, ''].join('\r\n'));
const understood = (reading: PolicyReading): unknown => {
  const { scope, values, notices, ignored } = policyOn(reading).open().state;
  return { scope, values, notices: notices.map(({ code }) => code), ignored };
};

it.each([
  [
    'windows-every-kind',
    [
      '    TrialStore    REG_DWORD    0x0',
      '    IdleMinutes    REG_QWORD    0xa',
      '    SupportContact    REG_SZ    情報システム部 内線1234',
      '    LogLevel    REG_EXPAND_SZ    warn',
      '    SaveFolders    REG_MULTI_SZ    C:\\購買|D:\\書類',
      '',
      `${root}\\Printers`,
      '    1    REG_SZ    受付 A4',
      '    2    REG_SZ    倉庫 2',
    ],
  ],
  [
    'windows-line-breaks',
    [
      '    TrialStore    REG_DWORD    0x0',
      '    SupportContact    REG_SZ    a',
      'b',
      '    TrialStore    REG_DWORD    0x1',
    ],
  ],
] as const)('%s is what the desk understands of `reg query` as it is documented', (name, lines) => {
  expect(understood(readingOf([null, printed(...lines), null, null]))).toEqual(expected(name));
});

it('preferences of macOS and the file of Linux say the same in their own forms', () => {
  const raw = expected('linux-policy') as Record<string, unknown>;
  for (const name of ['linux', 'macos-forced']) expect(understood(of(raw))).toEqual(expected(name));
});

it('the script reads the policy of this machine, and fails where it is another one', async ({ skip }) => {
  const etc = join(tempFolder(), 'kobai-desk');
  mkdirSync(etc, { mode: 0o755 });
  copyFileSync(path('linux-policy'), join(etc, 'policy.json'));
  const read = (name: string) =>
    runWithMounts(
      `mkdir -p /etc/kobai-desk; mount --bind "$1" /etc/kobai-desk
       "$2" --disable-warning=ExperimentalWarning scripts/read-policy.ts "$3"`,
      etc,
      process.execPath,
      path(name),
    );
  const [same, other] = [await read('linux'), await read('windows-every-kind')];
  if (same === null || other === null) return skip();
  expect([same.code, same.stderr]).toEqual([0, '']);
  expect(JSON.parse(same.stdout)).toEqual(expected('linux'));
  expect(other.code).toBe(1);
});
