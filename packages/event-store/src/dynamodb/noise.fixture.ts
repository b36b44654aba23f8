import { createHash } from "node:crypto";

/** `length` characters that no compression makes much smaller; the same for the same seed. */
export function incompressible(length: number, seed: number): string {
  let noise = "";
  for (let n = 0; noise.length < length; n++) {
    noise += createHash("sha256").update(`${seed} ${n}`).digest("base64");
  }
  return noise.slice(0, length);
}
