import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What a process took: milliseconds, also of processor time, and the MB that it had in memory at its peak. */
export interface Taken {
  readonly milliseconds: number;
  readonly processor: number;
  readonly megabytes: number;
}

/** How often the kernel is asked, in milliseconds: what comes after the last time is not seen. */
const lookEvery = 15;
/** Ticks of processor time a second in `/proc`, which Linux has fixed. */
const ticksASecond = 100;

/** What the kernel says of a process by now; null where there is no `/proc`, or the process has ended. */
function lookAt(pid: number): Omit<Taken, 'milliseconds'> | null {
  try {
    const peak = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    const [, rest = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
    const fields = rest.split(' ');
    const ticks = Number(fields[11]) + Number(fields[12]);
    return peak && { megabytes: Number(peak[1]) / 1024, processor: (ticks * 1000) / ticksASecond };
  } catch {
    return null;
  }
}

/**
 * Runs a program to its end. Answers what it took, and what it wrote to its output. Throws where it fails; `environment` is
 * added to this process's own.
 */
export function measureProgram(
  program: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Taken & { readonly output: string }> {
  return new Promise((resolve, reject) => {
    const from = performance.now();
    const child = spawn(program, args, {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, ...environment },
    });
    let seen: Omit<Taken, 'milliseconds'> = { megabytes: 0, processor: 0 };
    const timer = setInterval(() => (seen = lookAt(child.pid ?? 0) ?? seen), lookEvery);
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.on('error', (error) => {
      clearInterval(timer);
      reject(error);
    });
    child.on('close', (code) => {
      clearInterval(timer);
      const milliseconds = performance.now() - from;
      if (code === 0) resolve({ ...seen, milliseconds, output });
      else reject(new Error(`${program} ended with ${code}`));
    });
  });
}
