import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { z } from 'zod';
import { flushFolder } from '#electron/files/flush-folder.ts';
import { openStateFile } from '#electron/files/state-file.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

vi.mock('#electron/files/flush-folder.ts', () => ({ flushFolder: vi.fn() }));

it('a saved state has its name through a power cut: the folder is flushed once both files stand in it', () => {
  const folder = tempFolder();
  const seen: string[] = [];
  vi.mocked(flushFolder).mockImplementation((of) => {
    seen.push(
      of,
      ...readdirSync(of).map((name) => `${name} ${readFileSync(join(of, name), 'utf8').includes('2')}`),
    );
  });
  const file = join(folder, 'state.json');
  expect(openStateFile(file, z.looseObject({ count: z.int() })).write({ count: 2 }).ok).toBe(true);
  const name = basename(file);
  expect(seen).toEqual([folder, `${name} true`, `${name}.copy true`]);
});
