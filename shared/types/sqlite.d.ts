/**
 * The encrypting build has the interface of better-sqlite3, but its own typings cannot be reached through its
 * `exports`. This gives it those of better-sqlite3; ciphers are chosen by `PRAGMA`, which needs no typing.
 */
declare module 'better-sqlite3-multiple-ciphers' {
  import Database = require('better-sqlite3');
  export = Database;
}
