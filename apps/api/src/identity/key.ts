import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type JWK } from "jose";
import * as z from "zod";

/** The register's own key pair, ready to sign and to publish. */
export interface RegisterKey {
  /** RFC 7638 thumbprint of the public key. */
  readonly kid: string;
  readonly privateKey: Awaited<ReturnType<typeof importJWK>>;
  /** What `/.well-known/jwks.json` shows. */
  readonly publicJwk: JWK;
}

const coordinate = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
/** An Ed25519 private key as a JWK (RFC 8037): what the key file holds. */
const privateJwk = z.object({
  kty: z.literal("OKP"),
  crv: z.literal("Ed25519"),
  x: coordinate,
  d: coordinate,
});
export type PrivateJwk = z.infer<typeof privateJwk> & { kid: string; alg: string; use: string };

/** Makes a new Ed25519 key, as the JWK to be kept in a file that only the register reads. */
export async function createKey(): Promise<PrivateJwk> {
  const { privateKey } = await generateKeyPair("Ed25519", { extractable: true });
  const jwk = privateJwk.parse(await exportJWK(privateKey));
  return { ...jwk, kid: await thumbprint(jwk), alg: "EdDSA", use: "sig" };
}

/** Takes a key from its file's content. Throws where it is no Ed25519 private key, or its halves don't belong together. */
export async function loadKey(content: unknown): Promise<RegisterKey> {
  const parsed = privateJwk.safeParse(content);
  if (!parsed.success) throw new Error("The key is not an Ed25519 private key in JWK form (RFC 8037)");
  const { d, ...shared } = parsed.data;
  const kid = await thumbprint(shared);
  const privateKey = await importJWK({ ...shared, d }, "EdDSA");
  return { kid, privateKey, publicJwk: { ...shared, kid, alg: "EdDSA", use: "sig" } };
}

const thumbprint = ({ kty, crv, x }: { kty: string; crv: string; x: string }) =>
  calculateJwkThumbprint({ kty, crv, x }, "sha256");
