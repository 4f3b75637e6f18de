import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { lockDataFolder } from '#electron/cache/data-lock.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

const holder = fileURLToPath(new URL('../../support/hold-data-folder.ts', import.meta.url));

describe('a data folder', () => {
  it('is for one desk, and free again once that one has let go of it', () => {
    const folder = join(tempFolder(), 'data');
    const first = lockDataFolder(folder);
    if (!first.ok) throw new Error(first.error.code);
    expect(lockDataFolder(folder)).toMatchObject({ ok: false, error: { code: 'desk.folder-in-use' } });
    const second = lockDataFolder(join(folder, 'other'));
    expect(second.ok).toBe(true);
    first.value.release();
    const third = lockDataFolder(folder);
    expect(third.ok).toBe(true);
    for (const each of [second, third]) if (each.ok) each.value.release();
  });

  it('stays taken after a second attempt of the same process was refused', async () => {
    const folder = tempFolder();
    const first = lockDataFolder(folder);
    expect(lockDataFolder(folder)).toMatchObject({ ok: false, error: { code: 'desk.folder-in-use' } });
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', holder, folder]);
    onTestFinished(() => void child.kill('SIGKILL'));
    const [said] = (await once(child.stdout, 'data')) as [Buffer];
    expect(said.toString().trim()).toBe('desk.folder-in-use');
    if (first.ok) first.value.release();
  });

  it('is refused while another process has it, and free after that one was killed', async () => {
    const folder = tempFolder();
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', holder, folder]);
    onTestFinished(() => void child.kill('SIGKILL'));
    const [said] = (await once(child.stdout, 'data')) as [Buffer];
    expect(said.toString().trim()).toBe('held');
    const refusal = lockDataFolder(folder);
    expect(refusal).toMatchObject({ ok: false, error: { code: 'desk.folder-in-use' } });
    if (!refusal.ok) expect(refusal.error.message.ja).toContain(folder);
    child.kill('SIGKILL');
    await once(child, 'exit');
    const free = lockDataFolder(folder);
    expect(free.ok).toBe(true);
    if (free.ok) free.value.release();
  });
});
