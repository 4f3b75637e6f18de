import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { identity } from '../packaging/identity.ts';
import { signedRelease, updateKey } from '../packaging/update-feed.ts';

// npm run release -- FOLDER: signs the packages for one person in a folder as the newest release, for desks that update
// themselves. `--channel=beta` for the other channel.

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    channel: { type: 'string', default: 'stable' },
    version: { type: 'string', default: identity.version },
  },
});
const { channel, version } = values;
const folder = resolve(positionals[0] ?? 'dist');
const key = updateKey(process.env);
if (key === null || (channel !== 'stable' && channel !== 'beta')) {
  console.error(
    key === null
      ? 'KOBAI_UPDATE_KEY has to hold the key of releases: PEM of Ed25519'
      : 'the channel is stable or beta',
  );
  process.exit(2);
}
const file = join(folder, `${channel}.json`);
writeFileSync(file, signedRelease({ folder, channel, version, key }));
console.log(file);
