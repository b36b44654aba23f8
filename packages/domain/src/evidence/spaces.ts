/** How far white space reaches in a text, from any place; UTF-16 code units. */
export interface Spaces {
  before(index: number): number;
  after(index: number): number;
}

// More than any quotation holds: a longer run is as good as this.
const most = 0xffff;
/** Longer runs than this are rare in texts. */
const short = 16;

/**
 * Counts short runs where they are asked for. At the first longer one it looks at each unit of the text once, so that no run
 * is walked along again and again.
 */
export function spacesOf(text: string): Spaces {
  let long: Spaces | undefined;
  const before: Spaces["before"] = (index) => {
    let length = 0;
    while (length < short && length < index && isSpace(text.charCodeAt(index - length - 1))) length++;
    if (length < short) return length;
    long ??= longSpaces(text);
    return long.before(index);
  };
  const after: Spaces["after"] = (index) => {
    let length = 0;
    while (length < short && isSpace(text.charCodeAt(index + length))) length++;
    if (length < short) return length;
    long ??= longSpaces(text);
    return long.after(index);
  };
  return { before, after };
}

function longSpaces(text: string): Spaces {
  const before = new Uint16Array(text.length + 1);
  const after = new Uint16Array(text.length + 1);
  for (let i = 0; i < text.length; i++)
    before[i + 1] = isSpace(text.charCodeAt(i)) ? Math.min(most, (before[i] as number) + 1) : 0;
  for (let i = text.length - 1; i >= 0; i--)
    after[i] = isSpace(text.charCodeAt(i)) ? Math.min(most, (after[i + 1] as number) + 1) : 0;
  return { before: (index) => before[index] as number, after: (index) => after[index] as number };
}

/** White space as `\s` and `trim` have it. */
function isSpace(unit: number): boolean {
  if (unit <= 0x20) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
  return unit >= 0xa0 && (unit === 0xa0 || (unit >= 0x1680 && /\s/.test(String.fromCharCode(unit))));
}
