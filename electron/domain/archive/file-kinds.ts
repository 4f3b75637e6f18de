/** What the first bytes of a file say about it. */
const signatures: readonly { readonly type: string; readonly bytes: readonly number[] }[] = [
  { type: 'application/pdf', bytes: [0x25, 0x50, 0x44, 0x46] },
  { type: 'image/jpeg', bytes: [0xff, 0xd8, 0xff] },
  { type: 'image/png', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { type: 'image/tiff', bytes: [0x49, 0x49, 0x2a, 0x00] },
  { type: 'image/tiff', bytes: [0x4d, 0x4d, 0x00, 0x2a] },
  {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes: [0x50, 0x4b, 0x03, 0x04],
  },
];

/** Files without a signature, by the end of their name. */
const texts: Readonly<Record<string, string>> = {
  xml: 'application/xml',
  csv: 'text/csv',
  txt: 'text/plain',
  tsv: 'text/tab-separated-values',
};

/** The media type of a file that may be archived, by what is in it; null for one that may not. */
export function mediaTypeOf(name: string, bytes: Uint8Array): string | null {
  const known = signatures.find((each) => each.bytes.every((byte, at) => bytes[at] === byte));
  if (known) return known.type;
  const extension = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  return bytes.length > 0 && Object.hasOwn(texts, extension) ? texts[extension]! : null;
}
