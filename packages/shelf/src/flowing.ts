import type { Readable } from "node:stream";

/** In so many beats some bytes of a body must come. */
const beatsOfSilence = 5;

/**
 * The bytes of a body, as they come; throws where none come any more. Silence is counted in beats of so many milliseconds, not by the clock: what
 * stands still with its whole process, as functions do between two requests, has not been silent.
 */
export async function* flowing(body: Readable, beat: number): AsyncGenerator<Uint8Array> {
  let silent = 0;
  const beats = setInterval(() => {
    if (++silent > beatsOfSilence) body.destroy(new Error("Nothing more came"));
  }, beat);
  try {
    for await (const bytes of body) {
      silent = 0;
      yield bytes;
    }
  } finally {
    clearInterval(beats);
  }
}
