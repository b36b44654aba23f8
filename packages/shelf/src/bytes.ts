import { createHash, type Hash } from "node:crypto";
import { createReadStream } from "node:fs";
import { DamagedVersion, type Version } from "./port.ts";

/** How many bytes something has, and their hash. */
export type Bytes = Required<Pick<Version, "bytes" | "sha256">>;

/** Counts bytes as they pass. */
export interface Counted {
  through(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array>;
  /** What has passed; to be asked once, at its end. */
  bytes(): Bytes;
}

/** Counts and hashes bytes as they go from one stream to another: none of them is read twice for it. */
export function counted(): Counted {
  const hash: Hash = createHash("sha256");
  let bytes = 0;
  return {
    async *through(chunks) {
      for await (const chunk of chunks) {
        hash.update(chunk);
        bytes += chunk.byteLength;
        yield chunk;
      }
    },
    bytes: () => ({ bytes, sha256: hash.digest("hex") }),
  };
}

/** The bytes of a file. */
export async function bytesOf(path: string): Promise<Bytes> {
  const { through, bytes } = counted();
  for await (const _ of through(createReadStream(path)));
  return bytes();
}

/** Throws `DamagedVersion` where these bytes are not those of the version. */
export function requireWhole(version: Version, { bytes, sha256 }: Bytes): void {
  if (bytes !== version.bytes || sha256 !== (version.sha256 ?? sha256)) throw new DamagedVersion(version);
}
