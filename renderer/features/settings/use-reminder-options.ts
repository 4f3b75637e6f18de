import { computed, type ComputedRef, type Ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { reminderChoices } from './reminders.ts';

/** The choices of the reminder, in words; also one that was set to other months by an administrator of the machine. */
export function useReminderOptions(
  now: Readonly<Ref<number | null>>,
): ComputedRef<readonly { readonly value: number | null; readonly label: string }[]> {
  const { t } = useI18n();
  return computed(() => {
    const choices = new Set<number | null>([...reminderChoices, now.value]);
    return [...choices].map((value) => ({
      value,
      label: value === null ? t('settings.reminder.off') : t('settings.reminder.months', { n: value }),
    }));
  });
}
