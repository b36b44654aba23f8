import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sharedLocal } from "@collegium/dynamodb-local/vitest";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { FunctionName } from "../bundles.ts";
import { smoke } from "../deploying/smoke.ts";
import { audienceOf } from "../deploying/workflow-token.ts";
import { listening } from "../testing/listening.ts";
import { type RequestAnswer, requestEvent } from "./api-gateway.ts";
import { builtIn } from "./built.ts";
import { type FunctionProcess, startFunction } from "./function-process.ts";
import { filesBefore, gatewayBefore, oneAtATime } from "./gateway.ts";
import { routed } from "./routes.ts";
import { running } from "./running.ts";
import type { Uploads } from "./uploads.ts";

const local = await sharedLocal();

describe.runIf(local.available)("What CDK uploads, when it is deployed,", () => {
  const root = mkdtempSync(join(tmpdir(), "collegium-deployed-"));
  let uploads: Uploads;
  let register: Awaited<ReturnType<typeof running>>;
  let functions: Record<FunctionName, FunctionProcess>;
  beforeAll(async () => {
    uploads = await builtIn(root);
    register = await running(uploads, local);
    functions = register.functions;
  });
  afterAll(async () => {
    await register?.stop();
    rmSync(root, { recursive: true });
  });

  it.each([
    ["api", {}, "COLLEGIUM_OIDC_ISSUER is not set"],
    ["api", { LOG_LEVEL: "loud" }, "LOG_LEVEL is loud, not one of"],
    ["api", { COLLEGIUM_OIDC_ISSUER: "https://issuer.example" }, "COLLEGIUM_OIDC_AUDIENCE"],
    ["sheets", {}, "COLLEGIUM_OIDC_ISSUER is not set"],
    ["drafts", {}, "COLLEGIUM_OIDC_ISSUER is not set"],
    ["pages", {}, "COLLEGIUM_TABLES is not set"],
    ["pages", { COLLEGIUM_TABLES: "x-" }, "COLLEGIUM_SEARCH_BUCKET is not set"],
    ["pages", { COLLEGIUM_REPORT_TO: "somebody" }, "COLLEGIUM_REPORT_TO is “somebody”"],
    ["sequencer", {}, "COLLEGIUM_TABLES is not set"],
    ["projector", {}, "COLLEGIUM_TABLES is not set"],
    ["search", {}, "COLLEGIUM_TABLES is not set"],
    ["search", { COLLEGIUM_TABLES: "x-" }, "COLLEGIUM_SEARCH_BUCKET is not set"],
    ["searcher", { COLLEGIUM_TABLES: "x-" }, "COLLEGIUM_SEARCH_BUCKET is not set"],
  ] as const)("says what its environment lacks (%s, %o)", async (name, env, message) => {
    await expect(startFunction(uploads[name].folder, env)).rejects.toThrow(message);
  });

  describe("looked at by the smoke test, as a workflow does afterwards,", () => {
    const workflow = "repo:institute/register:environment:dev";
    /** Smokes what is uploaded, behind a gateway, while its streams are heard, or are not. */
    const smoked = async (subject: string, heard: boolean) => {
      const one = Object.fromEntries(
        Object.entries(functions).map(([name, one]) => [name, oneAtATime(one)]),
      ) as Record<FunctionName, Pick<FunctionProcess, "invoke">>;
      const { sequencer, projector, searcher } = one;
      await using gateway = await listening(filesBefore(uploads.files, gatewayBefore(routed(one))));
      let done = false;
      const hearing = (async () => {
        while (heard && !done) {
          await sequencer.invoke(await register.heardOf("events"));
          await projector.invoke(await register.heardOf("ledger"));
        }
      })();
      const looked = await smoke({
        address: gateway.address,
        functions: {
          invoke: (name, event) => ({ sequencer, projector, searcher })[name].invoke(event),
          mappings: async () => [heard ? "Enabled" : "Disabled"],
        },
        token: await register.github.workflowToken(subject, audienceOf("dev")),
        ...(!heard && { wait: 0, looks: 1 }),
      });
      done = true;
      await hearing;
      return looked.flatMap(({ what, fault }) => (fault === undefined ? [] : [`${what}: ${fault}`]));
    };

    it("works, all the way from a request to the views", async () => {
      expect(await smoked(workflow, true)).toEqual([]);
      const history = await routed(functions).invoke<RequestAnswer>(
        requestEvent({ path: "/v1/topics/smoke/history" }),
      );
      expect(JSON.parse(history.body)).toMatchObject({
        items: [{ actor: expect.stringMatching(/\/repo:institute\/register:environment:dev$/) }],
      });
    });

    it("is not well where nothing is heard, though every function works by itself", async () => {
      expect(await smoked(workflow, false)).toEqual([
        expect.stringMatching(/^The sequencer hears its stream: its mappings are Disabled/),
        expect.stringMatching(/^The projector hears its stream: its mappings are Disabled/),
        expect.stringMatching(/^The searcher hears its stream: its mappings are Disabled/),
        expect.stringMatching(/^What is recorded can be read: .* as it was recorded$/),
      ]);
    });

    it("lets no other workflow record", async () => {
      expect(await smoked("repo:somebody/else:environment:dev", true)).toEqual([
        expect.stringMatching(/^What is recorded can be read: .* answered 403/),
      ]);
    });
  });
});
