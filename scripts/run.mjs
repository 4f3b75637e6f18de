// Runs a script of this folder under the project's own Node, after setting up what it needs: run.mjs SCRIPT ARGUMENTS.
import { runScript } from './setup.mjs';

const [script = '', ...args] = process.argv.slice(2);
await runScript(script, args);
