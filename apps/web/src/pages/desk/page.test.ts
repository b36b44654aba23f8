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

test("pages beside the desk run no script", async () => {
  const { answer } = await testPages().get("/");
  expect(answer.headers.get("content-security-policy")).not.toContain("script-src");
});
