import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';

const folders: string[] = [];
/** Removes the folders of all tests so far: what somebody still wrote after the end of their test made its folder again. */
export function removeFolders(): void {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

/** A folder of its own for the running test, removed when the test has finished. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kobai-test-'));
  folders.push(folder);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}

/** A folder for all tests of a file, to be called outside of them; removed after the last. */
export function lastingFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kobai-test-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}
