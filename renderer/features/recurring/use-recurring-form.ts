import { reactive, ref, shallowRef, watch } from 'vue';
import type { RecurringOrderView } from '#shared/ipc/recurring.ts';
import type { Product } from '#shared/model/product.ts';
import { instantOf, isCalendarDate, tokyoDateOf, type CalendarDate } from '#shared/model/dates.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import type { PaymentMethod } from '#shared/model/order.ts';
import type { OnHoliday, RecurringCycle, WhenMissed } from '#shared/model/recurring.ts';
import { refusal } from '#shared/model/refusal.ts';
import type { CheckoutOptions } from '#shared/supplier-api/checkout.ts';
import type { RecurringSpec } from '#shared/supplier-api/lists.ts';
import { callDesk } from '#renderer/desk.ts';
import { validateQuantity } from '#renderer/features/cart/quantity.ts';
import { inCurrentLocale, t } from '#renderer/i18n/index.ts';
import { parseWholeNumber } from '#shared/model/whole-number.ts';

export interface FormLine {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  /** As it was typed. */
  quantity: string;
}

/** Monday, the 25th: what most companies begin with. */
const defaults = { weekday: 1, day: 25 } as const;

/**
 * What is typed for a recurring order. A new one begins with what is in the cart, or with what is sold of an earlier
 * order `from` (AS-52); the next days follow each change.
 * Nothing typed is lost by a mistake: each stands on its field.
 */
