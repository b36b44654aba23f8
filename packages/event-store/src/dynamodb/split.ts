/** Splits a text into parts of at most `maxBytes` in UTF-8 (4 or more), between code points. Joined, they are the text again. */
export function splitText(text: string, maxBytes: number): string[] {
  const bytes = Buffer.from(text, "utf8");
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; ) {
    let end = Math.min(start + maxBytes, bytes.length);
    // Bytes 10xxxxxx go on with a code point (RFC 3629): never begin a part with one.
    while (end < bytes.length && ((bytes[end] ?? 0) & 0xc0) === 0x80) end--;
    parts.push(bytes.toString("utf8", start, end));
    start = end;
  }
  return parts;
}
