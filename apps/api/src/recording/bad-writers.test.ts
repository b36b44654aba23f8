import { createPublicKey, type JsonWebKeyInput } from "node:crypto";
import { SignJWT, UnsecuredJWT } from "jose";
import { beforeEach, describe, expect, test } from "vitest";
import { createKey, loadKey, signToken } from "../identity/index.ts";
import { refusalBy } from "../testing/refusal.ts";
import { type TestAnswer, type TestRegister, testRegister } from "../testing/register.ts";
import { details, recordAll, recorded, writes } from "../testing/scenario.ts";

let register: TestRegister;
let before: number;
beforeEach(async () => {
  register = await testRegister();
  await recordAll(register);
  before = await register.events.head();
});

const refusal = (sent: TestAnswer | Promise<TestAnswer>) => refusalBy(register, before, sent);
const session = "sessions/aldermoor-2031";

describe("a writer", () => {
  const now = () => Math.floor(register.time.now.getTime() / 1000);
  const claims = () => ({ iss: "collegium", aud: "collegium", sub: "Eve", scope: "record", exp: now() + 60 });
  const sign = (payload: object, key = register.key) =>
    new SignJWT({ ...payload })
      .setProtectedHeader({ alg: "EdDSA", kid: register.key.kid })
      .sign(key.privateKey);
  const attempt = async (token: string | undefined, headers: Record<string, string> = {}) => {
    const answer = await register.post("bodies/new", 0, writes["bodies/aldmark"], {
      token,
      headers,
    } as object);
    return { ...(await refusal(answer)), challenge: answer.headers.get("www-authenticate") };
  };

  test("without a token", async () => {
    expect(await attempt(undefined)).toMatchObject({ status: 401, challenge: 'Bearer realm="collegium"' });
  });

  test("with something else", async () => {
    const found = await attempt(undefined, { authorization: "Basic YTpi" });
    expect(found).toMatchObject({ status: 401, type: "token-refused" });
  });

  test.each([
    ["expired", () => sign({ ...claims(), exp: now() - 1 })],
    ["not yet valid", () => sign({ ...claims(), nbf: now() + 60 })],
    ["for another audience", () => sign({ ...claims(), aud: "other" })],
    ["by another issuer", () => sign({ ...claims(), iss: "other" })],
    ["alg none", () => new UnsecuredJWT(claims()).encode()],
    ["HS256 signed with the public key", () => withPublicKey()],
    ["signed by another key", async () => sign(claims(), await loadKey(await createKey()))],
  ])("whose token is %s", async (_, make) => {
    const found = await attempt(await make());
    expect(found).toMatchObject({ status: 401, type: "token-refused" });
    expect(found.challenge).toMatch(
      /^Bearer realm="collegium", error="invalid_token", error_description="[^"]+"$/,
    );
  });

  test("whose token lacks the scope", async () => {
    const reader = await signToken(
      register.key,
      { name: "Eve", scopes: ["operate"], ttl: 60 },
      register.time.now,
    );
    expect(await attempt(reader)).toMatchObject({ status: 403, problem: { scopes: ["record"] } });
    const editor = await register.tokenFor("Eve", "record");
    const curated = [{ type: "ClaimRetracted", data: { claim: "c1", reason: "misread" } }];
    const answer = await register.post(session, 1, curated, { token: editor });
    expect(answer.headers.get("www-authenticate")).toContain('error="insufficient_scope", scope="curate"');
    expect(await refusal(answer)).toMatchObject({ status: 403, problem: { scopes: ["curate"] } });
  });

  test("who lacks the scope of a deposit is refused before a byte of the text is read", async () => {
    const curator = await register.tokenFor("Eve", "curate");
    let asked = false;
    const pull = (controller: ReadableStreamDefaultController) => {
      asked = true;
      controller.close();
    };
    const unread = new ReadableStream({ pull }, { highWaterMark: 0 });
    const answer = await register.deposit("new", details, "", { token: curator, body: unread });
    expect(await refusal(answer)).toMatchObject({ status: 403, problem: { scopes: ["record"] } });
    expect(asked).toBe(false);
  });

  test("who lacks the scope is told so before what is wrong with the events", async () => {
    const curator = await register.tokenFor("Eve", "curate");
    const broken = [{ type: "TopicDefined", data: { names: "none" } }];
    const answer = await register.post("topics/new", 0, broken, { token: curator });
    expect(await refusal(answer)).toMatchObject({ status: 403, problem: { scopes: ["record"] } });
  });

  test("who writes too much is told when there is room", async () => {
    register = await testRegister({ writeLimit: { burst: 1, perSecond: 0.1 } });
    await recorded(register.post("bodies/aldmark", 0, writes["bodies/aldmark"]));
    before = 1;
    const answer = await register.post("bodies/borland", 0, writes["bodies/borland"]);
    expect(answer.headers.get("retry-after")).toBe("10");
    expect(await refusal(answer)).toMatchObject({ status: 429 });
  });

  async function withPublicKey() {
    const pem = createPublicKey({ key: register.key.publicJwk, format: "jwk" } as JsonWebKeyInput).export({
      type: "spki",
      format: "pem",
    });
    return new SignJWT(claims())
      .setProtectedHeader({ alg: "HS256" })
      .sign(new TextEncoder().encode(String(pem)));
  }
});
