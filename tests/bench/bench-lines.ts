const variable = 'KOBAI_BENCH_LINES';
const usual = [100_000];

/** The sizes, in order lines, that a bench was asked for (`npm run bench -- --lines=10000,1000000`). */
export const benchLines = (): readonly number[] => process.env[variable]?.split(',').map(Number) ?? usual;

/** Has every bench from now on take these sizes. Throws for what is not whole numbers from 1 to 1,000,000. */
export function setBenchLines(text: string): void {
  const right = text
    .split(',')
    .every((each) => /^\d+$/.test(each) && Number(each) >= 1 && Number(each) <= 1e6);
  if (!right) throw new Error('--lines must be whole numbers from 1 to 1000000, with commas between them');
  process.env[variable] = text;
}
