/** The longest line that is read: a text of 1 MiB, all of it escaped, fits six times over. */
const maxLineBytes = 8 * 1024 * 1024;

const lineFeed = 0x0a;

/** One line as its bytes with the line feed; `complete` is false for a last line that was cut off. */
export interface Line {
  readonly bytes: Buffer;
  readonly complete: boolean;
}

/** Cuts bytes into lines. Throws a RangeError at a line over `maxLineBytes`: what is read is no archive. */
export async function* lines(chunks: AsyncIterable<Buffer>): AsyncGenerator<Line> {
  let parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(lineFeed); at >= 0; at = chunk.indexOf(lineFeed, from)) {
      yield { bytes: Buffer.concat([...parts, chunk.subarray(from, at + 1)]), complete: true };
      parts = [];
      length = 0;
      from = at + 1;
    }
    if (from === chunk.length) continue;
    parts.push(chunk.subarray(from));
    length += chunk.length - from;
    if (length > maxLineBytes) throw new RangeError(`a line is longer than ${maxLineBytes} bytes`);
  }
  if (length > 0) yield { bytes: Buffer.concat(parts), complete: false };
}
