import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The files below `folder` that differ from the commit `since` and are still there, new ones among them; paths from
 * `folder`. Throws where git does not know the commit.
 */
export function changedFiles(folder: string, since: string): readonly string[] {
  const git = (...args: string[]): readonly string[] => {
    const { status, stdout, stderr } = spawnSync('git', args, { cwd: folder, encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr.trim());
    return stdout.split('\0').filter((path) => path !== '');
  };
  const changedFields = git('diff', '--name-only', '--relative', '-z', since);
  const fresh = git('ls-files', '--others', '--exclude-standard', '-z');
  return [...new Set([...changedFields, ...fresh])].filter((path) => existsSync(join(folder, path))).sort();
}
