import { z } from 'zod';
import type { ScheduledExportFile } from '#electron/desk/ports/scheduled-exports.ts';
import { openStateFile, type SavedFiles } from '#electron/files/state-file.ts';
import { scheduledExportSchema } from '#shared/ipc/scheduled-exports.ts';
import { refusal } from '#shared/model/refusal.ts';

const schema = z.looseObject({ schedules: z.array(scheduledExportSchema) });

/** Schedules of exports in a small file. Where it can't be read there are none, and that is said. */
export function openScheduledExportFile(file: string, savedFiles?: SavedFiles): ScheduledExportFile {
  const state = openStateFile(file, schema, savedFiles);
  const read = state.read();
  let content = (read.ok ? read.value.value : null) ?? { schedules: [] };
  const isLost = !read.ok || read.value.found === 'damage';
  // Said once: the next start finds that there are none.
  if (read.ok && isLost) state.write(content);
  return {
    notice: isLost ? refusal('scheduled-export.lost') : null,
    list: () => content.schedules,
    save: (schedules) => {
      const next = { ...content, schedules: [...schedules] };
      const written = state.write(next);
      if (written.ok) content = next;
      return written;
    },
  };
}
