/**
 * The answer of `work`, or null where it takes longer than so many milliseconds; with a signal, longer than that after
 * its abort. The work itself goes on.
 */
export async function within<T>(
  work: Promise<T>,
  milliseconds: number,
  signal?: AbortSignal,
): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let begin = (): void => undefined;
  const over = new Promise<null>((resolve) => {
    begin = () => {
      timer = setTimeout(() => resolve(null), milliseconds);
    };
  });
  if (signal && !signal.aborted) signal.addEventListener('abort', begin, { once: true });
  else begin();
  try {
    return await Promise.race([work, over]);
  } finally {
    signal?.removeEventListener('abort', begin);
    clearTimeout(timer);
  }
}
