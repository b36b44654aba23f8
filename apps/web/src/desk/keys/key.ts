/** What the browser tells of a key. */
export interface Pressed {
  readonly key: string;
  readonly code: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly repeat: boolean;
  readonly isComposing: boolean;
  getModifierState(name: string): boolean;
}

/** A key as the desk takes it. */
export interface Key {
  /** A letter as a capital, a sign, or the browser's name of the key. */
  readonly name: string;
  readonly shift: boolean;
  /** Ctrl, or Command. */
  readonly mod: boolean;
  readonly alt: boolean;
  /** 1 to 9, by the key's place: some layouts print digits only with Shift. */
  readonly digit: number | undefined;
  readonly repeat: boolean;
}

/** What a US keyboard has at a place, where what is printed is no sign of ASCII (a Cyrillic layout, a dead key). */
const placed: Readonly<Record<string, string>> = {
  BracketLeft: "[",
  BracketRight: "]",
  Period: ".",
  Comma: ",",
  Semicolon: ";",
  Quote: "'",
  Equal: "=",
  Space: " ",
  Digit0: "0",
};
const same: Readonly<Record<string, string>> = { "{": "[", "}": "]" };
const unnamed: ReadonlySet<string> = new Set(["Dead", "Process", "Unidentified"]);

/**
 * What is printed on a key where that is ASCII (US, AZERTY, QWERTZ), else what a US keyboard has at its place (Cyrillic).
 * By place alone, `A` on AZERTY would be `Q`, and Ctrl+Z on QWERTZ Ctrl+Y.
 */
export function keyOf(pressed: Pressed): Key {
  const altGr = pressed.getModifierState("AltGraph");
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(pressed.code)?.[1];
  // What AltGr or Shift makes of a digit's key is a sign: `[` on AZERTY and QWERTZ.
  const isDigit = digit !== undefined && !pressed.shiftKey && !altGr;
  return {
    name: nameOf(pressed),
    shift: pressed.shiftKey,
    mod: (pressed.ctrlKey || pressed.metaKey) && !altGr,
    alt: pressed.altKey && !altGr,
    digit: isDigit ? Number(digit) : undefined,
    repeat: pressed.repeat,
  };
}

function nameOf({ key, code, shiftKey }: Pressed): string {
  if (/^[ -~]$/.test(key)) return same[key] ?? key.toUpperCase();
  if (key.length > 1 && !unnamed.has(key)) return key;
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter) return letter;
  if (code === "Slash") return shiftKey ? "?" : "/";
  return placed[code] ?? key;
}
