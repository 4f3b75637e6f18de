import { zeroRateKinds, type Accounting } from '#shared/model/accounting.ts';
import { isCalendarDate } from '#shared/model/dates.ts';
import { format, t } from '#renderer/i18n/index.ts';

/** One answer about the books, as a field that changes it. */
export interface BooksAnswer {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** What a choice of these options changes. */
  readonly changeTo: (value: string) => Partial<Accounting>;
}

/** The answers of a record by what each is of. */
function answersOf<V extends string>(
  record: Readonly<Record<string, V>>,
  options: readonly { readonly value: V; readonly label: string }[],
  key: string,
  labelOf: (of: string) => string,
  change: (record: Record<string, V>) => Partial<Accounting>,
): BooksAnswer[] {
  return Object.entries(record).map(([of, value]) => ({
    key: `${key} ${of}`,
    label: labelOf(of),
    value,
    options,
    changeTo: (to) => change({ ...record, [of]: to as V }),
  }));
}

function lapsedLabel(key: string): string {
  const [number = '', until = ''] = key.split('/');
  return isCalendarDate(until)
    ? t('accounting.books.lapsed', { number, until: format.date(until) })
    : t('accounting.books.unconfirmed', { number });
}

/** Who issues qualified invoices: suppliers, sellers without a number, numbers that lapsed, sellers by name. */
export function sellerAnswers(accounting: Accounting): BooksAnswer[] {
  const { sellers, unnumberedSellers, lapsedNumbers, namedSellers } = accounting;
  const options = (['qualified', 'unregistered'] as const).map((value) => ({
    value,
    label: t(`accounting.seller.${value}`),
  }));
  const unnumbered = (supplier: string): string => t('accounting.books.unnumbered', { supplier });
  return [
    ...answersOf(sellers, options, 'supplier', String, (to) => ({ sellers: to })),
    ...answersOf(unnumberedSellers, options, 'unnumbered', unnumbered, (to) => ({ unnumberedSellers: to })),
    ...answersOf(lapsedNumbers, options, 'lapsed', lapsedLabel, (to) => ({ lapsedNumbers: to })),
    ...Object.entries(namedSellers).flatMap(([supplier, named]) =>
      answersOf(
        named,
        options,
        `named ${supplier}`,
        (seller) => t('accounting.books.named', { supplier, seller }),
        (to) => ({ namedSellers: { ...namedSellers, [supplier]: to } }),
      ),
    ),
  ];
}

/** What 0 % stands for, by supplier and category. */
export function zeroRateAnswers({ zeroRates }: Accounting): BooksAnswer[] {
  const options = zeroRateKinds.map((value) => ({ value, label: t(`accounting.zeroRates.${value}`) }));
  return Object.entries(zeroRates).flatMap(([supplier, kinds]) =>
    answersOf(
      kinds,
      options,
      `zero ${supplier}`,
      (of) => t('accounting.books.zeroRate', { supplier, category: of || t('accounting.noCategory') }),
      (to) => ({ zeroRates: { ...zeroRates, [supplier]: to } }),
    ),
  );
}
