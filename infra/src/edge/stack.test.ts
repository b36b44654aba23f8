import { Match } from "aws-cdk-lib/assertions";
import { describe, expect, it } from "vitest";
import { registerInMemory, registerWithPages } from "../testing/register.ts";
import { everything, propertiesOf, synthesise } from "../testing/synthesise.ts";

const plain = synthesise("dev");
const full = synthesise("prod", everything);
const edge = plain.template("edge");
const disabled = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad";
const allButHost = "b689b0a8-53d0-40ab-baf2-68738e2966ac";

interface Behaviour {
  readonly PathPattern?: string;
  readonly CachePolicyId: string | { readonly Ref: string };
}
const config = (stage: typeof plain) =>
  propertiesOf(stage.template("edge"), "AWS::CloudFront::Distribution")[0].DistributionConfig;
const behaviours = (): Behaviour[] => [...config(plain).CacheBehaviors, config(plain).DefaultCacheBehavior];

/** The behaviour that CloudFront takes for a path: the first whose pattern fits. */
const behaviourOf = (path: string): Behaviour =>
  behaviours().find(({ PathPattern = "*" }) =>
    new RegExp(`^${PathPattern.replaceAll(".", "\\.").replaceAll("*", ".*")}$`).test(path),
  ) as Behaviour;
const policyOf = (path: string): string => {
  const { CachePolicyId: id } = behaviourOf(path);
  if (id === disabled) return "disabled";
  const { Ref } = id as { Ref: string };
  return /^asked|^formed|^spoken|^fixed/.exec(Ref)?.[0] ?? Ref;
};
/** A policy's settings, by the name of its construct. */
const policies = Object.fromEntries(
  Object.entries(edge.findResources("AWS::CloudFront::CachePolicy")).map(([id, { Properties }]) => [
    /^asked|^formed|^spoken|^fixed/.exec(id)?.[0] ?? id,
    Properties.CachePolicyConfig,
  ]),
);

