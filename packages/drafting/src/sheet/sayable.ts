import { line } from "@collegium/domain";

const label = line(500);

/** Printed words as a label that the register takes, on one line; undefined where they are none. */
export function sayable(words: string): string | undefined {
  const { success, data } = label.safeParse(
    words
      .slice(0, 2_000)
      .replace(/[\s\p{Cc}]+/gu, " ")
      .trim(),
  );
  return success ? data : undefined;
}
