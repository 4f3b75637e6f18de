/** How wide a UTF-16 unit is: half-width characters count one, both halves of a surrogate pair two together. */
const widthOf = (unit: number): number => {
  const isHalf = (unit >= 0x20 && unit <= 0x7e) || (unit >= 0xff61 && unit <= 0xff9f);
  return isHalf || (unit >= 0xd800 && unit <= 0xdfff) ? 1 : 2;
};

/** How wide `text` is in half-width characters: full-width ones count two, as accounting programs count them. */
export function textWidth(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at += 1) width += widthOf(text.charCodeAt(at));
  return width;
}

/** As much of `text` as is at most `width` half-width characters wide, without half of a surrogate pair at the end. */
export function cutToWidth(text: string, width: number): string {
  let wide = 0;
  let at = 0;
  while (at < text.length && (wide += widthOf(text.charCodeAt(at))) <= width) at += 1;
  return text.slice(0, at).replace(/[\ud800-\udbff]$/, '');
}
