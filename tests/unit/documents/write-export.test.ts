import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync, statSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { ExportOrder } from '#electron/documents/export/columns.ts';
import type { Disk } from '#electron/documents/export/growing-files.ts';
import { writeExport, type ExportFormat } from '#electron/documents/export/write-export.ts';
import { exportFormats } from '#shared/ipc/export.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';
import { manyOrders, sampleLine, sampleOrder } from './sample-orders.ts';

const common = { granularity: 'line', locale: 'ja' } as const;
const fault = (code: string) => Object.assign(new Error(code), { code });
const extension = (format: ExportFormat) => (format === 'xlsx' ? 'xlsx' : 'csv');

/** The disk, but one thing on it goes wrong. */
function brokenDisk(what: 'open' | 'write' | 'sync' | 'close' | 'rename', code: string): Disk {
  return {
    open: async (path) => {
      if (what === 'open') throw fault(code);
      const handle = await open(path, 'wx');
      const fail = (name: typeof what) => name === what && Promise.reject(fault(code));
      return {
        write: ((bytes: Uint8Array) => fail('write') || handle.write(bytes)) as typeof handle.write,
        sync: async () => void ((await fail('sync')) || (await handle.sync())),
        close: async () => {
          await handle.close();
          await fail('close');
        },
      };
    },
    renameOver: async () => {
      throw what === 'rename' ? fault(code) : new Error('not to be reached');
    },
    remove: (path) => rm(path),
  };
}

const modeOf = (file: string): number => statSync(file).mode & 0o777;

