/** What is told around a passage has at most so many code units on each side. */
const reach = 400;

/** The whole sentences that a passage stands in. */
export function sentencesAround(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - reach), start);
  const after = text.slice(end, end + reach);
  const begun = Math.max(
    ...[...before.matchAll(/[.!?…。]["'»”)]*\s+|\n\s*\n/gu)].map((m) => m.index + m[0].length),
    0,
  );
  const from = begun === 0 && start > reach ? before.indexOf(" ") + 1 : begun;
  const inside = /[.!?…。]["'»”)]*$/u.test(text.slice(start, end));
  const ended = inside ? 0 : (/[.!?…。]["'»”)]*(?=\s|$)|\n\s*\n/u.exec(after)?.[0].length ?? 0);
  const to = inside
    ? 0
    : ended > 0
      ? after.search(/[.!?…。]["'»”)]*(?=\s|$)|\n\s*\n/u) + ended
      : lastSpace(after);
  return (before.slice(from) + text.slice(start, end) + after.slice(0, to)).trim().toWellFormed();
}

const lastSpace = (after: string): number =>
  after.length < reach ? after.length : Math.max(0, after.lastIndexOf(" "));
