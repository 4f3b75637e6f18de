import { runBrowserDesk } from '#electron/browser.ts';
import { cheapCosts } from './cheap-costs.ts';

// The browser host as tests start it: `electron/browser.ts` with the same arguments, at costs that only tests set.

await runBrowserDesk(process.argv.slice(2), cheapCosts);
