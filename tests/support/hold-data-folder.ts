import { lockDataFolder } from '#electron/cache/data-lock.ts';

// Takes the data folder of the first argument, says so, and holds it until it is ended.
const lock = lockDataFolder(process.argv[2] ?? '');
console.log(lock.ok ? 'held' : lock.error.code);
// What nobody holds may be collected, and the lock with it.
setInterval(() => lock, 60_000);
