// npm start: sets itself up under any Node from 20 on, then goes on in launch.ts.
import { runScript } from './setup.mjs';

await runScript('launch.ts', process.argv.slice(2));
