/** The statements of `ImportStore`. */
export const importSql = {
  begin: 'INSERT INTO import (name, imported_at, hash, row_count, left_out) VALUES (?, ?, ?, 0, 0)',
  finish: 'UPDATE import SET row_count = ?, left_out = ? WHERE id = ?',
  list: `SELECT id, name, imported_at AS importedAt, row_count AS rows, left_out AS leftOut FROM import ORDER BY id DESC`,
  byHash: 'SELECT imported_at FROM import WHERE hash = ?',
  others: 'SELECT count(*) FROM import WHERE id <> ?',
  add: 'INSERT INTO import_order (order_key, import, body) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  replace: 'UPDATE import_order SET body = ? WHERE order_key = ? AND import = ?',
  own: 'SELECT body FROM import_order WHERE order_key = ? AND import = ?',
  saying: 'SELECT import, body FROM import_order WHERE order_key = ? ORDER BY import',
  states:
    'SELECT order_key AS key, import, body FROM import_order WHERE order_key IN (?, ?, ?) ORDER BY import, order_key',
  keysOf: 'SELECT order_key FROM import_order WHERE import = ?',
  keysOfNumber: 'SELECT order_key FROM import_order WHERE import = ? AND order_key >= ? AND order_key < ?',
  removeOrder: 'DELETE FROM import_order WHERE order_key = ? AND import = ?',
  removeAll: 'DELETE FROM import_order WHERE import = ?',
  removeImport: 'DELETE FROM import WHERE id = ?',
  isOld: 'SELECT 1 FROM import_order WHERE order_key IN (?, ?, ?) AND import <> ?',
  count: 'SELECT count(*) FROM import_order WHERE import = ?',
  latest: 'SELECT coalesce(max(updated_at), 0) FROM order_index',
  term: 'SELECT value FROM term WHERE id = ?',
  waiting: 'SELECT order_key FROM import_rebuild',
  waited: 'DELETE FROM import_rebuild',
  mapping: 'SELECT mapping FROM import_mapping WHERE fingerprint = ?',
  saveMapping: `INSERT INTO import_mapping (fingerprint, mapping) VALUES (?, ?)
    ON CONFLICT (fingerprint) DO UPDATE SET mapping = excluded.mapping`,
} as const;
