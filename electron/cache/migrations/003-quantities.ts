import type { Migration } from './migrate.ts';

/** The quantity of each line, by which orders can be found (AS-38); taken out of the bodies that are there. */
export const quantities: Migration = {
  version: 3,
  name: 'quantities',
  sql: `
    ALTER TABLE order_index ADD COLUMN quantities TEXT NOT NULL DEFAULT '';
    UPDATE order_index SET quantities = coalesce(
      (SELECT group_concat(abs(json_extract(line.value, '$[2]')), ' ')
       FROM order_body AS b, json_each(b.body, '$[12]') AS line
       WHERE b.seq = order_index.seq),
      '');
  `,
};
