import type { BrowserWindow } from 'electron';
import type { Log } from '#electron/desk/ports/log.ts';
import { firstPresent } from '#shared/model/printer.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import type { Printing } from '../host.ts';

/** What Electron says when the person closed the dialog; it is documented with one l, and has had two. */
const closed = /^print job cancell?ed$/i;

/**
 * Prints what the window shows for printing, by the system's dialog or, with `printers`, on the first of these that is
 * there: A4 upright, no margins, no header and no footer,
 * with backgrounds. The page's own rules for print leave nothing but the sheets of a document.
 */
export async function printWindow(
  window: BrowserWindow | null,
  printers: readonly string[] | null,
  log: Log,
): Promise<Result<Printing>> {
  if (window === null || window.isDestroyed()) return refuse('document.not-printed');
  const deviceName =
    printers === null ? null : firstPresent(printers, await window.webContents.getPrintersAsync())?.name;
  if (deviceName === undefined) return ok('no-printer');
  if (window.isDestroyed()) return refuse('document.not-printed');
  const options = {
    ...(deviceName === null ? { silent: false } : { silent: true, deviceName }),
    printBackground: true,
    color: true,
    landscape: false,
    margins: { marginType: 'none' },
    pageSize: 'A4',
  } satisfies Electron.WebContentsPrintOptions;
  return new Promise((resolve) => {
    window.webContents.print(options, (success, reason) => {
      if (success) return resolve(ok('printed'));
      if (closed.test(reason)) return resolve(ok('cancelled'));
      log.warn('not printed', { reason: reason.slice(0, 80) });
      return resolve(refuse('document.not-printed'));
    });
  });
}
