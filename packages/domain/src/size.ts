import { append } from "@hyperjump/json-pointer";

const encoder = new TextEncoder();

/**
 * Whether the canonical JSON of a value as read from JSON is longer than so many bytes, told without making it: what is
 * far too long costs no more than what is just too long, however it is nested. Of numbers and of signs that are written
 * escaped the least is counted, so that a value just over the limit may pass.
 */
export function isLonger(value: unknown, bytes: number): boolean {
  const left: unknown[] = [value];
  let count = 0;
  while (left.length > 0) {
    const next = left.pop();
    if (typeof next === "string") count += lengthOf(next, bytes - count);
    else if (typeof next !== "object" || next === null) count += 1;
    else if (Array.isArray(next)) {
      // Each item has its own byte and a comma or bracket.
      if (count + 2 * next.length > bytes) return true;
      count += 1 + next.length;
      for (const item of next) left.push(item);
    } else {
      const names = Object.keys(next);
      // Each name has its quotes, a colon, a comma or brace, and at least a byte of its value.
      if (count + 5 * names.length > bytes) return true;
      count += 1;
      for (const name of names) {
        count += 2 + lengthOf(name, bytes - count);
        left.push((next as { readonly [name: string]: unknown })[name]);
      }
    }
    if (count > bytes) return true;
  }
  return false;
}

/** Bytes of a string with its quotes; no more of it is encoded than matters. */
const lengthOf = (value: string, room: number): number =>
  2 + (value.length > room ? value.length : encoder.encode(value).length);

/** The most that any list or object of an event has room for, several times over. */
export const maxEntries = 1_000;

/** The pointer (RFC 6901) of a list or object, as read from JSON, with more entries than that; undefined where there is none. */
export function crowded(value: unknown): string | undefined {
  const left: (readonly [value: unknown, pointer: string])[] = [[value, ""]];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const [entered, pointer] = next;
    if (typeof entered !== "object" || entered === null) continue;
    const entries = Object.entries(entered);
    if (entries.length > maxEntries) return pointer;
    // How deep this goes is the sender's choice: a pointer that names every step of it would be as long as the way.
    for (const [name, item] of entries)
      left.push([item, pointer.length < maxPointer ? append(name, pointer) : pointer]);
  }
  return undefined;
}

const maxPointer = 1_000;
