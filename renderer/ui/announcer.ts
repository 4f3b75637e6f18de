import { reactive } from 'vue';

/** What a screen reader announces next; `KAnnouncer` in the frame holds the live regions. */
export const announcements = reactive({ polite: '', assertive: '' });

/** The text is removed again, since it may name a person or a file, in a language no longer chosen. */
const clearAfterMs = 5000;
const timers: Partial<Record<keyof typeof announcements, ReturnType<typeof setTimeout>>> = {};

/** Announces a result to screen readers. The same text is announced again. */
export function announce(text: string, urgency: 'polite' | 'assertive' = 'polite'): void {
  // A live region is read when its text changes, so equal text gets an unseen mark the second time.
  announcements[urgency] = announcements[urgency] === text ? `${text}\u200b` : text;
  clearTimeout(timers[urgency]);
  timers[urgency] = setTimeout(() => (announcements[urgency] = ''), clearAfterMs);
}

/** The announcer, for components. */
export const useAnnouncer = () => ({ announce });
