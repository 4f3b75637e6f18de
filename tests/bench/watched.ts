import { monitorEventLoopDelay } from 'node:perf_hooks';

/** Milliseconds that `work` takes, and how long it kept the main thread from its next turn at the worst. */
export async function watched<T>(work: () => Promise<T>) {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const start = performance.now();
  const value = await work();
  const milliseconds = performance.now() - start;
  delay.disable();
  // The histogram counts the timer's own period too.
  const held = (nanoseconds: number): number => Math.max(0, nanoseconds / 1e6 - 1);
  return { value, milliseconds, p99: held(delay.percentile(99)), worst: held(delay.max) };
}
