import { z } from 'zod';
import type { CachedDescription, DescriptionCache } from '#electron/desk/ports/description-cache.ts';
import { openStateFile } from '#electron/files/state-file.ts';
import { readDescription } from './read-description.ts';

const fileSchema = z.looseObject({
  suppliers: z.record(z.string(), z.looseObject({ baseUrl: z.string(), description: z.unknown() })),
});

/** Keeps what suppliers said of themselves in a small file, read as tolerantly as their answers. */
export function openDescriptionCache(file: string): DescriptionCache {
  const state = openStateFile(file, fileSchema);
  const read = state.read();
  const kept = new Map<string, CachedDescription>();
  for (const [id, { baseUrl, description }] of Object.entries(
    (read.ok && read.value.value?.suppliers) || {},
  )) {
    const readable = readDescription(description);
    if (readable.ok) kept.set(id, { baseUrl, description: readable.value });
  }
  return {
    get: () => Object.fromEntries(kept),
    set: (id, description) => {
      if (JSON.stringify(kept.get(id)) === JSON.stringify(description)) return;
      kept.set(id, description);
      state.write({ suppliers: Object.fromEntries([...kept].map(([key, value]) => [key, { ...value }])) });
    },
  };
}
