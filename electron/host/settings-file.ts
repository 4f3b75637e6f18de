import { z } from 'zod';
import type { SettingsStore } from '#electron/desk/settings/settings.ts';
import { openStateFile, type SavedFiles } from '#electron/files/state-file.ts';
import { settingsSchema } from '#shared/ipc/settings.ts';
import { ok, type Result } from '#shared/model/result.ts';

/** Settings by the names that earlier programs wrote. */
const renamed: Readonly<Record<string, string>> = { paperFileName: 'documentFileName' };

// Loose: what a newer program added stays in the file.
const fileSchema = z.looseObject({
  ...settingsSchema.partial().shape,
  ...Object.fromEntries(Object.keys(renamed).map((name) => [name, z.unknown().optional()])),
});

/** Settings in a JSON file. Refuses `file.unusable`. */
export function openSettingsFile(file: string, savedFiles?: SavedFiles): Result<SettingsStore> {
  const state = openStateFile(file, fileSchema, savedFiles);
  const read = state.read();
  if (!read.ok) return read;
  const { found, value } = read.value;
  const known = Object.keys(settingsSchema.shape);
  const entries = Object.entries(value ?? {}).map(([name, each]) => [renamed[name] ?? name, each] as const);
  const unknown = Object.fromEntries(entries.filter(([name]) => !known.includes(name)));
  return ok({
    found,
    saved: Object.fromEntries(entries.filter(([name]) => known.includes(name))),
    write: (settings) => state.write({ ...unknown, ...settings }),
  });
}
