import { describe, expect, it } from "vitest";
import { listening } from "../testing/listening.ts";
import { workflowToken } from "./workflow-token.ts";

describe("A workflow's token", () => {
  const github = () =>
    listening(({ url, headers }, response) => {
      if (headers.authorization !== "bearer secret" && headers.authorization !== "Bearer secret")
        return response.writeHead(401).end();
      response.end(
        JSON.stringify({ value: `token for ${new URL(`${url}`, "http://x").searchParams.get("audience")}` }),
      );
    });

  it("is GitHub's, for the API of one stage", async () => {
    await using there = await github();
    const env = {
      ACTIONS_ID_TOKEN_REQUEST_URL: `${there.address}/token?api-version=2.0`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: "secret",
    };
    expect(await workflowToken(env, "dev")).toBe("token for collegium-dev");
    const stranger = { ...env, ACTIONS_ID_TOKEN_REQUEST_TOKEN: "another" };
    await expect(workflowToken(stranger, "dev")).rejects.toThrow("GitHub answered 401");
  });

  it("is none outside of a workflow", async () => {
    expect(await workflowToken({}, "dev")).toBeUndefined();
  });
});
