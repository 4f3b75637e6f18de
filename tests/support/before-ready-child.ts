import { join } from 'node:path';
import { mockElectron } from './electron-double/hooks.ts';

/*
 * What the Electron host does before `ready` in a folder that may not be usable. It runs as a user that permissions bind;
 * root is bound by none. Argument: the folder above the data folder. Writes what was answered, and what was asked of
 * Electron, as JSON.
 */
mockElectron();
const { beforeReady } = await import('#electron/host/electron/before-ready.ts');
const { machine, recorded } = await import('./electron-double/world.ts');

const [, , above = ''] = process.argv;
// As Chromium answers where it can't make its lock.
machine.firstInstance = false;
const answer = beforeReady({
  platform: 'linux',
  env: { XDG_DATA_HOME: above },
  home: join(above, 'home'),
  args: ['/usr/bin/kobai-desk'],
  executable: '/usr/bin/kobai-desk',
  startedByArgument: false,
  managedFolder: null,
});
console.log(JSON.stringify({ answer, asked: recorded.map(({ what }) => what) }));
