import type { Archive } from '#electron/desk/ports/archive.ts';
import type { Refusal } from '#shared/model/refusal.ts';
import { refused } from '#shared/model/result.ts';

/** An archive that can't be used on this machine: everything refuses with the reason. */
export function refusedArchive(why: Refusal): Archive {
  const refuse = async () => refused(why);
  return {
    state: refuse,
    create: refuse,
    open: refuse,
    recoveryKey: refuse,
    keep: refuse,
    correct: refuse,
    remove: refuse,
    search: refuse,
    record: refuse,
    view: refuse,
    saveFile: refuse,
    verify: refuse,
    exportTo: refuse,
    backup: refuse,
    restore: refuse,
    useFolder: refuse,
    close: async () => undefined,
  };
}
