import type { Settings } from '#shared/ipc/settings.ts';
import { archiveFilterSchema } from '#shared/model/archive.ts';
import { addDays, type CalendarDate } from '#shared/model/dates.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import type { ArchivedReference } from '../ports/job-threads.ts';
import { retentionOf, type ArchiveService } from './archive-service.ts';

/** A document is of a day so near to that of its order's entry. Days. */
const near = 100;
const pageSize = 500;

/**
 * The documents of the archive that name an order of these accounts, with a day about those from `from` to `to`. None where
 * there is no archive, or it can't be opened now: an entry is right without them.
 */
export const archivedReferences =
  ({ archive, open }: Pick<ArchiveService, 'archive' | 'open'>, settings: () => Settings) =>
  async (
    accounts: readonly AccountId[],
    from: CalendarDate,
    to: CalendarDate,
  ): Promise<readonly ArchivedReference[]> => {
    const opened = await open(false);
    if (!opened.ok || !opened.value) return [];
    const days = { from: addDays(from, -near), to: addDays(to, near) };
    const filter = { ...archiveFilterSchema.parse({}), ...days };
    const search = { filter, scope: accounts, rule: retentionOf(settings()) };
    const found: ArchivedReference[] = [];
    for (let offset = 0; ; offset += pageSize) {
      const page = await archive.search(search, offset, pageSize);
      if (!page.ok) return [];
      for (const { id, versions } of page.value.records) {
        const { account } = versions[0]!.by;
        const { reference } = versions.at(-1)!.document;
        if (account !== null && reference !== null) found.push({ account, reference, id });
      }
      if (offset + pageSize >= page.value.total) return found.sort((a, b) => (a.id < b.id ? -1 : 1));
    }
  };
