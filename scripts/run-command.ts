import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const isWindows = process.platform === 'win32';
/** How long a process may take to end after SIGTERM before it is killed. Milliseconds. */
const grace = 10_000;

export interface CommandResult {
  readonly passed: boolean;
  readonly output: string;
}

export type Environment = Readonly<Record<string, string | undefined>>;

const running = new Set<ChildProcess>();

/** A command and everything it started are a process group of their own, so that all of it can be ended. */
function signalAll(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (isWindows || child.pid === undefined) child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // Nothing of it runs any more.
  }
}

/** Ends every command that runs, with what it started; by force when it takes too long. */
export function endCommands(): void {
  for (const child of running) {
    signalAll(child, 'SIGTERM');
    setTimeout(() => signalAll(child, 'SIGKILL'), grace).unref();
  }
}

/** Runs a command in the project's folder. What it says is passed on at once, or with `later` when it has ended. */
export function runCommand(
  command: readonly string[],
  env: Environment,
  { later = false } = {},
): Promise<CommandResult> {
  const [program = '', ...args] = command;
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env,
      detached: !isWindows,
    });
    running.add(child);
    const said: Buffer[] = [];
    for (const [from, to] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ] as const)
      from.on('data', (part: Buffer) => {
        said.push(part);
        if (!later) to.write(part);
      });
    const end = (passed: boolean): void => {
      running.delete(child);
      // Whatever it started and left running holds its files and its folders.
      signalAll(child, 'SIGTERM');
      resolve({ passed, output: Buffer.concat(said).toString() });
    };
    child.on('error', (error) => {
      console.error(error.message);
      end(false);
    });
    child.on('exit', (code) => {
      // What it said may still be on its way; what it left running may hold the pipe open for ever.
      const patience = setTimeout(() => end(code === 0), 2000);
      child.once('close', () => {
        clearTimeout(patience);
        end(code === 0);
      });
    });
  });
}
