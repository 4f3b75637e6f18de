import { afterAll } from 'vitest';
import { removeFolders } from './temp-folder.ts';

// Runs for each test file, also where files share the modules of their worker.
afterAll(removeFolders);
