/**
 * Whether a text is as every program kept it: what `SourceDeposited` of a version says of its normalisation was done (1: NFC, CRLF to LF;
 * 2: also a leading byte order mark dropped and lone CR to LF). Takes time in proportion to its length, whatever it holds.
 */
export function isNormalised(text: string, version: number): boolean {
  if (text.includes("\r\n") || (version > 1 && (text.includes("\r") || text.startsWith("\ufeff"))))
    return false;
  // Putting a long run of marks into order takes the square of its length. Where each two that touch stand in order, all do.
  for (const [run] of text.matchAll(/\p{M}{32,}/gu)) if (!isOrdered(run)) return false;
  return text.normalize("NFC") === text;
}

function isOrdered(marks: string): boolean {
  let last = "";
  for (const mark of marks) {
    if ((last + mark).normalize("NFC") !== last + mark) return false;
    last = mark;
  }
  return true;
}
