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

/** Whether a code unit is the second half of a surrogate pair. */
export const isSecondHalf = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;
