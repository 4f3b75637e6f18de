import { isCalendarDate, type CalendarDate } from '#shared/model/dates.ts';
import { accountIdSchema, type AccountId } from '#shared/model/identifiers.ts';
import { orderStatuses, paymentMethods } from '#shared/model/order.ts';
import { sortKeys, type HistoryFilter, type HistorySearch, type HistorySort } from '#shared/ipc/orders.ts';

/** What the address of the page says: everything about the view that back, forward and reload keep. */
export interface HistoryView {
  readonly filter: HistoryFilter;
  readonly sort: HistorySort;
  /** Accounts looked at beside the one whose page it is. */
  readonly otherAccounts: readonly AccountId[];
  /** The order whose detail is open. */
  readonly open: { readonly account: AccountId; readonly id: string } | null;
}

/** A route query, as the router reads and writes it. */
export type Query = Readonly<Record<string, string | null | readonly (string | null)[] | undefined>>;
export type QueryParams = Record<string, string | string[]>;

export const emptyFilter: HistoryFilter = {
  text: '',
  from: null,
  to: null,
  departments: [],
  people: [],
  statuses: [],
  payments: [],
  minTotal: null,
  maxTotal: null,
  minQuantity: null,
  maxQuantity: null,
};

export const defaultSort: HistorySort = { by: 'orderedAt', direction: 'descending' };

const MAX_CHOICES = 1000;
const MAX_TEXT_LENGTH = 200;

const listOf = (value: Query[string]): readonly string[] => {
  if (value === undefined) return [];
  const list = typeof value === 'string' || value === null ? [value] : value;
  const texts = list.map((item) => item ?? '').filter((text) => text.length <= MAX_TEXT_LENGTH);
  return [...new Set(texts)].slice(0, MAX_CHOICES);
};

const firstValue = (value: Query[string]): string => listOf(value)[0] ?? '';

const dateOf = (value: Query[string]): CalendarDate | null => {
  const text = firstValue(value);
  return isCalendarDate(text) ? text : null;
};

const amountOf = (value: Query[string]): number | null => {
  const text = firstValue(value);
  return /^\d{1,15}$/.test(text) ? Number(text) : null;
};

const among =
  <T extends string>(known: readonly T[]) =>
  (text: string): text is T =>
    (known as readonly string[]).includes(text);

const isSortKey = among(sortKeys);

function sortOf(value: Query[string]): HistorySort {
  const [by = '', direction] = firstValue(value).split('.');
  if (!isSortKey(by)) return defaultSort;
  return { by, direction: direction === 'asc' ? 'ascending' : 'descending' };
}

function openOf(value: Query[string]): HistoryView['open'] {
  const text = firstValue(value);
  const cut = text.indexOf(':');
  const account = accountIdSchema.safeParse(text.slice(0, Math.max(cut, 0)));
  const id = text.slice(cut + 1);
  return account.success && id !== '' && id.length <= 64 ? { account: account.data, id } : null;
}

const accountsOf = (value: Query[string]): readonly AccountId[] =>
  listOf(value).flatMap((text) => {
    const parsed = accountIdSchema.safeParse(text);
    return parsed.success ? [parsed.data] : [];
  });

/** Reads a route query. What it can't read is left out, so that an old or mistyped address still opens. */
export function viewOf(query: Query): HistoryView {
  return {
    filter: {
      text: firstValue(query['q']),
      from: dateOf(query['from']),
      to: dateOf(query['to']),
      departments: listOf(query['department']),
      people: listOf(query['person']),
      statuses: listOf(query['status']).filter(among(orderStatuses)),
      payments: listOf(query['payment']).filter(among(paymentMethods)),
      minTotal: amountOf(query['min']),
      maxTotal: amountOf(query['max']),
      minQuantity: amountOf(query['from-quantity']),
      maxQuantity: amountOf(query['to-quantity']),
    },
    sort: sortOf(query['sort']),
    otherAccounts: accountsOf(query['with']),
    open: openOf(query['order']),
  };
}

/** Writes a view as a route query; what is as usual is left out, so that a plain view has a plain address. */
export function queryOf({ filter, sort, otherAccounts, open }: HistoryView): QueryParams {
  const query: QueryParams = {};
  const put = (key: string, value: string | number | null) => {
    if (value !== null && value !== '') query[key] = String(value);
  };
  const putList = (key: string, values: readonly string[]) => {
    if (values.length > 0) query[key] = [...values];
  };
  put('q', filter.text);
  put('from', filter.from);
  put('to', filter.to);
  putList('department', filter.departments);
  putList('person', filter.people);
  putList('status', filter.statuses);
  putList('payment', filter.payments);
  put('min', filter.minTotal);
  put('max', filter.maxTotal);
  put('from-quantity', filter.minQuantity);
  put('to-quantity', filter.maxQuantity);
  if (sort.by !== defaultSort.by || sort.direction !== defaultSort.direction) {
    put('sort', `${sort.by}.${sort.direction === 'ascending' ? 'asc' : 'desc'}`);
  }
  putList('with', otherAccounts);
  put('order', open === null ? null : `${open.account}:${open.id}`);
  return query;
}

/** The search that a view asks for, of the page of `account`. */
export const searchOf = (account: AccountId, view: HistoryView): HistorySearch => ({
  accounts: [account, ...view.otherAccounts.filter((other) => other !== account)],
  filter: view.filter,
  sort: view.sort,
});

/** Whether nothing is left out of the history. The words of the search box count as a filter. */
export const isUnfiltered = (filter: HistoryFilter): boolean =>
  JSON.stringify({ ...emptyFilter, ...filter }) === JSON.stringify(emptyFilter);

/**
 * The sort after a click on the heading of `by`. A first click shows what is mostly looked for: the newest
 * day and the largest amount, and names from their beginning; a second click turns it round.
 */
export function nextSort(sort: HistorySort, by: HistorySort['by']): HistorySort {
  if (sort.by === by) {
    return { by, direction: sort.direction === 'ascending' ? 'descending' : 'ascending' };
  }
  return { by, direction: by === 'orderedAt' || by === 'total' ? 'descending' : 'ascending' };
}
