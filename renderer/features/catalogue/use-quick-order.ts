import { computed, ref, shallowRef } from 'vue';
import type { CallInput } from '#shared/ipc/contract.ts';
import type { QuickReading, QuickRow } from '#shared/ipc/catalogue.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import { refusal, type Refusal } from '#shared/model/refusal.ts';
import type { Result } from '#shared/model/result.ts';
import { parseWholeNumber } from '#shared/model/whole-number.ts';
import { createDrafts, draftKey } from '#renderer/stores/drafts.ts';

/** A row of the page: what stands in its fields, and what the desk said of it last. */
export interface QuickOrderRow {
  readonly key: number;
  readonly number: string;
  readonly quantity: string;
  /** As it was pasted, where it couldn't be read; empty for what was typed here. */
  readonly typed: string;
  /** The same for all rows that were pasted at once. */
  readonly sheet: number;
  /** Null while nobody has looked: typed just now, or on its way. */
  readonly read: Pick<QuickRow, 'product' | 'quantity' | 'problem' | 'readings'> | null;
}

type Ask = (input: CallInput<'quick-order.parse'>) => Promise<Result<QuickRow[]>>;

const oneLine = (text: string): string => text.replace(/[\t\r\n]+/g, ' ').trim();
/** What a scanner gives twice is the same, whatever its width. */
const sameNumber = (a: string, b: string): boolean => a.normalize('NFKC') === b.normalize('NFKC');
/** A code and nothing else; with a letter x before digits at its end it can be a quantity too. */
const isSingleNumber = (text: string): boolean => !/[\s,，、×✕✖*＊;；]|[xXｘＸ][0-9０-９]+$/u.test(text);
/** How many a row asks for: none while it says nothing, null where it is no certain number and can't be counted on. */
const countOf = ({ quantity, read }: QuickOrderRow): number | null =>
  quantity.trim() === ''
    ? 0
    : ((read?.readings.length === 0 ? read.quantity : null) ?? parseWholeNumber(quantity));
/** Whether it is asked if one piece is meant or what stands in a column, which is the same for all rows of a sheet. */
const isOfColumn = ({ read }: QuickOrderRow): boolean => {
  const [inColumn, one] = read?.readings ?? [];
  return one?.quantity === 1 && inColumn?.quantity !== 1 && inColumn?.value === one.value;
};
const chosen = ({ value, quantity, product, problem }: QuickReading): Partial<QuickOrderRow> => ({
  number: value,
  quantity: quantity === null ? '' : String(quantity),
  typed: '',
  read: { product, quantity, problem, readings: [] },
});
let lastKey = 0;
/** Rows that are not in the cart yet. */
const drafts = createDrafts<readonly QuickOrderRow[]>();

/**
 * A quick order (AS-50): rows by number or JAN with a quantity, each looked up as soon as it stands there. Rows stay as
 * they were typed until they are put into the cart or taken out; leaving the page keeps them.
 */
