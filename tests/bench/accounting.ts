import { fileURLToPath } from 'node:url';
import { accountingPrograms } from '#shared/model/accounting.ts';
import { benchLines } from './bench-lines.ts';
import { benchRow, type BenchRow } from './bench-row.ts';
import { measureProgram, type Taken } from './measured-program.ts';

/** How fast generated orders are written for each accounting program, and how far memory rises. */
export async function bench(): Promise<BenchRow[]> {
  const script = fileURLToPath(new URL('accounting-once.ts', import.meta.url));
  const rows: BenchRow[] = [];
  for (const lines of benchLines())
    for (const program of accountingPrograms) {
      const { output } = await measureProgram(process.execPath, [script, program, String(lines)]);
      const { milliseconds, megabytes } = JSON.parse(output) as Taken;
      const what = `accounting ${program}, ${lines} lines`;
      rows.push(
        benchRow(what, (milliseconds * 1000) / lines, 'µs/line'),
        benchRow(`${what}, memory`, megabytes, 'MB'),
      );
    }
  return rows;
}
