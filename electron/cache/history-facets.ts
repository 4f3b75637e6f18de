import type { HistoryFacets } from '#shared/ipc/orders.ts';
import { addDays, calendarDate } from '#shared/model/dates.ts';
import { orderPaymentMethods, orderStatuses } from '#shared/model/order.ts';
import type { AccountHistory } from './account-history.ts';
import { byCodePoint } from './history-sort.ts';
import { paymentCode, statusCode } from './order-codes.ts';

type Counts = Map<string, number>;

/** What can be filtered by, over refreshed histories: the most frequent first, then by code points. */
export function facetsOf(histories: readonly AccountHistory[]): HistoryFacets {
  const departments: Counts = new Map();
  const people: Counts = new Map();
  const statuses: Counts = new Map();
  const payments: Counts = new Map();
  let firstDay = Infinity;
  let lastDay = -Infinity;
  let orders = 0;
  let lines = 0;
  for (const { columns, dictionary } of histories) {
    const byPerson = new Uint32Array(dictionary.size + 1);
    const byDepartment = new Uint32Array(dictionary.size + 1);
    const byStatus = new Uint32Array(256);
    const byPayment = new Uint32Array(256);
    for (let slot = 1; slot < columns.slots; slot++) {
      const status = columns.status[slot] as number;
      if (status === 0) continue;
      orders++;
      lines += columns.lines[slot] as number;
      add(byStatus, status);
      add(byPayment, columns.payment[slot] as number);
      add(byPerson, columns.person[slot] as number);
      add(byDepartment, columns.department[slot] as number);
      const day = columns.day[slot] as number;
      if (day < firstDay) firstDay = day;
      if (day > lastDay) lastDay = day;
    }
    collect(people, byPerson, (id) => dictionary.nameOf(id));
    collect(departments, byDepartment, (id) => dictionary.nameOf(id));
    for (const status of orderStatuses) increase(statuses, status, byStatus[statusCode(status)] ?? 0);
    for (const method of orderPaymentMethods) increase(payments, method, byPayment[paymentCode(method)] ?? 0);
  }
  return {
    departments: listed(departments),
    people: listed(people),
    statuses: listed(statuses),
    payments: listed(payments),
    firstDay: orders === 0 ? null : addDays(calendarDate('1970-01-01'), firstDay),
    lastDay: orders === 0 ? null : addDays(calendarDate('1970-01-01'), lastDay),
    orders,
    lines,
  };
}

function add(counts: Uint32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}

function increase(counts: Counts, value: string, by: number): void {
  if (by > 0) counts.set(value, (counts.get(value) ?? 0) + by);
}

function collect(counts: Counts, byId: Uint32Array, nameOf: (id: number) => string): void {
  byId.forEach((count, id) => increase(counts, nameOf(id), count));
}

const listed = (counts: Counts): HistoryFacets['people'] =>
  [...counts]
    .map(([value, orders]) => ({ value, orders }))
    .sort((a, b) => b.orders - a.orders || byCodePoint(a.value, b.value));
