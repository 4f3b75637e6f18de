import { computed, ref, shallowRef, type Ref } from 'vue';
import type { CallInput, CallOutput } from '#shared/ipc/contract.ts';
import { ambiguousNumber } from '#shared/model/ambiguous-number.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import { refusal as refusalOf, type Refusal } from '#shared/model/refusal.ts';
import type { Result } from '#shared/model/result.ts';
import type { Cart } from '#shared/supplier-api/cart.ts';
import type { Choices } from '#shared/supplier-api/checkout.ts';
import type { Quote } from '#shared/supplier-api/quotes.ts';
import { parseWholeNumber } from '#shared/model/whole-number.ts';
import { debounce } from '#renderer/features/orders/debounce.ts';
import { remainsUnresolved } from '#renderer/features/pending-writes/write-key.ts';
import { differences, type Differences } from './differences.ts';

export type Preview = CallOutput<'checkout.preview'>;
export type Options = CallOutput<'checkout.options'>;
type Placed = CallOutput<'checkout.place-order'>;
/** What the person came for; a saved order may leave open what the others must have (AM-33, QC-28). */
export type Purpose = 'order' | 'quote' | 'save';

export interface CheckoutCalls {
  loadCart(): Promise<Result<Cart>>;
  options(): Promise<Result<Options>>;
  preview(input: CallInput<'checkout.preview'>): Promise<Result<Preview>>;
  order(input: CallInput<'checkout.place-order'>): Promise<Result<Placed>>;
  quote(input: CallInput<'checkout.create-quote'>): Promise<Result<Quote>>;
}

export interface CheckoutContext {
  readonly cart: Readonly<Ref<Cart | null>>;
  readonly purpose: () => Purpose;
  readonly draft: { read(): Choices | null; keep(choices: Choices): void; forget(): void };
  /** A key that was never used, as a UUID. */
  readonly newKey: () => string;
}

/** What is shown for the person to agree to, under keys of its own: pressed twice, it is still one order. */
export interface Confirmation {
  readonly preview: Preview;
  readonly choices: Choices;
  readonly cartVersion: number;
  readonly keys: { readonly order: string; readonly quote: string };
  /** What differs from the confirmation before, when that one was refused as no longer right. */
  readonly since: Differences | null;
}

export type CheckoutResult =
  { readonly kind: 'order'; readonly placed: Placed } | { readonly kind: 'quote'; readonly quote: Quote };

const PREVIEW_DELAY_MS = 300;
/** What a saved order may leave open. */
const optionalWhenSaving: ReadonlySet<string> = new Set(['addressId', 'payment', 'departmentId']);
/** Refusals after which the confirmation is out of date and has to be shown again. */
const outdated: ReadonlySet<string> = new Set([
  'checkout.changed',
  'checkout.already-done',
  'cart.conflict',
  'cart.line-not-found',
]);

