// Read when electron-builder is loaded: a loader of configurations that it brings, and that nothing here uses, makes a
// folder in the temporary one to cache what it compiles.
process.env['JITI_FS_CACHE'] ??= 'false';
