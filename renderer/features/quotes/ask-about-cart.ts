import type { AccountId } from '#shared/model/identifiers.ts';
import type { Quote } from '#shared/supplier-api/quotes.ts';
import { callDesk } from '#renderer/desk.ts';
import { i18n, inCurrentLocale } from '#renderer/i18n/index.ts';
import { useCartStore } from '#renderer/stores/cart.ts';
import { confirm, toast } from '#renderer/ui/index.ts';

/**
 * After an order from a quote: a quote leaves the cart as it was, so what the cart has of the same products is asked
 * about, or it is ordered twice.
 */
export async function askAboutCart(
  account: AccountId,
  { calculation }: Pick<Quote, 'calculation'>,
): Promise<void> {
  const carts = useCartStore();
  const answer = await carts.load(account);
  if (!answer.ok) return;
  const quotedCodes = new Set(calculation.lines.map(({ productCode }) => productCode));
  const same = answer.value.lines.filter(({ product }) => quotedCodes.has(product.code));
  if (same.length === 0) return;
  const { t } = i18n.global;
  const remove = await confirm({
    title: t('quotes.order.inCartTitle', { count: same.length.toLocaleString('en-US') }),
    text: t('quotes.order.inCartText'),
    action: t('quotes.order.inCartRemove'),
    cancel: t('quotes.order.inCartKeep'),
  });
  if (!remove) return;
  const changed = await callDesk('cart.change', {
    account,
    version: answer.value.version,
    lines: [],
    remove: same.map(({ id }) => id),
  });
  if (changed.ok) carts.put(account, changed.value);
  else toast(inCurrentLocale(changed.error.message));
}