describe("What CloudFront keeps", () => {
  it("is never kept longer than the register says, and not where it says nothing", () => {
    edge.resourceCountIs("AWS::CloudFront::CachePolicy", 4);
    edge.allResourcesProperties("AWS::CloudFront::CachePolicy", {
      CachePolicyConfig: Match.objectLike({ MinTTL: 0, DefaultTTL: 0, MaxTTL: 31_536_000 }),
    });
  });

  it("differs by query and token where answers do, by form and language where they go by those, and by nothing else", () => {
    const key = (QueryStringBehavior: string, HeadersConfig: object) => ({
      CookiesConfig: { CookieBehavior: "none" },
      HeadersConfig,
      QueryStringsConfig: { QueryStringBehavior },
      EnableAcceptEncodingBrotli: true,
      EnableAcceptEncodingGzip: true,
    });
    expect(policies.asked.ParametersInCacheKeyAndForwardedToOrigin).toEqual(
      key("all", { HeaderBehavior: "whitelist", Headers: ["Authorization"] }),
    );
    expect(policies.formed.ParametersInCacheKeyAndForwardedToOrigin).toEqual(
      key("all", { HeaderBehavior: "whitelist", Headers: ["Authorization", "Accept"] }),
    );
    expect(policies.spoken.ParametersInCacheKeyAndForwardedToOrigin).toEqual(
      key("all", { HeaderBehavior: "whitelist", Headers: ["Authorization", "Accept-Language"] }),
    );
    expect(policies.fixed.ParametersInCacheKeyAndForwardedToOrigin).toEqual(
      key("none", { HeaderBehavior: "none" }),
    );
  });

  it("fits what the register says of each path", async () => {
    const app = await registerWithPages();
    const found: Record<string, string> = {};
    for (const path of [
      ...["/ru", "/sessions", "/check", "/search?q=a", "/sessions/none", "/robots.txt", "/assets/room.x.css"],
      ...["/v1/sessions", "/v1/changes", "/v1/topics/none", "/", "/docs", "/docs/start.js", "/problems"],
      ...["/problems/not-found", "/problem-pages.css", "/openapi.json", "/.well-known/jwks.json"],
      ...["/healthz", "/readyz"],
    ]) {
      const says = (await app.request(path)).headers.get("cache-control");
      found[path] = `${says} | ${policyOf(path)}`;
    }
    const shared = "public, max-age=0, s-maxage=2, must-revalidate";
    expect(found).toEqual({
      "/v1/sessions": `${shared} | asked`,
      "/v1/changes": `${shared} | asked`,
      "/v1/topics/none": "no-store | asked",
      "/": `${shared} | spoken`,
      "/ru": `${shared} | asked`,
      "/sessions": `${shared} | asked`,
      "/check": `${shared} | asked`,
      "/search?q=a": `${shared} | asked`,
      "/sessions/none": "no-store | asked",
      "/robots.txt": `${shared} | asked`,
      "/assets/room.x.css": "public, max-age=31536000, immutable | fixed",
      "/docs": "public, max-age=3600 | fixed",
      "/docs/start.js": "public, max-age=3600 | fixed",
      "/problems": "public, max-age=3600 | fixed",
      "/problems/not-found": "public, max-age=3600 | fixed",
      "/problem-pages.css": "public, max-age=3600 | fixed",
      "/openapi.json": `${shared} | fixed`,
      "/.well-known/jwks.json": "public, max-age=300 | fixed",
      "/healthz": "no-store | disabled",
      "/readyz": "no-store | disabled",
    });
  });

  it("is each answer for those alone whom it differs by nothing for: what it varies by is in the key", async () => {
    const { whole, routes } = await registerInMemory();
    const paths = routes.filter(({ method }) => method === "GET").map(({ path }) => path);
    expect(paths.length).toBeGreaterThan(60);
    for (const path of new Set(paths.map((one) => one.replaceAll(/:\w+(?:\{.*?\})?/g, "none")))) {
      const { status, headers } = await whole.request(path);
      const policy = policyOf(path);
      // What is fixed says that it varies by the token, as all answers do, and is the same for each.
      const { Headers = ["Authorization"] } =
        policies[policy]?.ParametersInCacheKeyAndForwardedToOrigin.HeadersConfig ?? {};
      const varies = headers.get("vary")?.split(", ") ?? [];
      const missing = varies.filter((header) => !["Accept-Encoding", ...Headers].includes(header));
      expect([path, policy, status, missing]).toEqual([path, policy, status, []]);
    }
  });

  it("is no error: a record that was just made is not 404 because somebody looked too early", () => {
    const errors = config(plain).CustomErrorResponses as { ErrorCode: number; ErrorCachingMinTTL: number }[];
    expect(errors.map(({ ErrorCode }) => ErrorCode)).toEqual(
      expect.arrayContaining([400, 403, 404, 405, 500, 502, 503, 504]),
    );
    expect(errors.every(({ ErrorCachingMinTTL }) => ErrorCachingMinTTL === 0)).toBe(true);
  });
});

