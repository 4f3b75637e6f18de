import type { Migration } from './migrate.ts';

/**
 * The currency of each order (order-codes.ts): 0 for whole yen, as all were until now; what it adds up to is then in
 * hundredths of a yen, or in minor units of another currency. What files said is in minor units too.
 * `import_rebuild` names the orders of files that were kept with ¥0 and their amounts as text beside it: they are put together again from what the files said
 * (`ImportStore.rebuildOld`).
 */
export const currencies: Migration = {
  version: 5,
  name: 'currencies',
  sql: `
    ALTER TABLE order_index ADD COLUMN currency INTEGER NOT NULL DEFAULT 0;
    CREATE TABLE import_rebuild (order_key TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
    INSERT INTO import_rebuild
      SELECT DISTINCT order_key
      FROM import_order,
        json_each(body, CASE json_type(body) WHEN 'array' THEN '$[16]' ELSE '$.lines' END) AS line
      WHERE json_extract(line.value, CASE line.type WHEN 'array' THEN '$[10]' ELSE '$.foreign' END) IS NOT NULL
        OR json_extract(line.value, CASE line.type WHEN 'array' THEN '$[6]' ELSE '$.unitPrice' END) LIKE '%.%';
    UPDATE import_order SET body = replace(replace(body, '"yen":', '"units":'), ',"foreign":null', '');
  `,
};
