import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { isSecret } from '#electron/desk/lock/secret-hash.ts';
import { exitCodePattern } from '#shared/model/managed-settings.ts';

const script = fileURLToPath(new URL('../../../scripts/kiosk-code.ts', import.meta.url));
const make = (input: string) =>
  spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', script], { input, encoding: 'utf8' });

describe('npm run kiosk-code', () => {
  it('prints a hash that a policy takes, and that knows its code', { timeout: 60_000 }, async () => {
    const { status, stdout } = make('管理者-2026\n');
    expect(status).toBe(0);
    expect(stdout.trim()).toMatch(exitCodePattern);
    expect(await isSecret('管理者-2026', stdout.trim())).toBe(true);
    expect(await isSecret('管理者-2027', stdout.trim())).toBe(false);
  });

  it('takes no code that is soon guessed', { timeout: 60_000 }, () => {
    expect(make('1234567\n')).toMatchObject({ status: 2, stdout: '' });
    expect(make('')).toMatchObject({ status: 2, stdout: '' });
  });
});
