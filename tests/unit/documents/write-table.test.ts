import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createTables } from '#electron/documents/write-table.ts';
import type { UnfinishedFiles } from '#electron/files/unfinished.ts';
import { instantOf } from '#shared/model/dates.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

const tables = createTables(() => instantOf(Date.UTC(2026, 8, 30, 15)));
const table = {
  headings: ['項目', 'Content'],
  rows: [
    ['a"b', 1_000_000],
    ['=1+1', 0],
    ['𠮷', -5],
  ],
};

describe('a small table as CSV', () => {
  it('is UTF-8 with BOM and CRLF, quoted, whole numbers bare, and safe from formulas', async () => {
    const file = join(tempFolder(), 'table.csv');
    expect(await tables.write(file, table)).toEqual({
      ok: true,
      value: { bytes: readFileSync(file).length },
    });
    expect(readFileSync(file, 'utf8')).toBe(
      '\ufeff"項目","Content"\r\n"a""b",1000000\r\n"\'=1+1",0\r\n"𠮷",-5\r\n',
    );
  });

  it('replaces a file that is there, also behind a link, and leaves nothing beside it', async () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'real.csv'), 'before');
    symlinkSync(join(folder, 'real.csv'), join(folder, 'link.csv'));
    expect((await tables.canWrite(join(folder, 'link.csv'))).ok).toBe(true);
    expect(readFileSync(join(folder, 'real.csv'), 'utf8')).toBe('before');
    await tables.write(join(folder, 'link.csv'), table);
    expect(readFileSync(join(folder, 'real.csv'), 'utf8')).toContain('項目');
    expect(readdirSync(folder).toSorted()).toEqual(['link.csv', 'real.csv']);
  });

  it('is listed as unfinished only as long as it is', async () => {
    const folder = tempFolder();
    const listed = new Set<string>();
    const listing = createTables(() => instantOf(0), {
      begin: (target) => {
        const path = `${target}.tmp`;
        listed.add(path);
        return path;
      },
      end: (path) => void listed.delete(path),
    } as UnfinishedFiles);
    await listing.write(join(folder, 'table.csv'), table);
    expect([listed.size, readdirSync(folder)]).toEqual([0, ['table.csv']]);
    await listing.canWrite(join(folder, 'no', 'such.csv'));
    expect(listed.size).toBe(0);
  });

  it('refuses a folder, and a place that is not there, with the system’s reason', async () => {
    const folder = tempFolder();
    mkdirSync(join(folder, 'folder.csv'));
    for (const [file, reason] of [
      [join(folder, 'folder.csv'), 'EISDIR'],
      [join(folder, 'no', 'such.csv'), 'ENOENT'],
    ] as const) {
      for (const answer of [await tables.canWrite(file), await tables.write(file, table)]) {
        expect(answer).toMatchObject({
          ok: false,
          error: { code: 'export.cannot-write', message: { en: expect.stringContaining(reason) as string } },
        });
      }
    }
  });

  it('has a name of the day in Tokyo that every system takes', () => {
    expect(tables.suggestName('会員情報', 'アマノ/ショップ')).toBe('会員情報_アマノ-ショップ_20261001.csv');
  });
});