describe("CloudFront", () => {
  it("lets every path be written to, passes on what writers send, compresses, and takes only HTTPS", () => {
    const written = behaviours().filter(({ PathPattern }) => PathPattern !== "/assets/*");
    expect(written.length).toBeGreaterThan(5);
    for (const behaviour of written) {
      expect(behaviour).toMatchObject({
        AllowedMethods: ["GET", "HEAD", "OPTIONS", "PUT", "PATCH", "POST", "DELETE"],
        CachedMethods: ["GET", "HEAD"],
        OriginRequestPolicyId: allButHost,
        ViewerProtocolPolicy: "redirect-to-https",
        Compress: true,
      });
    }
  });

  it("speaks HTTP/2 and HTTP/3 to readers, and TLS 1.2 to the HTTP API", () => {
    expect(config(plain)).toMatchObject({
      HttpVersion: "http2and3",
      IPV6Enabled: true,
      Origins: [
        { CustomOriginConfig: { OriginProtocolPolicy: "https-only", OriginSSLProtocols: ["TLSv1.2"] } },
        { S3OriginConfig: { OriginAccessIdentity: "" } },
      ],
    });
  });

  it("takes the files of pages from their bucket, and asks the HTTP API, which says so on a page, for what is not there", () => {
    const { Origins, OriginGroups } = config(plain);
    const [group] = OriginGroups.Items;
    const [http, files] = Origins.map(({ Id }: { Id: string }) => Id);
    expect(behaviourOf("/assets/room.x.css")).toMatchObject({
      TargetOriginId: group.Id,
      ViewerProtocolPolicy: "redirect-to-https",
      Compress: true,
    });
    expect(group).toMatchObject({
      FailoverCriteria: { StatusCodes: { Items: [403, 404] } },
      Members: { Items: [{ OriginId: files }, { OriginId: http }] },
    });
    expect(Origins[1].OriginAccessControlId).toBeDefined();
    edge.hasResourceProperties("AWS::CloudFront::OriginAccessControl", {
      OriginAccessControlConfig: { SigningBehavior: "always", OriginAccessControlOriginType: "s3" },
    });
  });

  it("shows a page made beforehand where it reaches nothing that answers, and no page over what functions say", () => {
    const errors = config(plain).CustomErrorResponses as { ErrorCode: number; ResponsePagePath?: string }[];
    const shown = errors.filter(({ ResponsePagePath }) => ResponsePagePath !== undefined);
    expect(shown).toEqual(
      [502, 504].map((code) =>
        expect.objectContaining({
          ErrorCode: code,
          ResponseCode: code,
          ResponsePagePath: "/assets/unreachable.html",
        }),
      ),
    );
  });

  it("says to functions by which name it was reached, over whatever a reader says there", () => {
    const [told] = propertiesOf(edge, "AWS::CloudFront::Function");
    const handler = new Function(`${told.FunctionCode}; return handler;`)();
    const headers = { host: { value: "d1.cloudfront.net" }, "x-forwarded-host": { value: "evil.example" } };
    expect(handler({ request: { uri: "/", headers } })).toEqual({
      uri: "/",
      headers: { ...headers, "x-forwarded-host": headers.host },
    });
    for (const { PathPattern, ...behaviour } of behaviours())
      if (PathPattern !== "/assets/*")
        expect(behaviour).toMatchObject({ FunctionAssociations: [{ EventType: "viewer-request" }] });
  });

  it("adds security headers where the register's own are missing", () => {
    edge.hasResourceProperties("AWS::CloudFront::ResponseHeadersPolicy", {
      ResponseHeadersPolicyConfig: {
        SecurityHeadersConfig: {
          StrictTransportSecurity: { AccessControlMaxAgeSec: 31_536_000, Override: false },
          ContentTypeOptions: { Override: true },
          ContentSecurityPolicy: Match.objectLike({ Override: false }),
          FrameOptions: { FrameOption: "DENY", Override: false },
          ReferrerPolicy: { ReferrerPolicy: "no-referrer", Override: false },
        },
      },
    });
  });

  it("has neither name, certificate nor firewall of the register's where none is set", () => {
    const { Aliases, ViewerCertificate, WebACLId } = config(plain);
    expect([Aliases, ViewerCertificate, WebACLId]).toEqual([undefined, undefined, undefined]);
    for (const stack of ["certificate", "firewall"])
      expect(plain.all.map(({ name }) => name)).not.toContain(`collegium-dev-${stack}`);
  });

  it("has the domain that is set, with a certificate from us-east-1 and its records in the zone", () => {
    const output = (name: string) => ({
      "Fn::GetStackOutput": {
        StackName: `collegium-prod-${name}`,
        Region: "us-east-1",
        OutputName: expect.stringContaining(name),
      },
    });
    expect(config(full)).toMatchObject({
      Aliases: ["register.museum.example"],
      ViewerCertificate: {
        AcmCertificateArn: output("certificate"),
        MinimumProtocolVersion: "TLSv1.2_2021",
      },
      WebACLId: output("firewall"),
    });
    full.template("certificate").hasResourceProperties("AWS::CertificateManager::Certificate", {
      DomainName: "register.museum.example",
      DomainValidationOptions: [{ DomainName: "register.museum.example", HostedZoneId: "Z0123456789ABC" }],
    });
    const records = propertiesOf(full.template("edge"), "AWS::Route53::RecordSet");
    expect(records.map(({ Name, Type }) => `${Name} ${Type}`).sort()).toEqual([
      "register.museum.example. A",
      "register.museum.example. AAAA",
    ]);
  });

  it("blocks addresses that ask more often than is set", () => {
    full.template("firewall").hasResourceProperties("AWS::WAFv2::WebACL", {
      Scope: "CLOUDFRONT",
      DefaultAction: { Allow: {} },
      Rules: [
        Match.objectLike({
          Action: { Block: { CustomResponse: { ResponseCode: 429 } } },
          Statement: {
            RateBasedStatement: { Limit: 2000, AggregateKeyType: "IP", EvaluationWindowSec: 300 },
          },
        }),
      ],
    });
  });
});
