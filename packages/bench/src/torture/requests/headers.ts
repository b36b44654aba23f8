import type { Random } from "@collegium/generator";
import type { Making } from "./making.ts";

/** Headers of a request whose body has this type. */
export const headersOf = (making: Making, type: string | undefined): Record<string, string> => ({
  ...(type === undefined ? ofReading(making) : ofWriting(making, type)),
  ...(making.bends.has("header") && strange(making.chances)),
});

const ofReading = ({ chances, tokens }: Making): Record<string, string> => ({
  ...(chances.chance(0.2) && {
    "if-none-match": chances.pick(["*", '"1"', 'W/"1"', '"1-gzip"', '"a", "b"']),
  }),
  ...(chances.chance(0.1) && { authorization: `Bearer ${chances.pick(tokens)}` }),
});

const ofWriting = ({ tokens, chances, number, creates }: Making, type: string): Record<string, string> => ({
  "content-type": type,
  ...(chances.chance(0.97) && { authorization: `Bearer ${chances.pick(tokens)}` }),
  ...(creates ? { "if-none-match": "*" } : { "if-match": `"${chances.int(0, 3)}"` }),
  ...(chances.chance(0.2) && { "idempotency-key": `"${chances.int(0, number)}"` }),
  ...(chances.chance(0.2) && { prefer: `wait=${chances.int(0, 2)}` }),
});

const names = [
  ..."accept accept-encoding authorization content-encoding content-type cookie expect forwarded".split(" "),
  ..."if-match if-modified-since if-none-match if-range idempotency-key origin prefer range te".split(" "),
  ..."x-forwarded-for x-request-id".split(" "),
];
const values = [
  ...[
    "",
    "*",
    "0",
    "-1",
    '"',
    '""',
    '"1"',
    'W/"1-ab"',
    '"a"'.repeat(400),
    "Bearer",
    "Bearer a.b.c",
    "Basic Og==",
  ],
  ...["gzip", "br, x", "text/plain; charset=utf-16", "application/json; charset", "multipart/form-data"],
  ...['multipart/form-data; boundary="', "image/png", "bytes=0-0", "wait=1e9", "wait=-1", "return=minimal"],
  ...["null", "nothing", "http://127.0.0.1", "\u00e9\u00ff", "a".repeat(4000), "127.0.0.1"],
];
const strange = (chances: Random) => ({ [chances.pick(names)]: chances.pick(values) });
