/* xlsx-by-library FILE.db OUT.xlsx KINDS: the table `line` of a plain SQLite file as XLSX by libxlsxwriter in
 * constant-memory mode. KINDS has a letter for each column: n a number, y an amount, d a date YYYY-MM-DD, any other text. */
#include <sqlite3.h>
#include <stdio.h>
#include <string.h>
#include <xlsxwriter.h>

int main(int argc, char **argv) {
  if (argc != 4) return 2;
  sqlite3 *db;
  sqlite3_stmt *rows;
  if (sqlite3_open_v2(argv[1], &db, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK) return 1;
  if (sqlite3_prepare_v2(db, "SELECT * FROM line", -1, &rows, NULL) != SQLITE_OK) return 1;
  const char *kinds = argv[3];
  int columns = sqlite3_column_count(rows);
  if ((int)strlen(kinds) != columns) return 2;

  lxw_workbook_options options = {.constant_memory = LXW_TRUE, .tmpdir = NULL, .use_zip64 = LXW_FALSE};
  lxw_workbook *book = workbook_new_opt(argv[2], &options);
  lxw_worksheet *sheet = workbook_add_worksheet(book, NULL);
  lxw_format *date = workbook_add_format(book);
  lxw_format *yen = workbook_add_format(book);
  lxw_format *text = workbook_add_format(book);
  format_set_num_format(date, "yyyy/mm/dd");
  format_set_num_format(yen, "#,##0");
  format_set_num_format(text, "@");
  for (int column = 0; column < columns; column++)
    worksheet_write_string(sheet, 0, column, sqlite3_column_name(rows, column), text);

  lxw_row_t row = 1;
  for (; sqlite3_step(rows) == SQLITE_ROW; row++) {
    for (int column = 0; column < columns; column++) {
      if (sqlite3_column_type(rows, column) == SQLITE_NULL) continue;
      if (kinds[column] == 'n' || kinds[column] == 'y') {
        lxw_format *format = kinds[column] == 'y' ? yen : NULL;
        worksheet_write_number(sheet, row, column, sqlite3_column_double(rows, column), format);
        continue;
      }
      const char *value = (const char *)sqlite3_column_text(rows, column);
      lxw_datetime day = {0};
      if (kinds[column] == 'd' && sscanf(value, "%d-%d-%d", &day.year, &day.month, &day.day) == 3)
        worksheet_write_datetime(sheet, row, column, &day, date);
      else
        worksheet_write_string(sheet, row, column, value, text);
    }
  }
  sqlite3_finalize(rows);
  sqlite3_close(db);
  printf("%u", row - 1);
  return workbook_close(book) == LXW_NO_ERROR ? 0 : 1;
}