export function useQuickOrder(account: AccountId, ask: Ask) {
  const draft = draftKey(account, 'quick-order');
  const rows = shallowRef<readonly QuickOrderRow[]>(drafts.get(draft) ?? []);
  const refused = shallowRef<Refusal | null>(null);
  const reading = ref(0);

  const put = (next: readonly QuickOrderRow[]): void => {
    rows.value = next;
    drafts.set(draft, next);
  };
  const change = (key: number, values: Partial<QuickOrderRow>): void =>
    put(rows.value.map((row) => (row.key === key ? { ...row, ...values } : row)));

  async function read(text: string): Promise<Result<QuickRow[]>> {
    reading.value += 1;
    const answer = await ask({ account, text });
    reading.value -= 1;
    refused.value = answer.ok ? null : answer.error;
    return answer;
  }

  /** Has rows looked up as they stand; what was typed on meanwhile is looked at in its own turn. */
  async function check(keys: readonly number[]): Promise<void> {
    const pendingRows = rows.value.filter((row) => keys.includes(row.key) && row.number.trim() !== '');
    if (pendingRows.length === 0) return;
    const text = pendingRows
      .map(({ number, quantity }) => `${oneLine(number)}\t${oneLine(quantity)}`)
      .join('\n');
    const answer = await read(text);
    if (!answer.ok) return;
    const byRow = new Map(answer.value.map((row) => [row.row, row]));
    const known = new Map(
      pendingRows.map((row, index) => {
        const found = byRow.get(index + 1);
        const result = found ?? {
          product: null,
          quantity: null,
          problem: refusal('quick-order.unreadable'),
          readings: [],
        };
        return [
          row,
          {
            product: result.product,
            quantity: result.quantity,
            problem: result.problem,
            readings: result.readings,
          },
        ] as const;
      }),
    );
    put(
      rows.value.map((row) => {
        const before = pendingRows.find(({ key }) => key === row.key);
        if (!before || before.number !== row.number || before.quantity !== row.quantity) return row;
        return { ...row, read: known.get(before) ?? null };
      }),
    );
  }

  /**
   * Takes one line as it was typed or scanned. A number that stands there by itself already is one more of it. True
   * when it was taken, so that its field can be emptied.
   */
  async function take(text: string): Promise<boolean> {
    const typed = oneLine(text);
    if (typed === '') return false;
    const isSingleCode = isSingleNumber(typed);
    const existing = isSingleCode
      ? rows.value.find((row) => sameNumber(row.number, typed) && countOf(row) !== null)
      : undefined;
    if (existing) {
      change(existing.key, { quantity: String((countOf(existing) ?? 0) + 1), read: null });
      await check([existing.key]);
      return true;
    }
    if (isSingleCode) {
      // It stands there at once: the next scan does not wait for the supplier.
      lastKey += 1;
      const key = lastKey;
      put([...rows.value, { key, number: typed, quantity: '1', typed: '', sheet: key, read: null }]);
      await check([key]);
      return true;
    }
    return (await paste(text)) > 0;
  }

  /** Adds the rows of an order sheet, those with mistakes too; tells how many. Nothing is added where it is refused. */
  async function paste(text: string): Promise<number> {
    const answer = await read(text);
    if (!answer.ok) return 0;
    const sheet = lastKey + 1;
    const added = answer.value.map((row): QuickOrderRow => {
      lastKey += 1;
      return {
        key: lastKey,
        number: row.value === '' ? oneLine(row.typed) : row.value,
        quantity: row.typedQuantity || (row.quantity === null ? '' : String(row.quantity)),
        typed: row.problem === null ? '' : row.typed,
        sheet,
        read: {
          product: row.product,
          quantity: row.quantity,
          problem: row.problem,
          readings: row.readings,
        },
      };
    });
    put([...rows.value, ...added]);
    return added.length;
  }

  const validRows = computed(() =>
    rows.value.flatMap(({ key, read: result }) =>
      result?.product && result.quantity !== null && result.problem === null
        ? [{ key, product: result.product, quantity: result.quantity }]
        : [],
    ),
  );

  return {
    rows,
    refused,
    reading: computed(() => reading.value > 0),
    validRows,
    /** Whole yen, tax excluded, of the rows that can be bought. */
    goods: computed(() =>
      validRows.value.reduce((sum, { product, quantity }) => sum + product.price.amount * quantity, 0),
    ),
    invalidCount: computed(() => rows.value.filter(({ read: result }) => result?.problem).length),
    take,
    paste,
    check,
    type: (key: number, values: { readonly number?: string; readonly quantity?: string }) =>
      change(key, { ...values, typed: '', read: null }),
    /** Takes one of the two ways in which a row can be read; returns for how many others of its sheet that counts too. */
    choose: (key: number, reading: QuickReading): number => {
      const row = rows.value.find((each) => each.key === key);
      const way = row?.read?.readings.indexOf(reading) ?? -1;
      const others = rows.value.filter(
        (each) =>
          row &&
          way >= 0 &&
          each.key !== key &&
          each.sheet === row.sheet &&
          isOfColumn(row) &&
          isOfColumn(each),
      );
      change(key, chosen(reading));
      for (const { key: other, read: result } of others) change(other, chosen(result!.readings[way]!));
      return others.length;
    },
    remove: (keys: readonly number[]) => put(rows.value.filter(({ key }) => !keys.includes(key))),
    /** Puts rows back to where they were among the others. */
    restore: (gone: readonly QuickOrderRow[]) =>
      put(
        [...rows.value, ...gone.filter((row) => !rows.value.some(({ key }) => key === row.key))].toSorted(
          (a, b) => a.key - b.key,
        ),
      ),
  };
}
