import { describe, expect, it } from "vitest";
import { github } from "../testing/github.ts";
import { lastGood } from "./last-good.ts";

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
