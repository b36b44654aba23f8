import { sharedLocal } from "@collegium/dynamodb-local/vitest";
import { describe, expect, it } from "vitest";
import type { FunctionName } from "../bundles.ts";
import { smoke } from "../deploying/smoke.ts";
import { audienceOf } from "../deploying/workflow-token.ts";
import { listening } from "../testing/listening.ts";
import { emptyRegister } from "../testing/register.ts";
import { type RequestAnswer, requestEvent } from "./api-gateway.ts";
import { type FunctionProcess, startFunction } from "./function-process.ts";
import { filesBefore, gatewayBefore, oneAtATime } from "./gateway.ts";
import { routed } from "./routes.ts";
import { shipped } from "./shipped.fixture.ts";

const local = await sharedLocal();

describe.runIf(local.available)("What CDK uploads, when it is deployed,", () => {
  const at = shipped(local);

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
    await expect(startFunction(at.uploads[name].folder, env)).rejects.toThrow(message);
  });

  it("takes at each address the methods that it takes on one machine, whichever function has the address", async () => {
    const here = await emptyRegister();
    const { paths } = (await (await here.request("/openapi.json")).json()) as { paths: object };
    const deployed = routed(at.functions);
    for (const path of Object.keys(paths).map((one) => one.replaceAll(/\{\w+\}/g, "none"))) {
      const asked = (method: string) => deployed.invoke<RequestAnswer>(requestEvent({ method, path }));
      for (const method of ["OPTIONS", "PATCH"]) {
        const [there, expected] = [await asked(method), await here.request(path, { method })];
        expect([there.statusCode, there.headers.allow], `${method} ${path}`).toEqual([
          expected.status,
          expected.headers.get("allow"),
        ]);
      }
      expect((await asked("HEAD")).statusCode, `HEAD ${path}`).toBe((await asked("GET")).statusCode);
    }
  });

  describe("looked at by the smoke test, as a workflow does afterwards,", () => {
    const workflow = "repo:institute/register:environment:dev";
    /** Smokes what is uploaded, behind a gateway, while its streams are heard, or are not. */
    const smoked = async (subject: string, heard: boolean) => {
      const one = Object.fromEntries(
        Object.entries(at.functions).map(([name, one]) => [name, oneAtATime(one)]),
      ) as Record<FunctionName, Pick<FunctionProcess, "invoke">>;
      const { sequencer, projector, searcher } = one;
      await using gateway = await listening(filesBefore(at.uploads.files, gatewayBefore(routed(one))));
      let done = false;
      const hearing = (async () => {
        while (heard && !done) {
          await sequencer.invoke(await at.register.heardOf("events"));
          await projector.invoke(await at.register.heardOf("ledger"));
        }
      })();
      const looked = await smoke({
        address: gateway.address,
        functions: {
          invoke: (name, event) => ({ sequencer, projector, searcher })[name].invoke(event),
          mappings: async () => [heard ? "Enabled" : "Disabled"],
        },
        token: await at.register.github.workflowToken(subject, audienceOf("dev")),
        ...(!heard && { wait: 0, looks: 1 }),
      });
      done = true;
      await hearing;
      return looked.flatMap(({ what, fault }) => (fault === undefined ? [] : [`${what}: ${fault}`]));
    };

    it("works, all the way from a request to the views", async () => {
      expect(await smoked(workflow, true)).toEqual([]);
      const history = await routed(at.functions).invoke<RequestAnswer>(
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