export function useRecurringForm(
  account: AccountId,
  order: RecurringOrderView | null,
  from: string | null = null,
) {
  const spec = order?.spec ?? null;
  const cycle = spec?.cycle ?? null;
  const fields = reactive({
    name: spec?.name ?? '',
    every: cycle?.every ?? ('month' as RecurringCycle['every']),
    count: cycle?.count ?? 1,
    weekday: cycle?.every === 'week' ? cycle.weekday : (defaults.weekday as number),
    day: cycle?.every === 'month' ? cycle.day : (defaults.day as number),
    startsOn: (spec?.startsOn ?? tokyoDateOf(instantOf(Date.now()))) as string,
    endsOn: (spec?.endsOn ?? '') as string,
    onHoliday: spec?.onHoliday ?? ('before' as OnHoliday),
    whenMissed: spec?.whenMissed ?? ('skip' as WhenMissed),
    addressId: spec?.addressId ?? (null as string | null),
    payment: spec?.payment ?? (null as PaymentMethod | null),
    departmentId: spec?.departmentId ?? (null as string | null),
    costMemo: spec?.costMemo ?? '',
  });
  const lines = ref<FormLine[]>(
    (order?.lines ?? []).map(({ code, name, quantity, product }) => ({
      code,
      name,
      unit: product?.unit ?? '',
      quantity: String(quantity),
    })),
  );
  const days = shallowRef<readonly { due: CalendarDate; on: CalendarDate | null }[]>([]);
  const options = shallowRef<CheckoutOptions | null>(null);
  const errors = ref<Readonly<Record<string, string>>>({});

  const cycleNow = (): RecurringCycle =>
    fields.every === 'week'
      ? { every: 'week', count: fields.count, weekday: fields.weekday }
      : { every: 'month', count: fields.count, day: fields.day };

  let lastRequestId = 0;
  async function preview(): Promise<void> {
    const requestId = ++lastRequestId;
    const { startsOn, endsOn, onHoliday } = fields;
    if (!isCalendarDate(startsOn) || (endsOn !== '' && !isCalendarDate(endsOn))) {
      days.value = [];
      return;
    }
    const answer = await callDesk('recurring.preview', {
      cycle: cycleNow(),
      startsOn,
      endsOn: endsOn === '' ? null : (endsOn as CalendarDate),
      onHoliday,
    });
    if (requestId === lastRequestId) days.value = answer.ok ? answer.value : [];
  }
  watch(
    () => [
      fields.every,
      fields.count,
      fields.weekday,
      fields.day,
      fields.startsOn,
      fields.endsOn,
      fields.onHoliday,
    ],
    () => void preview(),
    { immediate: true },
  );

  function addProduct({ code, name, unit }: Product): void {
    if (!lines.value.some((line) => line.code === code))
      lines.value = [...lines.value, { code, name, unit, quantity: '1' }];
  }

  /** What a new one begins with; null where that was refused. */
  async function startLines(): Promise<
    readonly { readonly product: Product; readonly quantity: number | null }[] | null
  > {
    if (from === null) {
      const cart = await callDesk('cart.get', { account });
      return cart.ok ? cart.value.lines : null;
    }
    const earlier = await callDesk('reorder.preview', { account, order: from });
    if (!earlier.ok) return null;
    return earlier.value.lines.flatMap(({ now: product, quantity }) =>
      product !== null && product.sale === 'on-sale' && quantity > 0 ? [{ product, quantity }] : [],
    );
  }

  /** Asks what can be chosen; a new one starts with the cart and what would be proposed for an order. */
  async function begin(): Promise<void> {
    const answer = await callDesk('checkout.options', { account });
    if (answer.ok) {
      options.value = answer.value;
      const { proposed } = answer.value;
      fields.addressId ??= proposed.addressId;
      fields.payment ??= proposed.payment;
      fields.departmentId ??= proposed.departmentId;
    }
    if (order) return;
    const beginning = await startLines();
    if (beginning === null || lines.value.length > 0) return;
    const known = new Map<string, FormLine>();
    for (const { product, quantity } of beginning) {
      const before = parseWholeNumber(known.get(product.code)?.quantity ?? '0') ?? 0;
      known.set(product.code, {
        code: product.code,
        name: product.name,
        unit: product.unit,
        quantity: String(before + (quantity ?? 1)),
      });
    }
    lines.value = [...known.values()];
  }

  /** What was typed as a recurring order, or null with what is wrong on its fields. */
  function read(): RecurringSpec | null {
    const wrong: Record<string, string> = {};
    const addError = (field: string, code: Parameters<typeof refusal>[0], params = {}) => {
      wrong[field] = inCurrentLocale(refusal(code, { params }).message);
    };
    const { startsOn, endsOn } = fields;
    if (fields.name.trim() === '') addError('name', 'list.name');
    if (!isCalendarDate(startsOn)) wrong['startsOn'] = t('lists.recurring.form.date');
    if (endsOn !== '' && !isCalendarDate(endsOn)) wrong['endsOn'] = t('lists.recurring.form.date');
    else if (endsOn !== '' && endsOn < startsOn) addError('endsOn', 'recurring.ends-before');
    if (options.value?.needsAddress && fields.addressId === null) addError('addressId', 'checkout.address');
    if (fields.payment === null) addError('payment', 'checkout.payment');
    if (options.value?.departments.length && fields.departmentId === null)
      addError('departmentId', 'checkout.department');
    if (lines.value.length === 0) wrong['lines'] = t('lists.recurring.form.noLines');
    const parsedLines = lines.value.map(({ code, quantity }) => ({
      code,
      quantity: parseWholeNumber(quantity) ?? 0,
    }));
    for (const line of lines.value) {
      const { problem } = validateQuantity({ ...line, atMost: null }, line.quantity);
      if (problem) wrong[`line ${line.code}`] = inCurrentLocale(problem.message);
    }
    errors.value = wrong;
    if (Object.keys(wrong).length > 0 || fields.payment === null) return null;
    return {
      name: fields.name.trim(),
      cycle: cycleNow(),
      startsOn: startsOn as CalendarDate,
      endsOn: endsOn === '' ? null : (endsOn as CalendarDate),
      onHoliday: fields.onHoliday,
      whenMissed: fields.whenMissed,
      lines: parsedLines,
      addressId: fields.addressId,
      payment: fields.payment,
      departmentId: fields.departmentId,
      costMemo: fields.costMemo.trim(),
    };
  }

  return {
    fields,
    lines,
    days,
    options,
    errors,
    begin,
    read,
    addProduct,
    removeLine: (code: string) => void (lines.value = lines.value.filter((line) => line.code !== code)),
  };
}
