import { createHash } from "node:crypto";

/** A package as the lockfile names it. */
export interface Locked {
  readonly name: string;
  readonly version: string;
  /** SHA-512 of its archive, in base64. */
  readonly sha512: string;
}

/** The one version of a package in `pnpm-lock.yaml`. Throws where there is none, or more than one. */
export function lockedIn(lockfile: string, name: string): Locked {
  const entry = new RegExp(
    `^  ${name}@(\\d[\\w.+-]*):\\n    resolution: \\{integrity: sha512-([\\w+/]+=*)\\}`,
    "gm",
  );
  const found = [...lockfile.matchAll(entry)].map(([, version = "", sha512 = ""]) => ({
    name,
    version,
    sha512,
  }));
  const [locked, another] = found;
  if (!locked || another) throw new Error(`pnpm-lock.yaml has ${found.length} versions of ${name}, not one`);
  return locked;
}

/** The archive of a package, from a registry: exactly that which the lockfile names. Throws where it is another. */
export async function archiveOf({ name, version, sha512 }: Locked, registry: string): Promise<Uint8Array> {
  const address = `${registry.replace(/\/+$/, "")}/${name}/-/${name.split("/").at(-1)}-${version}.tgz`;
  const answer = await fetch(address, { signal: AbortSignal.timeout(120_000) });
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  const archive = new Uint8Array(await answer.arrayBuffer());
  if (createHash("sha512").update(archive).digest("base64") !== sha512)
    throw new Error(`${address} is not what pnpm-lock.yaml names: its SHA-512 is another`);
  return archive;
}
