import { callDesk } from '#renderer/desk.ts';
import { inCurrentLocale, t } from '#renderer/i18n/index.ts';
import { confirm } from '#renderer/ui/confirm.ts';
import { addCommonSteps } from '#renderer/ui/refusal-steps.ts';
import { toast } from '#renderer/ui/toasts.ts';

/** Offers to recreate a damaged embedded store, on whatever page that is noticed. */
export function useRecreateStore(): void {
  const renew = async (): Promise<void> => {
    const sure = await confirm({
      title: t('frame.recreateTitle'),
      text: t('frame.recreateText'),
      action: t('frame.recreateAction'),
      danger: true,
    });
    if (!sure) return;
    const renewed = await callDesk('store.recreate', {});
    toast(renewed.ok ? t('frame.recreated') : inCurrentLocale(renewed.error.message));
  };
  addCommonSteps({ 'recreate-store': () => void renew() });
}
