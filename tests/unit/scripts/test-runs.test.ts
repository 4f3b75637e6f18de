import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { tempFolder } from '#tests/support/temp-folder.ts';
import { changedFiles } from '../../../scripts/changed-files.ts';
import { createRunTempFolder } from '../../../scripts/run-temp-folder.ts';
import { endCommands, runCommand } from '../../../scripts/run-command.ts';

const put = (file: string, text: string): void => {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
};
const node = (code: string) => [process.execPath, '-e', code] as const;

describe('the folder for what a run leaves behind', () => {
  it('tells what is left, once, and goes with all of it', async () => {
    const folder = await createRunTempFolder();
    onTestFinished(() => folder.remove());
    const path = folder.env['TMPDIR']!;
    expect(folder.env).toEqual({ TMPDIR: path, TEMP: path, TMP: path });
    expect(await folder.newLeftovers()).toEqual([]);
    put(join(path, 'kobai-a', 'store.db'), 'x'.repeat(2500));
    put(join(path, 'note'), 'x');
    expect(await folder.newLeftovers()).toEqual(['kobai-a, 3 kB, with store.db', 'note, 1 kB']);
    put(join(path, 'another'), '');
    expect(await folder.newLeftovers()).toEqual(['another, 0 kB']);
    await folder.remove();
    expect(existsSync(path)).toBe(false);
  });
});

describe('a command of the checks', () => {
  it('passes by its exit code, and answers what it said', async () => {
    const later = { later: true };
    expect(await runCommand(node('console.log("out"); console.error("err")'), process.env, later)).toEqual({
      passed: true,
      output: expect.stringMatching(/^(out\nerr|err\nout)\n$/),
    });
    expect(await runCommand(node('process.exit(3)'), process.env, later)).toEqual({
      passed: false,
      output: '',
    });
    const absent = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(await runCommand([join(tempFolder(), 'absent')], process.env, later)).toMatchObject({
      passed: false,
    });
    expect(absent).toHaveBeenCalled();
  });

  it.skipIf(process.platform === 'win32')('is ended with everything that it started', async () => {
    const file = join(tempFolder(), 'pid');
    // It starts a process that would go on for ever, and waits for it.
    const inner = `require('fs').writeFileSync(${JSON.stringify(file)}, String(process.pid)); setInterval(() => {}, 1000)`;
    const outer = `require('child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(inner)}])`;
    const ran = runCommand(node(outer), process.env, { later: true });
    await expect.poll(() => existsSync(file) && readFileSync(file, 'utf8')).toMatch(/^\d+$/);
    const pid = Number(readFileSync(file, 'utf8'));
    endCommands();
    expect(await ran).toMatchObject({ passed: false });
    await expect.poll(() => isPresent(pid)).toBe(false);
  });
});

function isPresent(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // Dead, but nobody has asked how it ended: that is no process any more.
    return !/\) Z /.test(existsSync(`/proc/${pid}/stat`) ? readFileSync(`/proc/${pid}/stat`, 'utf8') : '');
  } catch {
    return false;
  }
}

describe('the files of a change', () => {
  const folder = (): string => {
    const path = tempFolder();
    const git = (...args: string[]): void => void execFileSync('git', args, { cwd: path });
    git('init', '-q');
    git('config', 'user.name', 'Tester');
    git('config', 'user.email', 'tester@example.com');
    for (const name of ['same.ts', 'changed.ts', 'gone.ts', 'sub/注文.ts']) put(join(path, name), name);
    put(join(path, '.gitignore'), 'ignored\n');
    git('add', '-A');
    git('commit', '-qm', 'first');
    return path;
  };

  it('are those that differ from a commit or are new, and are there', () => {
    const path = folder();
    expect(changedFiles(path, 'HEAD')).toEqual([]);
    put(join(path, 'changed.ts'), 'x');
    put(join(path, 'sub/注文.ts'), 'x');
    put(join(path, 'new.ts'), 'x');
    put(join(path, 'ignored'), 'x');
    rmSync(join(path, 'gone.ts'));
    expect(changedFiles(path, 'HEAD')).toEqual(['changed.ts', 'new.ts', 'sub/注文.ts']);
  });

  it('cannot be told from a commit that is not there', () => {
    expect(() => changedFiles(folder(), 'no-such-branch')).toThrow('no-such-branch');
  });
});
