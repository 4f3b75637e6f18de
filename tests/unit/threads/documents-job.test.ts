import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createJobThreads } from '#electron/threads/job-threads.ts';
import { deskThread } from '#tests/support/desk-threads.ts';
import { sampleDocument } from '#tests/unit/documents/pdf/sample-documents.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'kobai-papers-job-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const threads = createJobThreads(deskThread('job'));
const documents = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    document: sampleDocument('quote', { number: `Q-${index + 1}` }),
    supplier: 'アマノ',
  }));
const noFetch: typeof fetch = () => Promise.reject(new Error('papers need no network'));

describe('documents in a thread of their own', () => {
  it('are written, told one by one, and counted', async () => {
    const told: [number, number | null][] = [];
    const made = await threads.run(
      { kind: 'documents', documents: documents(3), into: { kind: 'folder', folder, pattern: '{number}' } },
      {
        progress: (done, total) => told.push([done, total]),
        fetch: noFetch,
        signal: new AbortController().signal,
      },
    );
    const names = ['Q-1.pdf', 'Q-2.pdf', 'Q-3.pdf'];
    expect(made).toMatchObject({ ok: true, value: { files: names.map((name) => join(folder, name)) } });
    expect(told).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
    expect(readdirSync(folder).sort()).toEqual(names);
  });

  it('are cancelled on the way, and nothing remains', async () => {
    const abort = new AbortController();
    const made = await threads.run(
      { kind: 'documents', documents: documents(400), into: { kind: 'folder', folder, pattern: '{number}' } },
      {
        progress: (done) => {
          if (done === 2) abort.abort();
        },
        fetch: noFetch,
        signal: abort.signal,
      },
    );
    expect(made).toMatchObject({ ok: false, error: { code: 'job.cancelled' } });
    expect(readdirSync(folder)).toEqual([]);
  });
});
