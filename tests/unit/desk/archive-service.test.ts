import { expect, it } from 'vitest';
import { createArchiveService } from '#electron/desk/archive/archive-service.ts';
import type { Archive } from '#electron/desk/ports/archive.ts';
import type { DocumentRenderer, NamedDocument } from '#electron/desk/ports/document-renderer.ts';
import type { Vault } from '#electron/desk/ports/vault.ts';
import type { Session } from '#electron/desk/sign-in/session.ts';
import type { Settings } from '#shared/ipc/settings.ts';
import { instantOf } from '#shared/model/dates.ts';
import { refuse, type RefusalCode } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';

const session = { id: 'a', member: { name: '天野' } } as unknown as Session;
const search = { filter: {}, scope: 'all', rule: {} } as unknown as Parameters<Archive['search']>[0];

/** An archive whose thread can be started again, which closes it, and whose answers the test gives. */
async function setUp() {
  let isOpen = false;
  let opened = 0;
  let refusal: RefusalCode | null = null;
  const opening: (() => void)[] = [];
  const answers: (() => void)[] = [];
  let held = false;
  const answer = async <T>(value: T): Promise<Result<T>> => {
    const was = isOpen;
    if (held) await new Promise<void>((resolve) => void answers.push(resolve));
    return was ? ok(value) : refuse('archive.not-open');
  };
  const service = createArchiveService({
    archive: {
      state: async () => ok({ archive: 'one', lastReport: null }),
      open: async () => {
        if (held) await new Promise<void>((resolve) => void opening.push(resolve));
        if (refusal) return refuse(refusal);
        opened += 1;
        isOpen = true;
        return ok(null);
      },
      search: () => answer({ total: 1 }),
      keep: () => answer([]),
      verify: () => answer({ faultCount: 3 }),
      close: async () => void (isOpen = false),
    } as unknown as Archive,
    vault: { state: { state: 'ready' }, get: async () => ok('ab'.repeat(32)) } as unknown as Vault,
    documents: { suggestName: () => 'invoice.pdf' } as unknown as DocumentRenderer,
    settings: () => ({ archiveIssued: true, documentFileName: '' }) as unknown as Settings,
    clock: { now: () => instantOf(0) },
    log: { info: () => undefined, warn: () => undefined, exception: () => 'id' },
  });
  await service.open(false);
  return {
    service,
    answers,
    opening,
    opened: () => opened,
    hold: (now: boolean) => (held = now),
    refuseToOpen: (code: RefusalCode | null) => (refusal = code),
    startThreadAgain: () => (isOpen = false),
    search: () => service.archive.search(search, 0, 10),
    keepIssued: () =>
      service.keepIssued(session, [{ document: {}, supplier: 's' } as unknown as NamedDocument]),
  };
}

it('issued documents are kept by a call that finds the archive being opened again for another', async () => {
  const { service, answers, opening, opened, ...archive } = await setUp();
  archive.startThreadAgain();
  archive.hold(true);
  const found = archive.search();
  const kept = archive.keepIssued();
  const verified = service.verifyIfDue();
  await expect.poll(() => answers.length).toBe(3);
  answers[0]?.();
  await expect.poll(() => opening.length).toBe(1);
  answers[1]?.();
  answers[2]?.();
  archive.hold(false);
  await new Promise(setImmediate);
  opening[0]?.();
  expect(await found).toEqual(ok({ total: 1 }));
  expect(await kept).toBeNull();
  expect(await verified).toBe(3);
  expect(opened()).toBe(2);
});

it('an archive that could not be opened again at once is opened at a later call', async () => {
  const archive = await setUp();
  archive.startThreadAgain();
  archive.refuseToOpen('file.unusable');
  expect(await archive.search()).toMatchObject({ error: { code: 'file.unusable' } });
  archive.refuseToOpen(null);
  expect(await archive.search()).toEqual(ok({ total: 1 }));
});

it('an archive that nobody has open any more, as at a kiosk between people, is not opened to be verified', async () => {
  const { service, answers, opened, ...archive } = await setUp();
  await service.release();
  expect(await service.verifyIfDue()).toBeNull();
  expect(opened()).toBe(1);
  // Nor where they leave while it is verified.
  await service.open(false);
  archive.startThreadAgain();
  archive.hold(true);
  const verified = service.verifyIfDue();
  await expect.poll(() => answers.length).toBe(1);
  await service.release();
  archive.hold(false);
  answers[0]?.();
  expect(await verified).toBeNull();
  expect(opened()).toBe(2);
  // Whoever comes next opens it.
  await service.open(false);
  expect(await service.verifyIfDue()).toBe(3);
});
