// npm test: sets itself up under any Node from 20 on, then goes on in checks.ts.
import { runScript } from './setup.mjs';

await runScript('checks.ts', process.argv.slice(2));
