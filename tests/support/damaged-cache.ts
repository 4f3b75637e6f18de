import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Makes garbage of every cache in a desk's data folder; journals are left alone. */
export function damageCaches(dataFolder: string): void {
  const caches = join(dataFolder, 'caches');
  for (const name of readdirSync(caches)) {
    const file = join(caches, name);
    if (/^[0-9a-f]{32}\.db(-wal|-shm)?$/.test(name))
      writeFileSync(file, Buffer.alloc(Math.max(statSync(file).size, 5_000), 'x'));
  }
}
