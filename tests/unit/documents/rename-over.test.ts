import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renameOver } from '#electron/documents/export/rename-over.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

const fault = (code: string) => Object.assign(new Error(code), { code });

/** A rename that fails with the given codes, one a call, and then succeeds. */
function failing(...codes: string[]) {
  const calls: string[] = [];
  const pauses: number[] = [];
  return {
    calls,
    pauses,
    rename: async (from: string, to: string) => {
      calls.push(`${from}→${to}`);
      const code = codes.shift();
      if (code !== undefined) throw fault(code);
    },
    pause: async (ms: number) => pauses.push(ms),
  };
}

describe('renaming over a file', () => {
  it('replaces what is there', async () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'new'), 'new');
    writeFileSync(join(folder, 'old'), 'old');
    await renameOver(join(folder, 'new'), join(folder, 'old'));
    expect(readFileSync(join(folder, 'old'), 'utf8')).toBe('new');
  });

  it('tries again while something else holds the file, waiting longer each time', async () => {
    const disk = failing('EPERM', 'EBUSY', 'EACCES');
    await renameOver('a', 'b', disk);
    expect(disk.calls).toEqual(['a→b', 'a→b', 'a→b', 'a→b']);
    expect(disk.pauses).toEqual([20, 60, 150]);
  });

  it('gives up with the last error', async () => {
    const disk = failing('EPERM', 'EPERM', 'EPERM', 'EPERM', 'EBUSY');
    await expect(renameOver('a', 'b', disk)).rejects.toMatchObject({ code: 'EBUSY' });
    expect(disk.calls).toHaveLength(5);
  });

  it('does not try again what cannot pass', async () => {
    const disk = failing('EXDEV');
    await expect(renameOver('a', 'b', disk)).rejects.toMatchObject({ code: 'EXDEV' });
    expect(disk.calls).toHaveLength(1);
  });
});
