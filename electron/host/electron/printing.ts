import type { BrowserWindow } from 'electron';
import type { Log } from '#electron/desk/ports/log.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import type { Printing } from '../host.ts';

/** What Electron says when the person closed the dialog; it is documented with one l, and has had two. */
const closed = /^print job cancell?ed$/i;

/**
 * Prints what the window shows for printing, by the system's dialog: A4 upright, no margins, no header and no footer,
 * with backgrounds. The page's own rules for print leave nothing but the sheets of a document.
 */
export function printWindow(window: BrowserWindow | null, log: Log): Promise<Result<Printing>> {
  if (window === null || window.isDestroyed()) return Promise.resolve(refuse('document.not-printed'));
  const options = {
    silent: false,
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
