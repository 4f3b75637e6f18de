import { describe, expect, it } from 'vitest';
import type { Accounts } from '#electron/desk/sign-in/accounts.ts';
import { createExport, type ExportPorts } from '#electron/desk/export/export.ts';
import type { JobThreads } from '#electron/desk/ports/job-threads.ts';
import { exportRequestSchema } from '#shared/ipc/export.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok } from '#shared/model/result.ts';

const request = exportRequestSchema.parse({
  search: { accounts: ['0'.repeat(32)], filter: {} },
  format: 'csv-cp932',
  granularity: 'line',
  locale: 'ja',
});

/** An export whose checks go on until they are ended. */
function setUp() {
  const running = new Set<AbortSignal>();
  const threads = {
    run: (_task: unknown, { signal }: { signal: AbortSignal }) => {
      running.add(signal);
      return new Promise((resolve) => {
        signal.addEventListener('abort', () => {
          running.delete(signal);
          resolve(refuse('job.cancelled'));
        });
      });
    },
  } as unknown as JobThreads;
  const accounts = {
    find: () => ok({ id: '0'.repeat(32), supplier: { name: { ja: '一', en: 'One' }, profile: {} } }),
    location: () => ({ file: 'x.db', key: '' }),
  } as unknown as Accounts;
  const parts: Partial<ExportPorts> = { accounts, threads };
  return { exports: createExport(parts as ExportPorts), running };
}

describe('a check of an export', () => {
  it('is ended by a newer one', async () => {
    const { exports, running } = setUp();
    const older = exports.check(request);
    const newer = exports.check(request);
    expect(await older).toMatchObject({ ok: false, error: { code: 'job.cancelled' } });
    expect(running.size).toBe(1);
    await exports.stopCheck();
    expect(running.size).toBe(0);
    expect(await newer).toMatchObject({ ok: false, error: { code: 'job.cancelled' } });
  });

  it('holds nothing up where there is none', async () => {
    await expect(setUp().exports.stopCheck()).resolves.toBeUndefined();
  });
});
