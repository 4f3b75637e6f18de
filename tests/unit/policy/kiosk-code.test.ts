import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { isSecret } from '#electron/desk/lock/secret-hash.ts';
import { secretHashOf } from '#shared/model/secret-hash.ts';

const script = fileURLToPath(new URL('../../../scripts/kiosk-code.ts', import.meta.url));
const make = (input: string) =>
  spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', script], { input, encoding: 'utf8' });

describe('npm run kiosk-code', () => {
  it('prints a hash that a policy takes, and that knows its code', { timeout: 60_000 }, async () => {
    const { status, stdout } = make('管理者-2026\n');
    expect(status).toBe(0);
    expect(secretHashOf(stdout.trim())).not.toBeNull();
    expect(await isSecret('管理者-2026', stdout.trim())).toBe(true);
    expect(await isSecret('管理者-2027', stdout.trim())).toBe(false);
  });

  it('takes no code that is soon guessed', { timeout: 60_000 }, () => {
    expect(make('1234567\n')).toMatchObject({ status: 2, stdout: '' });
    expect(make('')).toMatchObject({ status: 2, stdout: '' });
    expect(make('          \n')).toMatchObject({ status: 2, stdout: '' });
  });

  it('takes no code that the page cannot take', { timeout: 60_000 }, () => {
    expect(make(`${'あ'.repeat(200)}\n`).status).toBe(0);
    expect(make(`${'あ'.repeat(201)}\n`)).toMatchObject({ status: 2, stdout: '' });
  });

  it('shows nothing of a code that is typed at a terminal', { timeout: 60_000 }, ({ skip }) => {
    // `script` gives it a terminal, whose text it prints.
    const command = `'${process.execPath}' --disable-warning=ExperimentalWarning '${script}'`;
    const typed = spawnSync('script', ['-qec', command, '/dev/null'], {
      input: 'typed-secret\n',
      encoding: 'utf8',
    });
    if (typed.error) return skip();
    expect(typed.stdout).toContain('not shown');
    expect(typed.stdout).toMatch(/\$/);
    // The terminal echoes what came before the program took it over: nothing after the question.
    expect(typed.stdout.split('not shown')[1]).not.toContain('typed-secret');
  });
});