/** The way from what is in the cart to an order or a quote: choosing, confirming, sending once. */
export function useCheckout(
  account: AccountId,
  { cart, purpose, draft, newKey }: CheckoutContext,
  calls: CheckoutCalls,
) {
  const options = shallowRef<Options | null>(null);
  const refusal = shallowRef<Refusal | null>(null);
  const choices = ref<Choices | null>(null);
  const pointsText = ref('');
  const preview = shallowRef<Preview | null>(null);
  const previewRefusal = shallowRef<Refusal | null>(null);
  const calculation = ref(false);
  /** Whether what is missing is said at its field too: once somebody wanted to go on. */
  const showMissing = ref(false);
  const confirmation = shallowRef<Confirmation | null>(null);
  const sending = ref<'order' | 'quote' | null>(null);
  const sendRefusal = shallowRef<Refusal | null>(null);
  /** The key of what was sent and never answered. */
  const unresolved = ref<string | null>(null);
  const done = shallowRef<CheckoutResult | null>(null);
  /** Keys under which something may have been sent: what is confirmed next is sent under them too. */
  const openKeys = { order: null as string | null, quote: null as string | null };
  let requestId = 0;

  const pointsProblem = computed<Refusal | null>(() => {
    const balance = options.value?.points?.balance ?? 0;
    if (pointsText.value.trim() === '') return null;
    const points = parseWholeNumber(pointsText.value);
    if (points !== null && points <= balance) return null;
    const unclear = ambiguousNumber(pointsText.value);
    if (unclear) return unclear;
    return refusalOf('checkout.points-over', { params: { balance: balance.toLocaleString('en-US') } });
  });

  /** Texts of the problems that block the next step, by field. */
  const problems = computed(() => {
    const local = pointsProblem.value ? [{ field: 'points', refusal: pointsProblem.value }] : [];
    const given = (preview.value?.refusals ?? []).filter(
      ({ field }) =>
        !(purpose() === 'save' && optionalWhenSaving.has(field)) && !(local.length > 0 && field === 'points'),
    );
    return [...local, ...given];
  });
  const problemOf = (field: string): Refusal | null =>
    problems.value.find((problem) => problem.field === field)?.refusal ?? null;

  /** Calculates the total as of now. Only the latest response counts. */
  async function calculate(): Promise<void> {
    previewLater.cancel();
    if (choices.value === null || cart.value === null) return;
    const thisRequest = ++requestId;
    calculation.value = true;
    const answer = await calls.preview({
      account,
      cartVersion: cart.value.version,
      choices: choices.value,
    });
    if (thisRequest !== requestId) return;
    if (!answer.ok && answer.error.code === 'cart.conflict') {
      // The cart is calculated as it is now; its lines are compared in the confirmation.
      const loaded = await calls.loadCart();
      if (thisRequest !== requestId) return;
      if (loaded.ok) return calculate();
    }
    calculation.value = false;
    previewRefusal.value = answer.ok ? null : answer.error;
    if (answer.ok) preview.value = answer.value;
  }
  const previewLater = debounce<null>(() => void calculate(), PREVIEW_DELAY_MS);

  /** Loads what can be chosen; what was chosen before is still chosen. */
  async function load(): Promise<void> {
    const [loadedCart, loaded] = await Promise.all([calls.loadCart(), calls.options()]);
    const error = [loadedCart, loaded].find((one) => !one.ok);
    refusal.value = error && !error.ok ? error.error : null;
    if (!loaded.ok || !loadedCart.ok) return;
    options.value = loaded.value;
    choices.value ??= draft.read() ?? loaded.value.proposed;
    if (pointsText.value === '' && choices.value.points > 0) pointsText.value = String(choices.value.points);
    if (loadedCart.value.lines.length > 0) await calculate();
  }

  function change(part: Partial<Choices>): void {
    if (choices.value === null) return;
    choices.value = { ...choices.value, ...part };
    draft.keep(choices.value);
    previewLater.run(null);
  }

  /** AM-52: what was typed stays; an impossible value is not sent. */
  function setPointsText(text: string): void {
    pointsText.value = text;
    change({ points: pointsProblem.value === null ? (parseWholeNumber(text) ?? 0) : 0 });
  }

  function show(since: Differences | null): boolean {
    if (preview.value === null || choices.value === null || cart.value === null) return false;
    confirmation.value = {
      preview: preview.value,
      choices: choices.value,
      cartVersion: cart.value.version,
      keys: { order: openKeys.order ?? newKey(), quote: openKeys.quote ?? newKey() },
      since,
    };
    return true;
  }

  /** Shows the confirmation of what is chosen now, unless something stands against it. */
  async function confirm(): Promise<boolean> {
    showMissing.value = true;
    sendRefusal.value = null;
    await calculate();
    if (previewRefusal.value !== null || problems.value.length > 0) return false;
    return show(null);
  }

  /** Shows what it would be now, beside what was confirmed. */
  async function reconfirm(before: Confirmation): Promise<void> {
    await load();
    if (refusal.value !== null || preview.value === null || previewRefusal.value !== null) return;
    if (cart.value === null || cart.value.lines.length === 0) {
      confirmation.value = null;
      return;
    }
    show(differences(before.preview.calculation, preview.value.calculation));
  }

  async function send(
    kind: 'order' | 'quote',
    { emptyCart = true }: { readonly emptyCart?: boolean } = {},
  ): Promise<void> {
    const shown = confirmation.value;
    if (shown === null || sending.value !== null || unresolved.value !== null) return;
    sending.value = kind;
    sendRefusal.value = null;
    const { totals, lines } = shown.preview.calculation;
    const confirmed = {
      account,
      cartVersion: shown.cartVersion,
      choices: shown.choices,
      confirmed: {
        taxIncluded: totals.taxIncluded.amount,
        unitPrices: lines.map(({ unitPrice }) => unitPrice.amount),
      },
      key: shown.keys[kind],
    };
    const answer: Result<CheckoutResult> =
      kind === 'order'
        ? asDone(await calls.order(confirmed), (placed) => ({ kind: 'order', placed }))
        : asDone(await calls.quote({ ...confirmed, emptyCart }), (quote) => ({ kind: 'quote', quote }));
    openKeys[kind] = remainsUnresolved(answer, openKeys[kind] !== null) ? shown.keys[kind] : null;
    if (answer.ok) {
      done.value = answer.value;
      if (kind === 'order' || emptyCart) draft.forget();
      await calls.loadCart();
    } else if (answer.error.code === 'checkout.unresolved') {
      unresolved.value = shown.keys[kind];
    } else {
      if (outdated.has(answer.error.code)) await reconfirm(shown);
      else await calculate();
      sendRefusal.value = answer.error;
    }
    sending.value = null;
  }

  return {
    options,
    refusal,
    choices,
    pointsText,
    preview,
    previewRefusal,
    calculation,
    showMissing,
    problems,
    problemOf,
    confirmation,
    sending,
    sendRefusal,
    unresolved,
    done,
    load,
    change,
    setPointsText,
    calculate,
    confirm,
    send,
    /** Back to choosing; what was chosen stays. The next confirmation has keys of its own. */
    leaveConfirmation(): void {
      if (sending.value !== null || unresolved.value !== null) return;
      confirmation.value = null;
      sendRefusal.value = null;
    },
    /** The outcome of the unanswered write is known: the cart can be confirmed again. */
    settled(): void {
      for (const kind of ['order', 'quote'] as const)
        if (openKeys[kind] === unresolved.value) openKeys[kind] = null;
      unresolved.value = null;
      confirmation.value = null;
    },
  };
}

const asDone = <T>(answer: Result<T>, of: (value: T) => CheckoutResult): Result<CheckoutResult> =>
  answer.ok ? { ok: true, value: of(answer.value) } : answer;

export type CheckoutFlow = ReturnType<typeof useCheckout>;
