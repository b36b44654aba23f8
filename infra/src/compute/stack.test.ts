import { settingsFromEnvironment } from "@collegium/api";
import { pageSettings } from "@collegium/web";
import { Match } from "aws-cdk-lib/assertions";
import { describe, expect, it } from "vitest";
import { emptyRegister } from "../testing/register.ts";
import { everything, lookedUp, propertiesOf, synthesise } from "../testing/synthesise.ts";
import { apiSegments, findingPaths } from "./http.ts";

const dev = synthesise("dev");
const prod = synthesise("prod", everything);
const template = dev.template("compute");
const names = ["api", "search", "sheets", "drafts", "pages", "sequencer", "projector", "searcher"];

describe("The functions", () => {
  it("are the eight, on arm64 and Node 24, from their bundles, and start without reading source maps", () => {
    template.resourceCountIs("AWS::Lambda::Function", 8);
    for (const name of names) {
      template.hasResourceProperties("AWS::Lambda::Function", {
        FunctionName: `collegium-dev-${name}`,
        Architectures: ["arm64"],
        Runtime: "nodejs24.x",
        Handler: "index.handler",
        Code: { S3Key: Match.stringLikeRegexp("^[0-9a-f]{64}\\.zip$") },
        Environment: {
          Variables: Match.objectLike({ COLLEGIUM_TABLES: "collegium-dev-", NODE_OPTIONS: Match.absent() }),
        },
      });
    }
    const keys = propertiesOf(template, "AWS::Lambda::Function").map(({ Code }) => Code.S3Key);
    expect(new Set(keys).size).toBe(8);
  });

  it("have logs that end: 30 days, or as long as was set", () => {
    for (const [stage, days] of [
      ["dev", 30],
      ["prod", 90],
    ] as const) {
      const logs = propertiesOf((stage === "dev" ? dev : prod).template("compute"), "AWS::Logs::LogGroup");
      expect(
        Object.fromEntries(logs.map(({ LogGroupName, RetentionInDays }) => [LogGroupName, RetentionInDays])),
      ).toEqual({
        ...Object.fromEntries(names.map((name) => [`/aws/lambda/collegium-${stage}-${name}`, days])),
        [`/aws/vendedlogs/collegium-${stage}-http`]: days,
      });
    }
    for (const { LoggingConfig } of propertiesOf(template, "AWS::Lambda::Function"))
      expect(LoggingConfig.LogGroup.Ref).toMatch(/log/);
  });

  it.each([
    ["a user pool", dev, "dev"],
    ["an issuer of its own", prod, "prod"],
  ] as const)("tell the API all that it asks of its environment, with %s", (_, stage, name) => {
    const [found] = propertiesOf(stage.template("compute"), "AWS::Lambda::Function", {
      Properties: { FunctionName: `collegium-${name}-api` },
    });
    const { Variables } = found.Environment;
    // What is known only in an account: addresses, and the client's id.
    const known = Object.entries<unknown>(Variables).map(([variable, value]) => [
      variable,
      typeof value === "string" ? value : variable.endsWith("AUDIENCE") ? "client" : "https://issuer.example",
    ]);
    const told = settingsFromEnvironment(Object.fromEntries(known));
    expect(told).toEqual({
      settings: {
        logLevel: "info",
        baseUrl: name === "prod" ? "https://register.museum.example" : undefined,
        oidc:
          name === "prod"
            ? { issuer: everything.identity.issuer, audience: "collegium", audienceClaim: "aud" }
            : {
                issuer: "https://issuer.example",
                audience: "client",
                audienceClaim: "client_id",
                scopeClaims: ["cognito:groups"],
                jwksUri: "https://issuer.example",
                loopback: ["http://localhost:8787/signed-in", "http://localhost:8788/signed-in"],
                origins: ["https://issuer.example"],
              },
      },
    });
  });
});

describe("The function that shows pages", () => {
  it.each([
    ["dev", dev, undefined, undefined],
    ["prod", prod, "https://register.museum.example", "https://museum.example/issues/new"],
  ])("is told all that it asks of its environment, in %s", (name, stage, baseUrl, reportTo) => {
    const [found] = propertiesOf(stage.template("compute"), "AWS::Lambda::Function", {
      Properties: { FunctionName: `collegium-${name}-pages` },
    });
    const { Variables } = found.Environment;
    const { COLLEGIUM_OIDC_ISSUER: issuer, COLLEGIUM_OIDC_ORIGINS: origins, ...known } = Variables;
    // Of a user pool known only in an account: both are looked up there, or joined.
    const named = typeof issuer === "string" ? [new URL(issuer).origin] : [];
    expect([issuer, origins].map((value) => typeof value)).toEqual(
      named.length > 0 ? ["string", "undefined"] : ["object", "object"],
    );
    const told = pageSettings({ ...known, ...(named.length > 0 && { COLLEGIUM_OIDC_ISSUER: issuer }) });
    expect(told).toEqual({ settings: { logLevel: "info", baseUrl, reportTo, signInOrigins: named } });
    expect(Variables).toHaveProperty("COLLEGIUM_SEARCH_BUCKET");
  });

  it("is deployed after the files that it names", () => {
    const files = JSON.parse(JSON.stringify(dev.all)).map(({ name }: { name: string }) => name);
    expect(files.indexOf("collegium-dev-assets")).toBeLessThan(files.indexOf("collegium-dev-compute"));
  });
});

