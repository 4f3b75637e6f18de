// npm start: sets itself up under any Node from 20 on, then goes on in launch.ts.
import { goOn } from './setup.mjs';

await goOn('launch.ts', process.argv.slice(2));
