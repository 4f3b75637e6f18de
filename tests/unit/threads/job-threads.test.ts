import { describe, expect, it } from 'vitest';
import { createJobThreads } from '#electron/threads/job-threads.ts';
import { exportRequestSchema } from '#shared/ipc/export.ts';

const request = exportRequestSchema.parse({
  search: { accounts: ['0'.repeat(32)], filter: {} },
  format: 'csv-utf8',
  granularity: 'line',
  locale: 'ja',
});

describe('the thread of a check', () => {
  it('ends at once when it is no longer wanted, however busy it is', async () => {
    const threads = createJobThreads(new URL('../../support/busy.worker.ts', import.meta.url));
    const abort = new AbortController();
    const answer = await threads.run(
      { kind: 'export-check', request, sources: [] },
      { progress: () => abort.abort(), fetch: () => expect.unreachable(), signal: abort.signal },
    );
    expect(answer).toMatchObject({ ok: false, error: { code: 'job.cancelled' } });
  });
});
