import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Before the tests of vitest and Playwright: one folder for the store templates of all their processes, which
 * goes with the run. Answers what takes it away.
 */
export default function shareTemplates(): () => void {
  // A run with several parts has made one for all of them.
  if (process.env['KOBAI_TEST_TEMPLATES'] !== undefined) return () => undefined;
  const folder = mkdtempSync(join(tmpdir(), 'kobai-templates-'));
  process.env['KOBAI_TEST_TEMPLATES'] = folder;
  return () => {
    delete process.env['KOBAI_TEST_TEMPLATES'];
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  };
}
