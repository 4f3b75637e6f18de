import { defineStore } from 'pinia';
import { ref } from 'vue';

/** What was typed and chosen on the sign-in page, so that coming back from its help finds it. Never the password. */
export const useTypedStore = defineStore('sign-in-typed', () => ({
  supplier: ref<string | null>(null),
  identifier: ref(''),
}));
