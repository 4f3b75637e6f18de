import { ref } from 'vue';
import type { Refusal } from '#shared/model/refusal.ts';
import { useAccountsStore } from './stores/accounts.ts';
import { useCartStore } from './stores/cart.ts';
import { useDeskStore } from './stores/desk.ts';
import { useJobsStore } from './stores/jobs.ts';
import { useLockStore } from './stores/lock.ts';
import { useSyncStore } from './stores/sync.ts';
import { useUnresolvedStore } from './stores/unresolved.ts';

/** `refused` says why the desk did not start; pages are shown only once it is `ready`. */
export const startup = ref<
  { readonly state: 'starting' | 'ready' } | { readonly state: 'refused'; readonly refusal: Refusal }
>({
  state: 'starting',
});

let declareReady: () => void = () => {};
/** Settles once pages may be shown; the router's first step waits for it. */
export const ready = new Promise<void>((resolve) => {
  declareReady = resolve;
});

let accountsLoaded = false;

/** Loads who is signed in and what runs. Called again once a refused keychain has been settled. */
export async function loadAccounts(): Promise<void> {
  if (accountsLoaded) return;
  const loaded = await useAccountsStore().load();
  if (!loaded.ok) {
    startup.value = { state: 'refused', refusal: loaded.error };
    return;
  }
  const locked = await useLockStore().load();
  if (!locked.ok) {
    startup.value = { state: 'refused', refusal: locked.error };
    return;
  }
  accountsLoaded = true;
  useSyncStore().follow();
  useCartStore().follow();
  const unresolved = useUnresolvedStore();
  unresolved.follow();
  await Promise.all([useJobsStore().load(), unresolved.load()]);
}

/** Asks the desk for all that the frame needs. While the keychain is refused nobody can be signed in. */
export async function start(): Promise<void> {
  startup.value = { state: 'starting' };
  const desk = useDeskStore();
  if (desk.start === null) {
    const started = await desk.load();
    if (!started.ok) {
      startup.value = { state: 'refused', refusal: started.error };
      return;
    }
  }
  if (desk.vault.state !== 'refused') await loadAccounts();
  if (startup.value.state !== 'starting') return;
  startup.value = { state: 'ready' };
  declareReady();
}
