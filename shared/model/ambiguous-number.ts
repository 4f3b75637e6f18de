import { refusal, type Refusal } from './refusal.ts';
import { wholeNumberReadings } from './whole-number.ts';

/** Asks which number was meant, naming both, where `text` can mean two (`1.000`); null for everything else. */
export function ambiguousNumber(text: string): Refusal | null {
  const readings = wholeNumberReadings(text);
  if (readings.length < 2) return null;
  const [one = '', other = ''] = readings.map((number) => number.toLocaleString('en-US'));
  return refusal('number.ambiguous', { params: { one, other } });
}
