// npm test: sets itself up under any Node from 20 on, then goes on in checks.ts.
import { goOn } from './setup.mjs';

await goOn('checks.ts', process.argv.slice(2));
