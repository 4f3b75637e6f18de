// Brings a fresh clone to where everything else runs. Plain Node 20 with nothing installed must be able to run it.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const oldestNode = 24;
/** npm warns that some packages want a newer Node than the one it runs under; they get it. */
const quietly = ['--no-progress', '--loglevel=error'];
const isWindows = process.platform === 'win32';

/** @param {string} path */
const readJson = (path) => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
};

/**
 * Whether what npm says it installed is what package-lock.json asks for. npm writes its list last,
 * so a broken-off installation counts as none. Packages for other systems may be missing.
 * @param {string} folder
 */
export function isInstalled(folder) {
  const wanted = readJson(join(folder, 'package-lock.json'));
  const present = readJson(join(folder, 'node_modules', '.package-lock.json'));
  if (wanted === null || present === null) return false;
  return Object.entries(wanted.packages).every(([path, entry]) => {
    if (path === '') return true;
    const found = present.packages[path];
    if (found === undefined) return entry.optional === true || entry.peer === true;
    return found.version === entry.version && found.integrity === entry.integrity;
  });
}

/**
 * The path of a Node that runs everything else; null if there is none.
 * @param {string} folder
 */
export function findNode(folder) {
  const file = isWindows ? 'node.exe' : 'node';
  const candidates = [
    join(folder, 'node_modules', 'node', 'bin', file),
    join(folder, 'node_modules', '.bin', file),
    process.execPath,
  ];
  const works = (/** @type {string} */ path) => {
    if (!existsSync(path)) return false;
    const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', shell: false });
    return status === 0 && Number(/^v(\d+)/.exec(stdout)?.[1]) >= oldestNode;
  };
  return candidates.find(works) ?? null;
}

/** @param {readonly string[]} args */
function npm(args) {
  // npm names itself to the scripts it runs; by hand it is found on the path.
  const cli = process.env.npm_execpath;
  // Not the Node inside node_modules, which is about to be replaced.
  const node = process.env.npm_node_execpath ?? process.execPath;
  const [program, ...first] =
    cli !== undefined && /\.c?js$/.test(cli) ? [node, cli] : [isWindows ? 'npm.cmd' : 'npm'];
  const { status } = spawnSync(program, [...first, ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    // A .cmd file starts through the command interpreter only; the arguments are constants.
    shell: isWindows && first.length === 0,
  });
  return status === 0;
}

/** @param {string} message @returns {never} */
function stop(message) {
  console.error(message);
  process.exit(2);
}

/**
 * Installs the dependencies if they are missing or not those of package-lock.json.
 * Answers the path of the Node to go on with. Ends the program with 2 when that cannot be had.
 */
export function setUp() {
  if (Number(process.versions.node.split('.')[0]) < 20)
    stop(`Node 20 or newer is needed; this is ${process.version}.`);
  if (!isInstalled(root)) {
    console.log('Installing the dependencies ...');
    // Windows does not let go of files in use, so there only what differs is replaced.
    const gentle = isWindows && existsSync(join(root, 'node_modules'));
    if (!npm(gentle ? ['install', '--no-save', ...quietly] : ['ci', ...quietly]))
      stop('The dependencies could not be installed; npm says why above.');
  }
  const node = findNode(root) ?? (npm(['rebuild', 'node']) ? findNode(root) : null);
  return node ?? stop(`Node ${oldestNode} could not be installed. Install it by hand and start again.`);
}

/**
 * Goes on in `script` under the Node of this project, and ends as it ends.
 * @param {string} script @param {readonly string[]} args
 */
export async function runScript(script, args) {
  const { spawn } = await import('node:child_process');
  const node = setUp();
  const child = spawn(
    node,
    ['--disable-warning=ExperimentalWarning', join(root, 'scripts', script), ...args],
    {
      cwd: root,
      stdio: 'inherit',
      env: {
        ...process.env,
        PATH: [join(root, 'node_modules', '.bin'), process.env.PATH].join(isWindows ? ';' : ':'),
      },
    },
  );
  // Ctrl+C reaches the child by itself; a signal to this process alone has to be handed on.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => {
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
  child.on('error', (error) => stop(error.message));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(`Ready, with ${setUp()}`);
