import { computed, type ComputedRef, type Ref } from 'vue';
import { t } from '#renderer/i18n/index.ts';
import { reminderChoices } from './reminders.ts';

/** The choices of the reminder, in words; also one that was set to other months by an administrator of the machine. */
export function useReminderOptions(
  now: Readonly<Ref<number | null>>,
): ComputedRef<readonly { readonly value: number | null; readonly label: string }[]> {
  return computed(() => {
    const choices = new Set<number | null>([...reminderChoices, now.value]);
    return [...choices].map((value) => ({
      value,
      label: value === null ? t('settings.reminder.off') : t('settings.reminder.months', { n: value }),
    }));
  });
}
