import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { hostileBodies, startHostileServer, type HostileBody } from '#tests/support/hostile-server.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

const child = join(import.meta.dirname, '../../support/hostile-child.ts');
const names = Object.keys(hostileBodies) as HostileBody[];

/** Asks in a process of its own; its memory is bounded from outside too, should the desk's own bounds fail. */
async function asked(how: 'client' | 'sync' | 'in-process', name: HostileBody) {
  const server = await startHostileServer();
  onTestFinished(() => server.close());
  const said = await new Promise<string>((resolve, reject) => {
    const file = join(tempFolder(), 'cache.db');
    const asking = spawn(process.execPath, [
      '--disable-warning=ExperimentalWarning',
      '--max-old-space-size=700',
      child,
      how,
      server.baseUrl(name),
      file,
    ]);
    let out = '';
    asking.stdout.on('data', (text) => (out += String(text)));
    asking.stderr.on('data', (text) => (out += String(text)));
    asking.on('close', (code) => (code === 0 ? resolve(out) : reject(new Error(`${code}: ${out}`))));
  });
  const { rise, outcome } = JSON.parse(said) as { rise: number; outcome: string };
  return { rise, outcome, open: () => server.open };
}

describe('whatever a supplier answers with', () => {
  it.each(names)('takes 100 MB of memory at most for a moment: %s', async (name) => {
    const { rise, outcome, open } = await asked('client', name);
    expect(outcome).toMatch(/^(un(expected|reachable)|problem) /);
    expect(rise, outcome).toBeLessThanOrEqual(100);
    // Nothing is left that goes on reading.
    await expect.poll(open).toBe(0);
  });

  it.each(['a gzip bomb', 'a slow drip'] as const)(
    'takes no more in a sync, whose thread asks through the main one: %s',
    async (name) => {
      const { rise, outcome, open } = await asked('sync', name);
      expect(outcome).toMatch(/^supplier\.(unexpected-response|unreachable|slow)|job\.cancelled$/);
      expect(rise, outcome).toBeLessThanOrEqual(100);
      await expect.poll(open).toBe(0);
    },
  );

  it('takes no more where the store is in this process', async () => {
    const { rise, outcome } = await asked('in-process', 'an endless body');
    expect(outcome).toBe('unexpected orders: answer too large');
    expect(rise).toBeLessThanOrEqual(100);
  });
});
