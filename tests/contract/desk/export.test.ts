import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { trialAccounts } from '#electron/suppliers/embedded/seed/trial-sign-ins.ts';
import { startDesk, type TestDesk } from '#tests/support/desk.ts';

const administrator = trialAccounts.find(({ identifier }) => identifier.value === '1234567890')!;

async function withHistory(): Promise<{ desk: TestDesk; accounts: [never] }> {
  const desk = await startDesk();
  const account = await desk.good('sign-in.start', {
    supplier: administrator.supplier as never,
    identifier: administrator.identifier.value,
    password: administrator.password,
    staySignedIn: false,
  });
  await desk.ended(await desk.good('sync.start', { account: account.id }));
  return { desk, accounts: [account.id as never] };
}

/** The file as LibreOffice reads it, row by row. */
function readBack(file: string): string[][] {
  const out = mkdtempSync(join(tmpdir(), 'kobai-office-'));
  try {
    const encoding = file.includes('cp932') ? '64' : '76';
    const input = file.endsWith('.csv') ? [`--infilter=CSV:44,34,${encoding},1,,0,true`] : [];
    const arguments_ = [
      `-env:UserInstallation=file://${out}/profile`,
      '--headless',
      ...input,
      '--convert-to',
      'csv:Text - txt - csv (StarCalc):9,0,76,1,,0,false,true,false',
      '--outdir',
      join(out, 'made'),
      file,
    ];
    execFileSync('soffice', arguments_, { stdio: 'ignore', timeout: 120_000 });
    const made = readFileSync(join(out, 'made', basename(file).replace(/\.\w+$/, '.csv')), 'utf8');
    return made
      .replace(/^\uFEFF/, '')
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t'));
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

describe('exporting what is filtered', () => {
  it.each(['csv-utf8', 'xlsx'] as const)(
    'AS-43 writes what the search found to a file that an office program reads (%s)',
    { timeout: 180_000 },
    async (format) => {
      const { desk, accounts } = await withHistory();
      desk.saveTo = join(desk.folder, format === 'xlsx' ? 'out.xlsx' : 'out.csv');
      const search = { accounts, filter: { text: 'コピー用紙', statuses: ['delivered' as const] } };
      const found = await desk.good('history.search', search);
      expect(found.orders).toBeGreaterThan(10);
      const request = { search, format, granularity: 'order' as const, locale: 'ja' as const };
      expect(await desk.good('export.check', request)).toMatchObject({ rows: found.orders, unmappable: 0 });
      const job = (await desk.good('export.start', request))!;
      const ended = await desk.ended(job);
      expect(ended).toMatchObject({
        state: 'done',
        file: { rows: found.orders, name: basename(desk.saveTo) },
      });

      const [head, ...rows] = readBack(desk.saveTo);
      expect(rows).toHaveLength(found.orders);
      const total = head!.findIndex((title) => /合計.*税込|税込.*合計/.test(title));
      expect(total).toBeGreaterThan(0);
      const sum = rows.reduce((all, row) => all + Number(row[total]!.replace(/[^\d-]/g, '')), 0);
      expect(sum).toBe(found.totals.taxIncluded.amount);

      await desk.good('files.open', { fileId: ended.file!.fileId, how: 'open' });
      expect(desk.opened).toEqual([desk.saveTo]);
      expect(readdirSync(desk.folder).filter((name) => name.includes('.tmp'))).toEqual([]);
    },
  );

  it('leaves no file when it is cancelled, nor when the dialog is closed', async () => {
    const { desk, accounts } = await withHistory();
    const request = {
      search: { accounts, filter: {} },
      format: 'xlsx' as const,
      granularity: 'line' as const,
      locale: 'ja' as const,
    };
    const before = readdirSync(desk.folder);
    desk.saveTo = join(desk.folder, 'cancelled.xlsx');
    const job = (await desk.good('export.start', request))!;
    await desk.next('job.changed', ({ id, done }) => id === job.id && done > 0);
    await desk.good('jobs.cancel', { job: job.id });
    expect(await desk.ended(job)).toMatchObject({ state: 'cancelled', file: null });
    expect(readdirSync(desk.folder)).toEqual(before);
    desk.saveTo = null;
    expect(await desk.good('export.start', request)).toBeNull();
  });

  it('says what is wrong with the place to save, and stops when the person leaves', async () => {
    const { desk, accounts } = await withHistory();
    const request = {
      search: { accounts, filter: {} },
      format: 'csv-utf8' as const,
      granularity: 'line' as const,
      locale: 'ja' as const,
    };
    desk.saveTo = join(desk.folder, 'no-such-folder', 'x.csv');
    const refused = await desk.ended((await desk.good('export.start', request))!);
    expect(refused).toMatchObject({ state: 'refused', error: { code: 'export.cannot-write' } });

    desk.saveTo = join(desk.folder, 'left.csv');
    const job = (await desk.good('export.start', request))!;
    const [account] = accounts;
    await desk.good('accounts.sign-out', { account, forget: false });
    expect(existsSync(desk.saveTo)).toBe(false);
    expect((await desk.good('jobs.list', {})).find(({ id }) => id === job.id)).toBeUndefined();
    expect(await desk.refused('export.start', request)).toMatchObject({ code: 'account.unknown' });
  });
});
