import { expect, test } from "vitest";
import { testPages } from "../../testing/pages.ts";

test.each(["/desk", "/ru/desk"])(
  "%s runs the register's own script, and no words become script",
  async (path) => {
    const { answer, body } = await testPages().get(path);
    expect(answer.status).toBe(200);
    const policy = answer.headers.get("content-security-policy")?.split("; ");
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(body).not.toMatch(/<script(?! src=")|\son\w+=|style=/);
  },
);

test.each(["/desk", "/", "/topics"])(
  "%s that a reader has already may do the same as when it was sent",
  async (path) => {
    const pages = testPages();
    const { answer: sent } = await pages.get(path);
    const { answer: known } = await pages.get(path, { "if-none-match": sent.headers.get("etag") ?? "" });
    expect(known.status).toBe(304);
    // What a browser keeps with its copy is replaced by these.
    for (const [name, value] of sent.headers)
      if (!["content-type", "x-request-id"].includes(name)) expect(known.headers.get(name), name).toBe(value);
  },
);

test("the desk asks the issuer that was named, and nobody else", async () => {
  const policy = async (signInOrigins: string[]) =>
    (await testPages({}, { signInOrigins }).get("/desk")).answer.headers.get("content-security-policy");
  expect(await policy([])).toMatch(/connect-src 'self'(;|$)/);
  expect(await policy(["https://login.example"])).toMatch(/connect-src 'self' https:\/\/login.example(;|$)/);
});

test("pages beside the desk run no script", async () => {
  const { answer } = await testPages().get("/");
  expect(answer.headers.get("content-security-policy")).not.toContain("script-src");
});
