/**
 * Reads RFC 4180, written for these tests from the grammar of the standard. Strict: anything else throws.
 * `quoted` tells text from numbers.
 */
export function readCsv(text: string): { readonly value: string; readonly quoted: boolean }[][] {
  const records: { value: string; quoted: boolean }[][] = [];
  let at = 0;
  while (at < text.length) {
    const record: { value: string; quoted: boolean }[] = [];
    for (;;) {
      if (text[at] === '"') {
        let value = '';
        at += 1;
        for (;;) {
          const end = text.indexOf('"', at);
          if (end < 0) throw new Error('quotes do not close');
          value += text.slice(at, end);
          at = end + 1;
          if (text[at] !== '"') break;
          value += '"';
          at += 1;
        }
        record.push({ value, quoted: true });
      } else {
        const [value] = /^[^",\r\n]*/.exec(text.slice(at, at + 1000)) ?? [''];
        at += value.length;
        record.push({ value, quoted: false });
      }
      if (text[at] === ',') {
        at += 1;
        continue;
      }
      if (!text.startsWith('\r\n', at)) throw new Error(`no end of record at ${at}`);
      at += 2;
      break;
    }
    records.push(record);
  }
  return records;
}
