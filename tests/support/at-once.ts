/** Runs `work` with each number from 0 below `count`, `atOnce` of them at a time. Rejects with the first that does. */
export async function runAtOnce(
  count: number,
  atOnce: number,
  work: (number: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < count) await work(next++);
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
}
