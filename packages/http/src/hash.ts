import { hash } from "node:crypto";

/** SHA-256 of UTF-8 text or bytes, in hexadecimal. */
export const sha256Hex = (data: string | Uint8Array): string => hash("sha256", data, "hex");

/** SHA-256, shortened to `bytes` bytes, in base64url: 16 are plenty where nothing but mistakes could collide. */
export const shortHash = (data: string, bytes = 16): string =>
  hash("sha256", data, "buffer").subarray(0, bytes).toString("base64url");

/** A strong entity tag of what is sent. */
export const etagOf = (body: string | Uint8Array): string => `"${sha256Hex(body).slice(0, 16)}"`;
