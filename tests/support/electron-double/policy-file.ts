import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { dirname } from 'node:path';
import { linuxPolicyFile } from '#electron/policy/linux-policy.ts';

/**
 * Lets the built main process find `file` where the policy of Linux is, as root's: the program itself takes no other
 * place. With null there is none, whatever this machine has.
 */
export function usePolicyFile(file: string | null): void {
  const { openSync, lstatSync, fstatSync } = fs;
  const real = new Map([
    [linuxPolicyFile, file],
    [dirname(linuxPolicyFile), file === null ? null : dirname(file)],
  ]);
  const place = (path: fs.PathLike): fs.PathLike =>
    real.has(String(path)) ? (real.get(String(path)) ?? '/nowhere') : path;
  const handles = new Set<number>();
  const asRoot = <T extends fs.Stats>(stats: T): T => Object.assign(stats, { uid: 0 });

  fs.openSync = (path, ...args) => {
    const handle = openSync(place(path), ...args);
    if (place(path) !== path) handles.add(handle);
    return handle;
  };
  Object.assign(fs, {
    lstatSync: (path: fs.PathLike, ...args: never[]) => {
      const stats = lstatSync(place(path), ...args);
      return place(path) === path ? stats : asRoot(stats);
    },
  });
  fs.fstatSync = ((handle: number, ...args: never[]) => {
    const stats = fstatSync(handle, ...args);
    return handles.has(handle) ? asRoot(stats) : stats;
  }) as typeof fs.fstatSync;
  const { closeSync } = fs;
  fs.closeSync = (handle) => {
    handles.delete(handle);
    closeSync(handle);
  };
  syncBuiltinESMExports();
}
