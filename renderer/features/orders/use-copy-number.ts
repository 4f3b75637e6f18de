import { useI18n } from 'vue-i18n';
import { announce, copyText } from '#renderer/ui/index.ts';

/** Puts an order number on the clipboard and announces it. Answers whether it is there. */
export function useCopyNumber(): (number: string) => Promise<boolean> {
  const { t } = useI18n();
  return async (number) => {
    const copied = await copyText(number);
    if (copied) announce(t('orders.list.copied', { number }));
    else announce(t('orders.list.copyFailed'), 'assertive');
    return copied;
  };
}
