import { spawn } from 'node:child_process';
import { hasDisplay } from '#electron/host/browser/open-external-url.ts';
import type { Runtime } from './electron-runtime.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** What is said of how to start the desk, and the arguments that are the desk's own. */
export interface LaunchArguments {
  readonly browser: boolean;
  /** Electron, although it could not be had or started a short while ago. */
  readonly electron: boolean;
  readonly deskArguments: readonly string[];
}

export const parseLaunchArguments = (args: readonly string[]): LaunchArguments => ({
  browser: args.includes('--browser'),
  electron: args.includes('--electron'),
  deskArguments: args.filter((argument) => argument !== '--browser' && argument !== '--electron'),
});

/** With ELECTRON_RUN_AS_NODE, which some editors' terminals set, Electron would be plain Node. */
const environmentFor = (env: Environment): Environment =>
  Object.fromEntries(Object.entries(env).filter(([name]) => name.toUpperCase() !== 'ELECTRON_RUN_AS_NODE'));

/** How a program ended. */
interface ProcessResult {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** It could not be started at all. */
  readonly error: string | null;
  /** Milliseconds from its start. */
  readonly after: number;
  /** This process was asked to end meanwhile, and handed that on. */
  readonly asked: boolean;
}

function run(
  [program, ...args]: readonly [string, ...string[]],
  cwd: string,
  env: Environment,
): Promise<ProcessResult> {
  const startedAt = performance.now();
  let asked = false;
  const child = spawn(program, args, { cwd, env, stdio: 'inherit' });
  const forwardSignal = (signal: NodeJS.Signals): void => {
    asked = true;
    // On a terminal Ctrl+C reaches the child by itself, which then closes the desk; this process waits for it.
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, forwardSignal);
  return new Promise((resolve) => {
    const end = (how: Pick<ProcessResult, 'code' | 'signal' | 'error'>): void => {
      for (const signal of signals) process.off(signal, forwardSignal);
      resolve({ ...how, after: performance.now() - startedAt, asked });
    };
    child.once('error', (error) => end({ code: null, signal: null, error: error.message }));
    child.once('exit', (code, signal) => end({ code, signal, error: null }));
  });
}

/** Signals with which people and systems end a program that works. */
const stopSignals: readonly (NodeJS.Signals | null)[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** What a shell and the dynamic linker answer for a program or library that is not there. */
const notThere = 127;

/** Why a runtime counts as one that does not work here, in words; null if it worked. */
function whyItDied(
  { code, signal, error, after, asked }: ProcessResult,
  firstMoments: number,
): string | null {
  if (error !== null) return `could not be started (${error})`;
  if (asked || after > firstMoments) return null;
  if (signal !== null && !stopSignals.includes(signal)) return `was ended by ${signal} as soon as it started`;
  return code === notThere ? 'misses something that it needs (exit code 127)' : null;
}

export interface LaunchOptions {
  readonly args: readonly string[];
  readonly root: string;
  readonly platform: NodeJS.Platform;
  readonly env: Environment;
  /** The user's id where there is such a thing. */
  readonly user: number | undefined;
  /** Finds the runtime, or fetches it; `again` although that failed a short while ago. */
  readonly findRuntime: (again: boolean) => Promise<Runtime>;
  /** Why it would not start here, as the first half of a sentence; null if nothing speaks against it. */
  readonly electronBlocker: (program: string) => string | null;
  /** The command of the browser host, without the desk's own arguments. */
  readonly browser: readonly [string, ...string[]];
  readonly say: (line: string) => void;
  /** A runtime that dies within so long of its start does not work here. Milliseconds. */
  readonly firstMoments?: number;
}

/** The runtime's program, or why there is none to be started; that is null where the browser host was asked for. */
async function chooseRuntime(
  options: LaunchOptions,
  wanted: LaunchArguments,
): Promise<{ readonly program: string } | { readonly program: null; readonly why: string | null }> {
  const { platform, env, user } = options;
  const without = (why: string | null) => ({ program: null, why }) as const;
  if (wanted.browser) return without(null);
  if (!hasDisplay(platform, env)) return without('There is no display for Electron');
  if (platform === 'linux' && user === 0) return without('Electron does not run as root');
  const runtime = await options.findRuntime(wanted.electron);
  if (!runtime.found) return without(`The Electron runtime could not be had (${runtime.reason})`);
  if (platform !== 'linux' || wanted.electron) return { program: runtime.program };
  const why = options.electronBlocker(runtime.program);
  return why === null
    ? { program: runtime.program }
    : without(`${why}; "npm start -- --electron" tries all the same`);
}

/**
 * Starts the desk in Electron, or in the browser host: when that is asked for, when there is no other way, and when
 * the runtime dies as soon as it starts. Answers the exit code once the desk has ended.
 */
export async function launchDesk(options: LaunchOptions): Promise<number> {
  const { root, say, firstMoments = 15_000 } = options;
  const wanted = parseLaunchArguments(options.args);
  const env = environmentFor(options.env);
  const chosen = await chooseRuntime(options, wanted);
  let why = chosen.program === null ? chosen.why : null;
  if (chosen.program !== null) {
    const ended = await run([chosen.program, root, ...wanted.deskArguments], root, env);
    const died = whyItDied(ended, firstMoments);
    if (died === null) return ended.code ?? 1;
    why = `Electron ${died}`;
  }
  if (why !== null) say(`${why}. The desk starts in the browser.`);
  const { code, error } = await run([...options.browser, ...wanted.deskArguments], root, env);
  if (error !== null) say(error);
  return code ?? 1;
}
