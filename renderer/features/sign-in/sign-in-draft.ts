import { defineStore } from 'pinia';
import { ref } from 'vue';

/** What was typed and chosen on the sign-in page, so that coming back from its help finds it. Never the password. */
export const useSignInDraftStore = defineStore('sign-in-typed', () => {
  const supplier = ref<string | null>(null);
  const identifier = ref('');
  return {
    supplier,
    identifier,
    /** Forgets it, as when the next person may come. */
    forget(): void {
      supplier.value = null;
      identifier.value = '';
    },
  };
});
