/** Code points of a text before a UTF-16 index: the unit of `start` and `end`. */
export type PointsBefore = (index: number) => number;

const stride = 512;

/** Counts a text's code points once; each answer then looks at no more than a stride of it. */
export function pointsBefore(text: string): PointsBefore {
  if (!/[\ud800-\udfff]/.test(text)) return (index) => index;
  const checkpoints = new Uint32Array(Math.floor(text.length / stride) + 1);
  let points = 0;
  for (let i = 0; i < text.length; i++) {
    if (i % stride === 0) checkpoints[i / stride] = points;
    if (!isSecondHalf(text.charCodeAt(i))) points++;
  }
  if (text.length % stride === 0) checkpoints[text.length / stride] = points;
  return (index) => {
    const checkpoint = Math.floor(index / stride);
    let count = checkpoints[checkpoint] as number;
    for (let i = checkpoint * stride; i < index; i++) if (!isSecondHalf(text.charCodeAt(i))) count++;
    return count;
  };
}

/** Cuts a text from a code point to another, the inverse of the above; what is outside of the text is nothing. */
export type Cut = (start: number, end: number) => string;

/** Looks through a text once; each cut then looks at no more than a stride of it, and at what it cuts. */
export function cutterOf(text: string): Cut {
  if (!/[\ud800-\udfff]/.test(text)) return (start, end) => text.slice(start, end);
  const checkpoints: number[] = [];
  for (let i = 0, points = 0; i < text.length; i = nextPoint(text, i), points++)
    if (points % stride === 0) checkpoints.push(i);
  const indexOf = (point: number): number => {
    let index = checkpoints[Math.floor(point / stride)] ?? text.length;
    for (let points = point % stride; points > 0 && index < text.length; points--)
      index = nextPoint(text, index);
    return index;
  };
  return (start, end) => text.slice(indexOf(start), indexOf(end));
}

const nextPoint = (text: string, index: number): number =>
  index + ((text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1);

/** Whether a code unit is the second half of a surrogate pair. */
export const isSecondHalf = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;
