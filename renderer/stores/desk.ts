import { defineStore } from 'pinia';
import { computed, ref } from 'vue';
import type { CallInput, CallOutput } from '#shared/ipc/contract.ts';
import { defaultSettings, type Settings } from '#shared/ipc/settings.ts';
import { unmanagedView, type PolicyView } from '#shared/ipc/policy.ts';
import { notUpdated, type UpdateView } from '#shared/ipc/updates.ts';
import type { VaultState } from '#shared/ipc/sign-in.ts';
import type { ManagedName } from '#shared/model/managed-settings.ts';
import type { Refusal } from '#shared/model/refusal.ts';
import type { Result } from '#shared/model/result.ts';
import { callDesk, onDesk } from '#renderer/desk.ts';
import { setLocale } from '#renderer/i18n/index.ts';

type Start = CallOutput<'desk.start'>;

/** What the desk says of itself: version, machine, keychain, settings. */
export const useDeskStore = defineStore('desk', () => {
  const start = ref<Start | null>(null);
  const startRefusal = ref<Refusal | null>(null);
  const settings = ref<Settings>(defaultSettings);
  const startNotices = ref<readonly Refusal[]>([]);
  /** What IT manages; the desk enforces it, and pages show it. */
  const policy = ref<PolicyView>(unmanagedView);
  const dismissed = ref<readonly string[]>([]);
  const notices = computed(() =>
    [...startNotices.value, ...policy.value.notices].filter(
      (notice) => !dismissed.value.includes(notice.message.ja),
    ),
  );
  const updates = ref<UpdateView>(notUpdated);
  const vault = ref<VaultState>({ state: 'ready', refusal: null });

  function applySettings(next: Settings): void {
    settings.value = next;
    setLocale(next.locale);
    const root = document.documentElement;
    if (next.theme === 'system') delete root.dataset['theme'];
    else root.dataset['theme'] = next.theme;
  }

  /** Asks the desk once at the beginning, then follows its events. */
  async function load(): Promise<Result<Start>> {
    const answer = await callDesk('desk.start', {});
    startRefusal.value = answer.ok ? null : answer.error;
    if (answer.ok) {
      start.value = answer.value;
      vault.value = answer.value.vault;
      startNotices.value = answer.value.notices;
      policy.value = answer.value.policy;
      updates.value = answer.value.updates;
      applySettings(answer.value.settings);
      onDesk('vault.changed', (state) => {
        vault.value = state;
      });
      onDesk('settings.changed', applySettings);
      onDesk('notices.changed', (list) => {
        // What is gone and comes again is said again.
        const gone = startNotices.value.filter(({ message }) =>
          list.every((notice) => notice.message.ja !== message.ja),
        );
        dismissed.value = dismissed.value.filter((text) => gone.every(({ message }) => message.ja !== text));
        startNotices.value = list;
      });
      onDesk('updates.changed', (view) => {
        updates.value = view;
      });
      onDesk('policy.changed', (view) => {
        policy.value = view;
      });
    }
    return answer;
  }

  /** Changes settings; the page follows at once. */
  async function changeSettings(change: CallInput<'settings.change'>): Promise<Result<Settings>> {
    const answer = await callDesk('settings.change', change);
    if (answer.ok) applySettings(answer.value);
    return answer;
  }

  async function decideVault(decision: CallInput<'vault.decide'>['decision']): Promise<Result<VaultState>> {
    const answer = await callDesk('vault.decide', { decision });
    if (answer.ok) vault.value = answer.value;
    return answer;
  }

  function dismissNotice(notice: Refusal): void {
    dismissed.value = [...dismissed.value, notice.message.ja];
  }

  return {
    start,
    startRefusal,
    settings,
    notices,
    dismissNotice,
    policy,
    isManaged: (name: ManagedName) => policy.value.managed.includes(name),
    updates,
    vault,
    platform: computed(() => start.value?.platform ?? 'linux'),
    version: computed(() => start.value?.version ?? ''),
    load,
    changeSettings,
    decideVault,
  };
});
