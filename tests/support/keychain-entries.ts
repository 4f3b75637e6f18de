import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const listing = `
  import keytar from 'keytar';
  const found = await keytar.findCredentials('Kobai Desk');
  process.stdout.write(JSON.stringify(found.map(({ account, password }) => [account, password])));
`;

/**
 * Everything the desk has in the real keychain, by name. In a process of its own, and again when that falls: the
 * native listing can't bear it that another test deletes an entry at the same moment.
 */
export async function keychainEntries(): Promise<ReadonlyMap<string, string>> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const { stdout } = await promisify(execFile)(
        process.execPath,
        ['--input-type=module', '--eval', listing],
        { cwd: new URL('../..', import.meta.url) },
      );
      return new Map(JSON.parse(stdout) as [string, string][]);
    } catch (error) {
      if (attempt === 10) throw error;
    }
  }
}

/** Those of the desk whose data lies in `dataFolder`: other tests have desks of the same people at the same time. */
export async function keychainEntriesIn(dataFolder: string): Promise<ReadonlyMap<string, string>> {
  const { deskId } = JSON.parse(readFileSync(join(dataFolder, 'desk.json'), 'utf8')) as { deskId: string };
  return new Map([...(await keychainEntries())].filter(([name]) => name.startsWith(deskId)));
}
