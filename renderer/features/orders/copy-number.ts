import { t } from '#renderer/i18n/index.ts';
import { announce, copyText } from '#renderer/ui/index.ts';

/** Puts an order number on the clipboard and announces it. Answers whether it is there. */
export async function copyNumber(number: string): Promise<boolean> {
  const copied = await copyText(number);
  if (copied) announce(t('orders.list.copied', { number }));
  else announce(t('orders.list.copyFailed'), 'assertive');
  return copied;
}
