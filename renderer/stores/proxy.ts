import { defineStore } from 'pinia';
import { ref } from 'vue';
import type { ProxyState } from '#shared/ipc/proxy.ts';
import { callDesk, onDesk } from '#renderer/desk.ts';

/** The proxy on the way to suppliers, as far as it asks for a name and a password; and whether its dialog is open. */
export const useProxyStore = defineStore('proxy', () => {
  const state = ref<ProxyState | null>(null);
  const isOpen = ref(false);
  onDesk('proxy.changed', (now) => {
    state.value = now;
  });

  async function load(): Promise<void> {
    const answer = await callDesk('proxy.state', {});
    if (answer.ok) state.value = answer.value;
  }
  async function enter(): Promise<void> {
    await load();
    isOpen.value = true;
  }
  return { state, isOpen, load, enter };
});
