import { mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { createPageReports } from '#electron/desk/page-reports.ts';
import { openLogFile } from '#electron/host/log-file.ts';
import { instantOf } from '#shared/model/dates.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

describe('the log file', () => {
  it('has ten megabytes at most while it is written, by two logs in turn, and loses no recent line', () => {
    const file = join(tempFolder(), 'logs', 'desk.log');
    const logs = [openLogFile(file), openLogFile(file)];
    const error = new Error('x');
    error.stack = 'at a.ts '.repeat(900);
    const ids: string[] = [];
    for (let line = 0; line < 2000; line += 1) {
      ids.push(logs[line % 2]!.exception('a fault', error));
      if (line % 100 === 0) expect(sizeOf(file) + sizeOf(`${file}.1`)).toBeLessThanOrEqual(10_000_000);
    }
    expect(sizeOf(file) + sizeOf(`${file}.1`)).toBeLessThanOrEqual(10_000_000);
    const kept = readFileSync(`${file}.1`, 'utf8') + readFileSync(file, 'utf8');
    const found = kept.trimEnd().split('\n');
    for (const line of found) expect(() => JSON.parse(line)).not.toThrow();
    expect(found.map((line) => (JSON.parse(line) as { id: string }).id)).toEqual(ids.slice(-found.length));
    expect(found.length).toBeGreaterThan(650);
  });

  it('names an account by the beginning of its id, and hides other long values', () => {
    const file = join(tempFolder(), 'desk.log');
    const account = '0123456789abcdef'.repeat(2);
    openLogFile(file).warn('journal damaged', { account, lost: account });
    openLogFile(file).warn('journal damaged', { account: 'hana@example.co.jp' });
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { account: '01234567', lost: '[long value]' },
      { account: '[e-mail]' },
    ]);
  });

  it('cuts a line that is too long', () => {
    const file = join(tempFolder(), 'desk.log');
    openLogFile(file).exception('x'.repeat(1_000_000), new Error('y'.repeat(1_000_000)));
    openLogFile(file).warn('z', { text: 'w'.repeat(1_000_000) });
    expect(sizeOf(file)).toBeLessThan(40_000);
  });

  it('that can’t be written stops nobody, says so once, and goes on when it can', () => {
    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const file = join(tempFolder(), 'desk.log');
    mkdirSync(file);
    const log = openLogFile(file);
    log.info('one');
    expect(log.exception('two', new Error('x'))).toMatch(/^[0-9a-f]{8}$/);
    expect(log.problem).toMatchObject({ code: 'log.not-written' });
    expect(log.problem?.message.en).toContain('A folder is where the file should be.');
    expect(said).toHaveBeenCalledTimes(1);
    rmSync(file, { recursive: true });
    log.info('three');
    expect(log.problem).toBeNull();
    expect(readFileSync(file, 'utf8')).toContain('three');
    said.mockRestore();
  });
});

describe('reports of pages', () => {
  it('are limited, counted, and all under an id that stands in the log', () => {
    const file = join(tempFolder(), 'desk.log');
    const log = openLogFile(file);
    let now = 1_000_000;
    const report = createPageReports({ now: () => instantOf(now) }, log);
    const send = () => report({ where: 'vue: render', name: 'TypeError', stack: 's'.repeat(4000) });
    const ids = Array.from({ length: 5000 }, send);
    expect(sizeOf(file)).toBeLessThan(200_000);
    const text = readFileSync(file, 'utf8');
    for (const id of new Set(ids)) expect(text).toContain(id);
    expect(new Set(ids).size).toBe(21);
    now -= 3_600_000;
    expect(send()).toBe(ids.at(-1));
    now += 3_610_000;
    expect(ids).not.toContain(send());
    expect(readFileSync(file, 'utf8')).toContain('"dropped":4981');
  });
});
