import { accountingFormats } from '#electron/domain/accounting/formats.ts';
import type { AccountingRequest } from '#shared/ipc/accounting.ts';
import type { Settings } from '#shared/ipc/settings.ts';
import { accountingFileName, accountingFileTexts } from '#shared/messages/accounting.ts';
import { betweenNamesOfFile } from '#shared/messages/separators.ts';
import { taxCategoryKeys } from '#shared/model/accounting.ts';
import { instantOf, millisecondsOf, tokyoDateOf, tokyoTimeOf, type Instant } from '#shared/model/dates.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok } from '#shared/model/result.ts';
import { safeNamePart } from '#shared/model/safe-file-name.ts';
import type { CallHandlers } from '../dispatch.ts';
import type { HistoryFiles } from '../export/history-files.ts';
import type { Clock } from '../ports/clock.ts';

type AccountingCalls = Pick<CallHandlers, Extract<keyof CallHandlers, `accounting.${string}`>>;

/** A number for one export, that people can read out: `KD20261129103015`, the second of it in Japan. */
export const exportIdOf = (now: Instant): string =>
  `KD${`${tokyoDateOf(now)}${tokyoTimeOf(now)}${now.slice(17, 19)}`.replace(/\D/g, '')}`;

/** Numbers of exports by hand, no two of them the same: one within the second of the last has the second after that. */
export function exportIds(clock: Clock): () => string {
  let last = 0;
  return () => {
    last = Math.max(millisecondsOf(clock.now()), last + 1_000);
    return exportIdOf(instantOf(last));
  };
}

/**
 * Such as `仕訳_弥生会計_アスクル法人_20261101-20261130_KD20261201103015.csv`: with the export's number, so that a later one of the
 * same days does not take the place of a file that was not imported yet.
 */
export const accountingName = (
  { program, from, to, locale }: AccountingRequest,
  suppliers: string,
  exportId: string,
): string =>
  `${[
    accountingFileName[locale],
    accountingFileTexts.programs[program],
    safeNamePart(suppliers),
    `${from}-${to}`.replace(/(\d{4})-(\d\d)-(\d\d)/g, '$1$2$3'),
    exportId,
  ].join('_')}.csv`;

/** Files of a period for an accounting program. */
export function createAccounting(
  { clock, settings }: { readonly clock: Clock; readonly settings: () => Settings },
  { check, readExports, saveAndWrite }: HistoryFiles,
): AccountingCalls {
  const nextId = exportIds(clock);
  return {
    'accounting.describe': ({ program }) => {
      const { encodings, words } = accountingFormats[program];
      const own = words(settings().accounting.bookkeeping);
      return ok({
        encodings,
        words: taxCategoryKeys.map((key) => ({ key, word: own[key] ?? null })),
      });
    },
    'accounting.check': async (request) =>
      request.to < request.from
        ? refuse('accounting.dates', { field: 'to' })
        : check(request.accounts, request.locale, (sources) => ({
            kind: 'accounting-check',
            request,
            accounting: settings().accounting,
            sources,
          })),
    'accounting.exports': ({ accounts, program }) =>
      readExports(accounts, (sources) => ({ kind: 'accounting-exports', program, forget: null, sources })),
    'accounting.forget': ({ accounts, program, exportId }) =>
      readExports(accounts, (sources) => ({
        kind: 'accounting-exports',
        program,
        forget: exportId,
        sources,
      })),
    'accounting.again': (request) =>
      saveAndWrite(
        request.accounts,
        request.locale,
        () => ({ name: `${request.exportId}.csv`, extension: 'csv' }),
        (sources, file) => ({ kind: 'accounting-again', request, sources, file }),
      ),
    'accounting.start': async (request) => {
      if (request.to < request.from) return refuse('accounting.dates', { field: 'to' });
      const exportId = nextId();
      return saveAndWrite(
        request.accounts,
        request.locale,
        (suppliers) => ({
          name: accountingName(request, suppliers.join(betweenNamesOfFile[request.locale]), exportId),
          extension: 'csv',
        }),
        (sources, file) => ({
          kind: 'accounting',
          request,
          accounting: settings().accounting,
          exportId,
          at: clock.now(),
          sources,
          file,
          wholeAfter: null,
        }),
      );
    },
  };
}
