import type { CalendarDate } from '#shared/model/dates.ts';
import type { Connection } from '../database/open.ts';
import type { NumberSeries, Supplier } from '../supplier.ts';

/** The part of a number that stands for its day or its month; empty for a series that never restarts. */
export function periodOf({ per }: NumberSeries, date: CalendarDate): string {
  switch (per) {
    case 'day':
      return date.replaceAll('-', '');
    case 'month':
      return date.slice(0, 7).replace('-', '');
    case 'ever':
      return '';
  }
}

/** The number after `before` others of its series and period. */
export function formatSeriesNumber(
  { prefix, digits, first, step }: NumberSeries,
  period: string,
  before: number,
): string {
  const running = String(first + step * before).padStart(digits, '0');
  return period === '' ? prefix + running : `${prefix}${period}-${running}`;
}

/**
 * Gives numbers that no order and no quote of a supplier has yet: what an earlier fill of the trial used is passed
 * over. Belongs in the transaction that writes what is numbered.
 */
export function createNumberGenerator(
  db: Connection,
  { id: supplier, orderNumbers, quoteNumbers }: Pick<Supplier, 'id' | 'orderNumbers' | 'quoteNumbers'>,
) {
  const read = db
    .prepare<[string, string], number>('SELECT last FROM number_series WHERE supplier = ? AND series = ?')
    .pluck();
  const write = db.prepare(
    `INSERT INTO number_series (supplier, series, last) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET last = excluded.last`,
  );
  const ofSupplier = 'SELECT id FROM companies WHERE supplier = @supplier';
  const isTaken = db
    .prepare<[{ supplier: string; number: string }], number>(
      `SELECT 1 FROM orders WHERE company_id IN (${ofSupplier}) AND number = @number
       UNION ALL SELECT 1 FROM quotes WHERE company_id IN (${ofSupplier}) AND number = @number LIMIT 1`,
    )
    .pluck();
  const orders = db
    .prepare<[string], number>(
      'SELECT count(*) FROM orders WHERE company_id IN (SELECT id FROM companies WHERE supplier = ?)',
    )
    .pluck();

  const next = (series: NumberSeries, date: CalendarDate, start: () => number): string => {
    const period = periodOf(series, date);
    const name = period === '' ? series.series : `${series.series} ${period}`;
    let before = (read.get(supplier, name) as number | undefined) ?? (period === '' ? start() : 0);
    let number = formatSeriesNumber(series, period, before);
    while (isTaken.get({ supplier, number }) !== undefined)
      number = formatSeriesNumber(series, period, ++before);
    write.run(supplier, name, before + 1);
    return number;
  };
  return {
    // What the trial was filled with has the first numbers.
    ofOrder: (date: CalendarDate) => next(orderNumbers, date, () => Number(orders.get(supplier))),
    /** Throws where no quotes are made. */
    ofQuote(date: CalendarDate) {
      if (!quoteNumbers) throw new RangeError('no quotes here');
      return next(quoteNumbers, date, () => 0);
    },
  };
}
export type Numbers = ReturnType<typeof createNumberGenerator>;
