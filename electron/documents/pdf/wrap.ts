/** Characters that may not begin a line (行頭禁則), and such that may not end one (行末禁則). */
const notFirst =
  /^[、。，．・：；？！!?,.:;)\]}）］｝〕〉》」』】〙〗’”ー～〜々ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ%％℃゛゜…‥※]$/u;
const notLast = /^[([{（［｛〔〈《「『【〘〖‘“￥¥＄$〒№]$/u;
/** What stays together on a line: words and numbers of half width, with what binds their parts. */
const piece = /[A-Za-z0-9][A-Za-z0-9'’.,/_@#&+%:-]*|\s+|[\s\S]/gu;
const segmenter = new Intl.Segmenter('ja', { granularity: 'grapheme' });
const isPlain = /^[\u0020-\u007e]*$/;

/** What can't be parted at all: words of half width, and graphemes; `segments` keeps a family of emoji together. */
function atoms(text: string): string[] {
  if (isPlain.test(text)) return text.match(piece) ?? [];
  const graphemes = Array.from(segmenter.segment(text), ({ segment }) => segment);
  const found: string[] = [];
  let word = '';
  for (const grapheme of graphemes) {
    if (isPlain.test(grapheme)) {
      word += grapheme;
      continue;
    }
    if (word !== '') found.push(...(word.match(piece) ?? []));
    word = '';
    found.push(grapheme);
  }
  if (word !== '') found.push(...(word.match(piece) ?? []));
  return found;
}

/** Atoms with what may not be parted from them: no line begins with 。 or ends with （. */
function units(text: string): string[] {
  const found: string[] = [];
  let open = '';
  for (const atom of atoms(text)) {
    if (notLast.test(atom)) open += atom;
    else if (open === '' && notFirst.test(atom) && found.length > 0 && found.at(-1)!.trim() !== '') {
      found[found.length - 1] += atom;
    } else {
      found.push(open + atom);
      open = '';
    }
  }
  if (open !== '') found.push(open);
  return found;
}

/**
 * `text` in lines none of which is wider than `width`, measured by `measure`; at least one, which may be empty. Line
 * breaks in the text stay. Nothing is cut: a word that is wider than a line is parted between its characters.
 */
export function wrap(text: string, width: number, measure: (text: string) => number): readonly string[] {
  return text.split(/\r\n|\r|\n/).flatMap((paragraph) => wrapParagraph(paragraph, width, measure));
}

function wrapParagraph(text: string, width: number, measure: (text: string) => number): string[] {
  const whole = text.trimEnd();
  if (measure(whole) <= width) return [whole];
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const next = (): void => {
    lines.push(line.trimEnd());
    line = '';
    used = 0;
  };
  const put = (unit: string, wide: number): void => {
    if (line === '' && unit.trim() === '') return;
    line += unit;
    used += wide;
  };
  for (const unit of units(whole)) {
    const wide = measure(unit);
    if (used + wide > width && line !== '' && unit.trim() !== '') next();
    if (wide <= width) {
      put(unit, wide);
      continue;
    }
    for (const { segment } of segmenter.segment(unit)) {
      const each = measure(segment);
      if (used + each > width && line !== '') next();
      put(segment, each);
    }
  }
  if (line.trim() !== '') next();
  return lines;
}
