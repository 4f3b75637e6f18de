import { useI18n } from 'vue-i18n';
import { callDesk } from '../desk.ts';
import { inCurrentLocale } from '../i18n/index.ts';
import { confirm } from '../ui/confirm.ts';
import { addCommonSteps } from '../ui/refusal-steps.ts';
import { toast } from '../ui/toasts.ts';

/** Offers to make a damaged store in the box anew, on whatever page a person meets it. */
export function useStoreRenewal(): void {
  const { t } = useI18n();
  const renew = async (): Promise<void> => {
    const sure = await confirm({
      title: t('frame.storeAskTitle'),
      text: t('frame.storeAskText'),
      action: t('frame.storeAskAction'),
      danger: true,
    });
    if (!sure) return;
    const renewed = await callDesk('store.renew', {});
    toast(renewed.ok ? t('frame.storeRenewed') : inCurrentLocale(renewed.error.message));
  };
  addCommonSteps({ 'make-store-anew': () => void renew() });
}
