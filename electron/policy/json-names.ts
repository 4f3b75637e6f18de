/**
 * The names of an object in JSON that stand there more than once, themselves or in what belongs to them. `JSON.parse`, which
 * has to have taken the text before, keeps the last of them and says nothing.
 */
export function namesTwice(text: string): readonly string[] {
  const twice = new Set<string>();
  const open: Set<string>[] = [];
  let outermost = '';
  for (const [token, name] of text.matchAll(/("(?:[^"\\]|\\.)*")\s*:|"(?:[^"\\]|\\.)*"|[{}]/g)) {
    if (token === '{') open.push(new Set());
    else if (token === '}') open.pop();
    else if (name !== undefined) {
      const given = JSON.parse(name) as string;
      if (open.length === 1) outermost = given;
      if (open.at(-1)?.has(given)) twice.add(outermost);
      open.at(-1)?.add(given);
    }
  }
  return [...twice];
}
