import { hash } from "node:crypto";
import { Malformed } from "./errors.ts";
import type { Sha256 } from "./port.ts";

/** SHA-256 of a text's UTF-8 bytes, in lower-case hexadecimal. Refuses lone surrogates: UTF-8 would replace them in silence. */
export function sha256(text: string): Sha256 {
  if (!text.isWellFormed()) throw new Malformed("a text with half a surrogate pair has no UTF-8 form");
  return hash("sha256", text, "hex") as Sha256;
}

/** Refuses what is no SHA-256 in lower-case hexadecimal. */
export function checkedSha256(hash: Sha256): Sha256 {
  if (!/^[0-9a-f]{64}$/.test(hash)) throw new Malformed(`“${hash}” is no SHA-256 in lower-case hexadecimal`);
  return hash;
}
