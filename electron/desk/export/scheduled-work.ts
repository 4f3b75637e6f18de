import { encodingFor } from '#electron/domain/accounting/formats.ts';
import type { ClosedPeriod } from '#electron/domain/closed-periods.ts';
import { accountingRequestSchema, type AccountingRequest } from '#shared/ipc/accounting.ts';
import { exportRequestSchema, type ExportRequest } from '#shared/ipc/export.ts';
import type { ExportSchedule, ScheduledExport } from '#shared/ipc/scheduled-exports.ts';
import type { AccountingEncoding } from '#shared/model/accounting.ts';
import { isEnded, orderStatuses } from '#shared/model/order.ts';

const counted = orderStatuses.filter((status) => !isEnded(status));

/** What is written of a period: a table, or a file for an accounting program under this number. */
export type ScheduledWork =
  | { readonly kind: 'export'; readonly request: ExportRequest }
  | { readonly kind: 'accounting'; readonly request: AccountingRequest; readonly exportId: string };

/** The encoding of a schedule's file for an accounting program. */
const encodingOf = ({
  format,
  accounting,
}: Pick<ExportSchedule, 'format'> & Required<Pick<ExportSchedule, 'accounting'>>): AccountingEncoding =>
  encodingFor(accounting!, format === 'csv-utf8' ? 'utf8' : 'cp932');

/** The format in which a schedule is written, as a policy allows or forbids it. */
export const formatOf = ({
  format,
  accounting,
}: Pick<ExportSchedule, 'format' | 'accounting'>): ExportRequest['format'] =>
  accounting === undefined ? format : `csv-${encodingOf({ format, accounting })}`;

const requestFor = (schedule: ScheduledExport, { from, to }: ClosedPeriod): ExportRequest =>
  exportRequestSchema.parse({
    search: {
      accounts: [schedule.account],
      filter: { from, to, statuses: schedule.withoutEnded ? counted : [] },
      sort: { by: 'orderedAt', direction: 'ascending' },
    },
    format: schedule.format,
    granularity: schedule.granularity,
    leaveOut: schedule.leaveOut,
    locale: schedule.locale,
  });

/** What is written of `period` by a schedule. */
export const workFor = (schedule: ScheduledExport, period: ClosedPeriod): ScheduledWork => {
  const { accounting, account, locale, accountingSince: since = period.from } = schedule;
  if (accounting === undefined) return { kind: 'export', request: requestFor(schedule, period) };
  const request = accountingRequestSchema.parse({
    accounts: [account],
    program: accounting,
    encoding: encodingOf({ ...schedule, accounting }),
    from: since < period.from ? since : period.from,
    to: period.to,
    ended: 'leave-out',
    locale,
  });
  // The same whenever it is written, so that a file of an earlier run that was killed is recognised.
  const exportId = `KD${period.to.replaceAll('-', '')}M${schedule.id.slice(0, 4).toUpperCase()}`;
  return { kind: 'accounting', request, exportId };
};
