import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { SettingsStore } from '#electron/desk/settings/settings.ts';
import { settingsSchema } from '#shared/ipc/desk.ts';

/** Settings in a JSON file. One that can't be read is set aside beside it, never taken for empty and overwritten. */
export function openSettingsFile(file: string): SettingsStore {
  return {
    read: () => {
      let text: string;
      try {
        text = readFileSync(file, 'utf8');
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
        throw error;
      }
      try {
        return settingsSchema.partial().parse(JSON.parse(text));
      } catch {
        renameSync(file, `${file}.unreadable-${Date.now()}`);
        return {};
      }
    },
    write: (settings) => {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(`${file}.new`, JSON.stringify(settings, null, 2));
      renameSync(`${file}.new`, file);
    },
  };
}
