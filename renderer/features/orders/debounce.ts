/** A delayed call: each `run` puts off the one before. Times in milliseconds. */
export interface Debounced<T> {
  run(value: T): void;
  /** Does what is still waiting at once. */
  flush(): void;
  /** Drops what is still waiting. */
  cancel(): void;
}

/** Calls `then` with the last value, once nothing more has come for `wait` ms. */
export function debounce<T>(then: (value: T) => void, wait: number): Debounced<T> {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let waiting: { readonly value: T } | null = null;
  const cancel = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    waiting = null;
  };
  const flush = () => {
    const last = waiting;
    cancel();
    if (last) then(last.value);
  };
  return {
    run(value) {
      cancel();
      waiting = { value };
      timer = setTimeout(flush, wait);
    },
    flush,
    cancel,
  };
}

/** Calls `then` at once and at most once in `every` ms after that; the last of many is never lost. */
export function throttle(then: () => void, every: number): Omit<Debounced<void>, 'flush'> {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let again = false;
  const rest = () => {
    timer = setTimeout(() => {
      timer = null;
      if (!again) return;
      again = false;
      then();
      rest();
    }, every);
  };
  return {
    run() {
      if (timer !== null) {
        again = true;
        return;
      }
      then();
      rest();
    },
    cancel() {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      again = false;
    },
  };
}
