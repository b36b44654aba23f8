import { type Named, renamed, rewritten } from "./bending.ts";

/** What JSON can say and no export writes. */
export const bentJson = (): Named[] => [
  ...["1e400", "2.0", "2e0", "-0", "02", "2.5", "NaN", "Infinity", "0x2"].map((number) =>
    rewritten(`the number ${number}`, renamed, (line) =>
      line.replace('"revision":2', `"revision":${number}`),
    ),
  ),
  rewritten("a key twice", renamed, (line) => line.replace('"actor":', '"actor":"eve","actor":')),
  rewritten("keys in another order", renamed, (line) =>
    line.replace(/("actor":"ada"),("at":"[^"]*")/, "$2,$1"),
  ),
  rewritten("white space", renamed, (line) => line.replace(":", ": ")),
  rewritten("a needless escape", renamed, (line) => line.replace("Trade", "\\u0054rade")),
  rewritten("half a surrogate pair", renamed, (line) => line.replace("Trade", "\\ud834")),
  rewritten("a comment", renamed, (line) => `${line} // fine`),
  rewritten("two values on a line", renamed, (line) => `${line}${line}`),
  ...['"commit":{', '"data":{', '"names":{'].map((where) =>
    rewritten(`__proto__ in ${where}`, renamed, (line) =>
      line.replace(where, `${where}"__proto__":{"x":1},`),
    ),
  ),
  rewritten("__proto__ as the last name", renamed, (line) =>
    line.replace('"en":"Trade and customs"', '"__proto__":"x","en":"Trade"'),
  ),
  rewritten("constructor as a field", renamed, (line) =>
    line.replace('"data":{', '"data":{"constructor":{"prototype":{}},'),
  ),
  rewritten("data nested 10,000 deep", renamed, (line) =>
    line.replace('"data":{', `"data":{"a":${"[".repeat(10_000)}${"]".repeat(10_000)},`),
  ),
  rewritten("a line of another kind", renamed, (line) => line.replace('"kind":"commit"', '"kind":"commits"')),
  rewritten("a line of a kind that objects have", renamed, (line) =>
    line.replace('"kind":"commit"', '"kind":"constructor"'),
  ),
  rewritten("another field beside the commit", renamed, (line) =>
    line.replace('"kind":"commit"', '"kind":"commit","more":1'),
  ),
];
