import { nextTick, ref, shallowRef } from 'vue';
import type { CallInput } from '#shared/ipc/contract.ts';
import type { BusinessDocument } from '#shared/model/business-document.ts';
import type { Refusal } from '#shared/model/refusal.ts';
import type { Sheet } from '#shared/model/sheet.ts';
import { ok, type Result } from '#shared/model/result.ts';
import { callDesk } from '#renderer/desk.ts';

export interface PrintResult {
  readonly document: BusinessDocument;
  readonly how: 'printed' | 'cancelled';
}

/** What printing needs of the page: its fonts, its title, its dialog. */
interface PrintPage {
  readonly fontsReady: (sheets: readonly Sheet[]) => Promise<unknown>;
  readonly title: { get(): string; set(title: string): void };
  readonly openDialog: () => void;
}

const weights = ['', 'bold '];
/** Loads what the sheets are set in: on the screen they aren't drawn, so nothing else would ask for it. */
function loadFonts(sheets: readonly Sheet[]): Promise<unknown> {
  const used = new Set(
    sheets.flatMap(({ marks }) => marks.flatMap((mark) => (mark.kind === 'text' ? [mark.font] : []))),
  );
  return Promise.all([
    ...weights.map((weight) => document.fonts.load(`${weight}12px 'BIZ UDPGothic'`)),
    ...weights.map((weight) => document.fonts.load(`${weight}12px 'Desk Figures'`, '0')),
    ...(used.has('more') ? [document.fonts.load("12px 'Sheet More'")] : []),
    ...(used.has('emoji') ? [document.fonts.load("12px 'Sheet Emoji'")] : []),
  ]);
}

const browserPage: PrintPage = {
  fontsReady: loadFonts,
  title: { get: () => document.title, set: (title) => (document.title = title) },
  openDialog: () => window.print(),
};

/**
 * Prints what the page shows for printing (`KPrint`), by the system's dialog: the host's, or the page's own where the host
 * has none. Meanwhile the page's title is `title`, since printers name the job by it.
 */
export async function printShown(
  title: string,
  page: PrintPage = browserPage,
  call: typeof callDesk = callDesk,
): Promise<Result<'printed' | 'cancelled'>> {
  const before = page.title.get();
  page.title.set(title);
  try {
    const answer = await call('documents.print-sheets', {});
    if (!answer.ok) return answer;
    const { printing } = answer.value;
    // The call returns once the dialog is closed; whether it printed, a browser doesn't tell.
    if (printing === 'by-page') page.openDialog();
    return ok(printing === 'cancelled' ? 'cancelled' : 'printed');
  } finally {
    page.title.set(before);
  }
}

/** Has a document issued, shows its sheets for printing, and prints them under the document's number. */
export function usePrinting(page: PrintPage = browserPage, call: typeof callDesk = callDesk) {
  const sheets = shallowRef<readonly Sheet[]>([]);
  const refusal = shallowRef<Refusal | null>(null);
  const busy = ref(false);

  async function print(wanted: CallInput<'documents.print'>): Promise<PrintResult | null> {
    if (busy.value) return null;
    busy.value = true;
    refusal.value = null;
    try {
      const issued = await call('documents.print', wanted);
      if (!issued.ok) {
        refusal.value = issued.error;
        return null;
      }
      const { document, notArchived } = issued.value;
      sheets.value = issued.value.sheets;
      await nextTick();
      await page.fontsReady(sheets.value);
      const printed = await printShown(document.number ?? document.of.number, page, call);
      // It is issued and printed, and a person has to archive it.
      refusal.value = printed.ok ? notArchived : printed.error;
      return printed.ok ? { document, how: printed.value } : null;
    } finally {
      sheets.value = [];
      busy.value = false;
    }
  }

  return { sheets, refusal, busy, print };
}
