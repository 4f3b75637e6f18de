import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openScheduledExportFile } from '#electron/host/scheduled-exports-file.ts';
import type { ScheduledExport } from '#shared/ipc/scheduled-exports.ts';
import { instantOf } from '#shared/model/dates.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

const schedule = {
  name: '月次の明細',
  format: 'csv-utf8',
  granularity: 'order',
  leaveOut: [],
  withoutEnded: true,
  closingDay: 31,
  waitDays: 4,
  locale: 'ja',
  id: 'a',
  account: 'a'.repeat(32),
  folder: '/monthly',
  writtenUntil: '2026-02-28',
  last: { at: instantOf(0), file: 'a.csv', refusal: null },
} as unknown as ScheduledExport;

function saved() {
  const file = join(tempFolder(), 'scheduled-exports.json');
  expect(openScheduledExportFile(file)).toMatchObject({ notice: null });
  expect(openScheduledExportFile(file).save([schedule]).ok).toBe(true);
  return file;
}

it('keeps schedules, also where only their file or only its copy is damaged', () => {
  for (const damaged of ['', '.copy']) {
    const file = saved();
    writeFileSync(`${file}${damaged}`, '{"schedules":[');
    const opened = openScheduledExportFile(file);
    expect(opened.notice).toBeNull();
    expect(opened.list()).toEqual([schedule]);
  }
});

it('says that they are lost where both are damaged, and takes new ones', () => {
  const file = saved();
  writeFileSync(file, '{"schedules":[');
  writeFileSync(`${file}.copy`, '');
  const opened = openScheduledExportFile(file);
  expect(opened.notice?.code).toBe('scheduled-export.lost');
  expect(opened.list()).toEqual([]);
  expect(opened.save([schedule]).ok).toBe(true);
  const next = openScheduledExportFile(file);
  expect(next.notice).toBeNull();
  expect(next.list()).toEqual([schedule]);
});

it('is nothing lost where there never was any', () => {
  const file = saved();
  for (const each of [file, `${file}.copy`]) rmSync(each);
  expect(openScheduledExportFile(file).notice).toBeNull();
});
