/** A whole number that an option of a command has, from `from` to `to`; an error that names the option for anything else. */
export function wholeNumberOption(name: string, text: string, from: number, to = 999_999_999): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < from || value > to)
    throw new Error(`--${name} must be a whole number from ${from} to ${to}`);
  return value;
}