describe.each(exportFormats)('an export as %s', (format) => {
  it.skipIf(process.platform === 'win32')('has the usual mode before it has its name', async () => {
    const file = join(tempFolder(), `a.${extension(format)}`);
    const modes: number[] = [];
    const disk: Disk = {
      open: (path) => open(path, 'wx', 0o600),
      renameOver: async (from, to) => {
        modes.push(modeOf(from));
        await rename(from, to);
      },
      remove: (path) => rm(path),
    };
    expect(await writeExport(manyOrders(2), { ...common, format, file }, disk)).toMatchObject({ ok: true });
    expect([...modes, modeOf(file)]).toEqual([0o666 & ~process.umask(), 0o666 & ~process.umask()]);
  });

  it('replaces the file that was there, and leaves nothing else', async () => {
    const folder = tempFolder();
    const file = join(folder, `注文履歴.${extension(format)}`);
    writeFileSync(file, 'old');
    const told: number[] = [];
    const result = await writeExport(manyOrders(2000), {
      ...common,
      format,
      file,
      onProgress: (n) => told.push(n),
    });
    const bytes = readFileSync(file);
    expect(result).toEqual({
      ok: true,
      value: { rows: 2000, files: [file], bytes: bytes.length, replaced: 0, cut: 0 },
    });
    expect(readdirSync(folder)).toEqual([`注文履歴.${extension(format)}`]);
    expect(told.at(-1)).toBe(2000);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(bytes.includes('old')).toBe(false);
  });

  it('is the same, byte by byte, whenever it is written', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    onTestFinished(() => void vi.useRealTimers());
    const files = [];
    for (const day of ['2026-03-10', '2026-04-06']) {
      vi.setSystemTime(new Date(`${day}T03:04:05Z`));
      const file = join(tempFolder(), `a.${extension(format)}`);
      await writeExport(manyOrders(2000), { ...common, format, file });
      files.push(readFileSync(file));
    }
    expect(files[0]!.equals(files[1]!)).toBe(true);
  });

  it('keeps the old file until the new one is complete', async () => {
    const folder = tempFolder();
    const file = join(folder, `a.${extension(format)}`);
    writeFileSync(file, 'old');
    function* watched(): Generator<ExportOrder> {
      for (const order of manyOrders(5000)) {
        expect(readFileSync(file, 'utf8')).toBe('old');
        yield order;
      }
      const growing = readdirSync(folder).filter((name) => /^\.kobai-desk-.*\.tmp$/.test(name));
      expect(growing).toHaveLength(1);
      // What a crash leaves of it nobody else may read.
      if (process.platform !== 'win32') expect(modeOf(join(folder, growing[0]!))).toBe(0o600);
    }
    const result = await writeExport(watched(), { ...common, format, file });
    expect(result).toMatchObject({ ok: true, value: { rows: 5000 } });
    // Whole, it is a file as any other of the person's.
    if (process.platform !== 'win32') expect(modeOf(file)).toBe(0o666 & ~process.umask());
  });

  it('leaves no file when it is cancelled, and stops taking orders', async () => {
    const folder = tempFolder();
    const abort = new AbortController();
    let taken = 0;
    let closed = false;
    function* endless(): Generator<ExportOrder> {
      try {
        for (;;) {
          for (const order of manyOrders(1000)) {
            taken += 1;
            yield order;
          }
        }
      } finally {
        closed = true;
      }
    }
    const running = writeExport(endless(), {
      ...common,
      format,
      file: join(folder, `a.${extension(format)}`),
      signal: abort.signal,
    });
    // Only a writer that gives the event loop its turn lets this timer come.
    setTimeout(() => abort.abort(), 30);
    expect(await running).toMatchObject({ ok: false, error: { code: 'job.cancelled' } });
    expect(closed).toBe(true);
    expect(taken).toBeGreaterThan(0);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is cancelled before it begins', async () => {
    const folder = tempFolder();
    const file = join(folder, 'a.csv');
    const result = await writeExport(manyOrders(5), { ...common, format, file, signal: AbortSignal.abort() });
    expect(result).toMatchObject({ ok: false, error: { code: 'job.cancelled' } });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('refuses to write nothing, and leaves the old file', async () => {
    const folder = tempFolder();
    const file = join(folder, 'a.csv');
    writeFileSync(file, 'old');
    const result = await writeExport([], { ...common, format, file });
    expect(result).toMatchObject({ ok: false, error: { code: 'export.empty' } });
    expect(readdirSync(folder)).toEqual(['a.csv']);
    expect(readFileSync(file, 'utf8')).toBe('old');
  });

  it.each([
    ['open', 'EACCES'],
    ['write', 'ENOSPC'],
    ['sync', 'EIO'],
    ['close', 'EDQUOT'],
    ['rename', 'EPERM'],
    ['rename', 'EBUSY'],
  ] as const)('leaves nothing when %s fails with %s', async (what, code) => {
    const folder = tempFolder();
    const file = join(folder, `注文.${extension(format)}`);
    writeFileSync(file, 'old');
    const result = await writeExport(manyOrders(3000), { ...common, format, file }, brokenDisk(what, code));
    expect(result).toMatchObject({ ok: false, error: { code: 'export.cannot-write' } });
    if (!result.ok) {
      expect(result.error.message.ja).toContain(`「注文.${extension(format)}」`);
      expect(result.error.message.en).toContain(code);
      expect(result.error.message.en).not.toContain(folder);
    }
    expect(readdirSync(folder)).toEqual([`注文.${extension(format)}`]);
    expect(readFileSync(file, 'utf8')).toBe('old');
  });

  it('throws on what the orders throw, and leaves nothing', async () => {
    const folder = tempFolder();
    function* breaking(): Generator<ExportOrder> {
      yield* manyOrders(3000);
      throw fault('ENOENT');
    }
    await expect(writeExport(breaking(), { ...common, format, file: join(folder, 'a') })).rejects.toThrow(
      'ENOENT',
    );
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('an export', () => {
  it.each([
    ['a missing folder', 'ENOENT', (folder: string) => join(folder, 'no', 'a.csv')],
    ['a folder', 'EISDIR', (folder: string) => (mkdirSync(join(folder, 'sub')), join(folder, 'sub'))],
    [
      'a place inside a file',
      'ENOTDIR',
      (folder: string) => (writeFileSync(join(folder, 'f'), ''), join(folder, 'f', 'a.csv')),
    ],
  ])('refuses %s as its target', async (_what, code, make) => {
    const folder = tempFolder();
    const file = make(folder);
    const before = readdirSync(folder, { recursive: true });
    const result = await writeExport(manyOrders(5), { ...common, format: 'csv-utf8', file });
    expect(result).toMatchObject({ ok: false, error: { code: 'export.cannot-write' } });
    if (!result.ok) expect(result.error.message.en).toContain(code);
    expect(readdirSync(folder, { recursive: true })).toEqual(before);
  });

  it('writes the file behind a link', async () => {
    const folder = tempFolder();
    mkdirSync(join(folder, 'real'));
    writeFileSync(join(folder, 'real', 'a.csv'), 'old');
    symlinkSync(join(folder, 'real', 'a.csv'), join(folder, 'link.csv'));
    await writeExport(manyOrders(5), { ...common, format: 'csv-utf8', file: join(folder, 'link.csv') });
    expect(readFileSync(join(folder, 'real', 'a.csv'), 'utf8')).toContain('供給元');
    expect(readdirSync(join(folder, 'real'))).toEqual(['a.csv']);
  });

  it('refuses a sheet with more rows than it can hold, and says how many there are', async () => {
    const folder = tempFolder();
    const million = sampleOrder({ lines: Array.from({ length: 1_048_575 }, () => sampleLine()) });
    const entries = [sampleOrder(), million, sampleOrder()].map((order) => ({ supplier: 'A', order }));
    const file = join(folder, 'a.xlsx');
    const result = await writeExport(entries, { ...common, format: 'xlsx', file });
    expect(result).toMatchObject({ ok: false, error: { code: 'export.too-many-rows' } });
    if (!result.ok) expect(result.error.message.ja).toContain('1,048,575 行までです(1,048,577 行あります)');
    expect(readdirSync(folder)).toEqual([]);
    // The same orders fit as a row each.
    const asOrders = await writeExport(entries, { ...common, granularity: 'order', format: 'xlsx', file });
    expect(asOrders).toMatchObject({ ok: true, value: { rows: 3 } });
  });

  it('refuses to lose characters in CP932 unless told to put 〓 in their place', async () => {
    const folder = tempFolder();
    const file = join(folder, 'a.csv');
    const lines = [sampleLine({ name: '𠮷野家 é' }), sampleLine()];
    const entries = [{ supplier: 'A', order: sampleOrder({ comment: '😀', lines }) }];
    const options = { ...common, format: 'csv-cp932', file } as const;
    const refused = await writeExport(entries, options);
    expect(refused).toMatchObject({ ok: false, error: { code: 'export.unmappable' } });
    if (!refused.ok) expect(refused.error.message.en).toContain('4 characters');
    expect(readdirSync(folder)).toEqual([]);
    const replaced = await writeExport(entries, { ...options, unmappable: 'replace' });
    expect(replaced).toMatchObject({ ok: true, value: { rows: 2, replaced: 4 } });
    // 〓 is 81 AC in CP932; 野 is 96 EC.
    expect(readFileSync(file).includes(Buffer.from([0x81, 0xac, 0x96, 0xec]))).toBe(true);
  });
});