describe.each([
  ["sequencer", "events", { eventName: ["INSERT"] }],
  ["projector", "ledger", { eventName: ["INSERT"], dynamodb: { Keys: { part: { S: ["page"] } } } }],
  ["searcher", "ledger", { eventName: ["INSERT"], dynamodb: { Keys: { part: { S: ["page"] } } } }],
])("The mapping of the %s", (name, table, filter) => {
  const mappings = propertiesOf(template, "AWS::Lambda::EventSourceMapping");
  const mapping = mappings.find(({ FunctionName }) => FunctionName.Ref.startsWith(name));

  it("hears what is new of its table, from the oldest record there is", () => {
    const stream = lookedUp(mapping.EventSourceArn.Ref, dev.one("compute"), dev.all)?.value;
    expect(JSON.stringify(stream)).toMatch(new RegExp(`"Fn::GetAtt":\\["${table}\\w+","StreamArn"`));
    expect(mapping.StartingPosition).toBe("TRIM_HORIZON");
    expect(
      mapping.FilterCriteria.Filters.map(({ Pattern }: { Pattern: string }) => JSON.parse(Pattern)),
    ).toEqual([filter]);
  });

  it("halves batches that fail, answers by record, and gives up by age alone: after six hours, into a queue", () => {
    expect(mapping).toMatchObject({
      BatchSize: 100,
      ParallelizationFactor: 1,
      BisectBatchOnFunctionError: true,
      FunctionResponseTypes: ["ReportBatchItemFailures"],
      MaximumRetryAttempts: -1,
      MaximumRecordAgeInSeconds: 6 * 3600,
    });
    const { Destination } = mapping.DestinationConfig.OnFailure;
    const queue = template.findResources("AWS::SQS::Queue")[Destination["Fn::GetAtt"][0]];
    expect(queue?.Properties).toEqual({
      QueueName: `collegium-dev-${name}-failures`,
      SqsManagedSseEnabled: true,
      MessageRetentionPeriod: 14 * 24 * 3600,
    });
  });
});

describe("The HTTP API", () => {
  const finding = findingPaths.map((path) => `ANY ${path}`).sort();

  it("gives everything to the function that shows pages, the API's addresses to the API's, and of them what finds, applies and drafts sheets to their own", () => {
    template.resourceCountIs("AWS::ApiGatewayV2::Integration", 5);
    const routes = propertiesOf(template, "AWS::ApiGatewayV2::Route");
    const targets = Map.groupBy(routes, ({ Target }) => JSON.stringify(Target));
    const routed = [...targets.values()].map((of) => of.map(({ RouteKey }) => RouteKey).sort());
    const ofApi = apiSegments.flatMap((segment) => [`ANY /${segment}`, `ANY /${segment}/{proxy+}`]);
    expect(routed.sort()).toEqual(
      [
        ["$default"],
        finding,
        ["POST /v1/drafts"],
        ["POST /v1/sheets"],
        [...ofApi, "POST /v1/{proxy+}", "PUT /v1/{proxy+}"].sort(),
      ].sort(),
    );
    expect(finding).toHaveLength(12);
    template.hasResourceProperties("AWS::ApiGatewayV2::Integration", {
      IntegrationType: "AWS_PROXY",
      PayloadFormatVersion: "2.0",
    });
    const callers = propertiesOf(template, "AWS::Lambda::Permission");
    expect(new Set(callers.map(({ Principal }) => Principal))).toEqual(new Set(["apigateway.amazonaws.com"]));
  });

  it("knows the beginnings of all addresses that the API has, and of no other", async () => {
    const { routes } = await emptyRegister();
    const begin = routes.map(({ path }) => path.split("/")[1] ?? "");
    expect([...apiSegments].sort()).toEqual([...new Set(begin)].filter((one) => one !== "").sort());
  });

  it.each([
    ["by default", dev, [50, 100], [20, 50]],
    ["as was set", prod, [7, 9], [3, 4]],
  ])("throttles readers and editors each for themselves, %s", (_, stage, readers, editors) => {
    const limits = ([ThrottlingRateLimit, ThrottlingBurstLimit]: number[]) => ({
      ThrottlingRateLimit,
      ThrottlingBurstLimit,
    });
    const [found] = Object.values(stage.template("compute").findResources("AWS::ApiGatewayV2::Stage"));
    expect(found?.Properties).toMatchObject({
      StageName: "$default",
      AutoDeploy: true,
      DefaultRouteSettings: limits(readers),
      RouteSettings: {
        "POST /v1/drafts": limits(editors),
        "POST /v1/sheets": limits(editors),
        "POST /v1/{proxy+}": limits(editors),
        "PUT /v1/{proxy+}": limits(editors),
      },
    });
    // API Gateway refuses a stage that names a route before it is there.
    const routes = stage.template("compute").findResources("AWS::ApiGatewayV2::Route");
    const named = Object.entries(routes).filter(([, { Properties }]) => Properties.RouteKey !== "$default");
    expect(found?.DependsOn).toEqual(expect.arrayContaining(named.map(([id]) => id)));
  });

  it("throttles as editors everybody who writes, and nobody else", async () => {
    const app = await emptyRegister();
    const { paths } = (await (await app.request("/openapi.json")).json()) as {
      paths: Record<string, object>;
    };
    const writing = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).flatMap((method) => (method === "get" ? [] : [`${method} ${path}`])),
    );
    expect(writing.length).toBeGreaterThan(6);
    for (const one of writing) expect(one).toMatch(/^(?:post|put) \/v1\//);
  });

  it("notes each request, without a reader's address or a writer's token", () => {
    const [stage] = propertiesOf(template, "AWS::ApiGatewayV2::Stage");
    const { DestinationArn, Format } = stage.AccessLogSettings;
    expect(DestinationArn["Fn::GetAtt"][0]).toMatch(/^httplog/);
    expect(JSON.parse(Format)).toMatchObject({ requestId: "$context.requestId", path: "$context.path" });
    expect(Format).not.toMatch(/sourceIp|authorizer|identity|userAgent/);
  });
});
