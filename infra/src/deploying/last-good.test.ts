import { describe, expect, it } from "vitest";
import { listening } from "../testing/listening.ts";
import { lastGood } from "./last-good.ts";

/** GitHub's answers about deployments, newest first: the commit of each, and its statuses. */
async function github(deployments: Record<string, Record<string, string[]>>) {
  const asked: (string | undefined)[] = [];
  const server = await listening((request, response) => {
    asked.push(request.headers.authorization);
    const url = new URL(`${request.url}`, "http://localhost");
    const id = /^\/repos\/museum\/register\/deployments\/(\d+)\/statuses$/.exec(url.pathname)?.[1];
    const of = Object.entries(deployments).flatMap(([environment, list]) =>
      Object.entries(list).map(([sha, states]) => ({ environment, sha, states })),
    );
    const body = id
      ? of[Number(id)]?.states.map((state) => ({ state }))
      : of
          .map(({ environment, sha }, index) => ({ id: index, sha, environment }))
          .filter(({ environment }) => environment === url.searchParams.get("environment"));
    response.statusCode = request.headers.authorization === "Bearer token" ? 200 : 401;
    response.end(JSON.stringify(body));
  });
  const repository = { api: server.address, repository: "museum/register", token: "token" };
  return { repository, asked, [Symbol.asyncDispose]: server[Symbol.asyncDispose] };
}

describe("The last good commit", () => {
  const deployments = {
    dev: {
      now: ["in_progress"],
      broken: ["failure", "in_progress"],
      good: ["inactive", "success", "in_progress"],
      older: ["inactive", "success"],
    },
    prod: { stable: ["success"] },
  };

  it("is that of the newest deployment that succeeded, also where a later one took its place", async () => {
    await using there = await github(deployments);
    expect(await lastGood(there.repository, "dev", "now")).toBe("good");
    expect(await lastGood(there.repository, "prod", "now")).toBe("stable");
  });

  it("is never the one that is being rolled back", async () => {
    await using there = await github(deployments);
    expect(await lastGood(there.repository, "dev", "good")).toBe("older");
    expect(await lastGood(there.repository, "prod", "stable")).toBeUndefined();
  });

  it("is unknown where GitHub doesn't say, which is a fault", async () => {
    await using there = await github(deployments);
    const stranger = { ...there.repository, token: "another" };
    await expect(lastGood(stranger, "dev", "now")).rejects.toThrow("GitHub answered 401");
  });
});
