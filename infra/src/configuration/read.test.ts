import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { ConfigurationRefused, readConfiguration } from "./read.ts";

const folder = mkdtempSync(join(tmpdir(), "collegium-configuration-"));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, "register.yaml");
const read = (text: string) => {
  writeFileSync(file, text);
  return readConfiguration(file);
};
/** What it says of a configuration that it refuses, a line each. */
const refusal = (text: string): string[] => {
  try {
    return [`taken: ${JSON.stringify(read(text))}`];
  } catch (fault) {
    if (!(fault instanceof ConfigurationRefused)) throw fault;
    return fault.message.split("\n").map((line) => line.replace(`${file}: `, ""));
  }
};

const own = "region: eu-central-1\nalarms: ops@museum.example\nrepository: museum/register\n";
const dev = (settings: string) => `${own}stages: { dev: { ${settings} } }`;

describe("What an institute sets", () => {
  it("is three values; everything else has a default", () => {
    const settings = {
      identity: {
        kind: "cognito",
        callbacks: ["http://localhost:8787/signed-in", "http://localhost:8788/signed-in"],
      },
      throttle: { rate: 50, burst: 100 },
      writeThrottle: { rate: 20, burst: 50 },
      budget: 20,
      generation: 1,
      logDays: 30,
    };
    expect(read(own)).toEqual({
      region: "eu-central-1",
      alarms: "ops@museum.example",
      repository: "museum/register",
      stages: { dev: settings, prod: settings },
    });
  });

  it("is what stands in register.yaml, which a fork can be synthesised from as it is", () => {
    const committed = readConfiguration(join(import.meta.dirname, "../../register.yaml"));
    expect(committed).toEqual({
      ...read(own),
      alarms: "register@example.org",
      repository: "example/collegium",
    });
  });

  it("is missed by name", () => {
    expect(refusal("")).toEqual(["Set region, alarms and repository."]);
    expect(refusal("region: eu-central-1")).toEqual([
      "alarms: Set the e-mail address that hears of alarms.",
      "repository: Set the GitHub repository that deploys, as owner/name or owner@id/name@id.",
    ]);
  });

  it.each([
    ["alarms: nobody", "alarms: Set the e-mail address that hears of alarms."],
    [
      "repository: https://github.com/museum/register",
      "repository: Set the GitHub repository that deploys, as owner/name or owner@id/name@id.",
    ],
  ])("can't be nonsense: %s", (line, sentence) => {
    const key = line.split(":")[0];
    expect(refusal(own.replace(new RegExp(`^${key}: .*$`, "m"), line))).toEqual([sentence]);
  });
});

describe("The region", () => {
  it.each(["eu-central-1", "us-east-1", "ap-southeast-5"])("may be %s", (region) => {
    expect(read(own.replace("eu-central-1", region)).region).toBe(region);
  });

  it.each(["Frankfurt", "eu-nowhere-9", "cn-north-1", "us-gov-west-1"])("can't be %s", (region) => {
    expect(refusal(own.replace("eu-central-1", region))).toEqual([
      expect.stringMatching(
        /^region: Set an AWS region that there is: one of .*eu-central-1, .*us-west-2\.$/,
      ),
    ]);
  });
});

describe("A setting with nothing behind it", () => {
  it.each([
    "stages:",
    "stages:\n  dev:\n  prod:",
    "stages:\n  dev:\n    throttle:\n    domain:\n    identity:",
  ])("is not set: %j", (text) => {
    expect(read(own + text)).toEqual(read(own));
  });

  it("is missed where it must be", () => {
    expect(refusal("region:\nalarms: ops@museum.example\nrepository: museum/register\n")).toEqual([
      "region: Set the AWS region of the register, such as eu-central-1.",
    ]);
    expect(
      refusal(`${own}stages:\n  dev:\n    identity:\n      kind: cognito\n      callbacks:\n        -`),
    ).toEqual([expect.stringMatching(/callbacks\.0: Set the addresses/)]);
  });
});

describe("A page to return to", () => {
  it.each(["https://desk.museum.example/in", "http://localhost:8787/signed-in", "http://localhost"])(
    "may be %s",
    (page) => {
      const identity = { kind: "cognito", callbacks: [page] };
      expect(read(dev(`identity: ${JSON.stringify(identity)}`)).stages.dev.identity).toEqual(identity);
    },
  );

  it.each([
    "http://desk.museum.example/in",
    "http://localhost@desk.museum.example/in",
    "http://localhost.museum.example/in",
  ])("can't be %s, to which the code would travel in the open", (page) => {
    expect(refusal(dev(`identity: { kind: cognito, callbacks: ['${page}'] }`))).toEqual([
      "stages.dev.identity.callbacks.0: Set an address with https://; only localhost may do with http://.",
    ]);
  });
});

describe("The repository", () => {
  it.each(["museum/register", "museum@6154722/register@123456789", "museum-1/a.b_c-d"])(
    "may be %s",
    (name) => {
      expect(read(own.replace("museum/register", name)).repository).toBe(name);
    },
  );

  it.each([
    "museum",
    "museum@1/register",
    "museum/register@1",
    "museum/register:ref:*",
    "*/register",
    "a/b/c",
  ])("can't be %s, which would let others deploy, or nobody", (name) => {
    expect(refusal(own.replace("museum/register", `"${name}"`))).toEqual([
      "repository: Set the GitHub repository that deploys, as owner/name or owner@id/name@id.",
    ]);
  });
});

describe("What is set for a stage can't be nonsense", () => {
  it.each([
    [
      "no issuer",
      "identity: { kind: oidc, audience: a }",
      /^stages\.dev\.identity\.issuer: Set the address of your/,
    ],
    [
      "an issuer without TLS",
      "identity: { kind: oidc, issuer: 'http://a.example', audience: a }",
      /issuer: .*https/,
    ],
    [
      "no audience",
      "identity: { kind: oidc, issuer: 'https://a.example' }",
      /audience: Set what your issuer's tokens/,
    ],
    [
      "an unknown kind of identity",
      "identity: { kind: saml }",
      /identity\.kind: Set `kind` to cognito .* or oidc/,
    ],
    [
      "no page to return to",
      "identity: { kind: cognito, callbacks: [] }",
      /callbacks: Set at least one address/,
    ],
    [
      "a page that is no address",
      "identity: { kind: cognito, callbacks: [here] }",
      /callbacks\.0: Set the addresses/,
    ],
    ["a domain without a zone", "domain: { name: a.example }", /domain\.zone: Set the Route 53 hosted zone/],
    [
      "an address for a domain",
      "domain: { name: 'https://a.example', zone: { id: Z1, name: a.example } }",
      /domain\.name: Set the name that readers type/,
    ],
    [
      "a domain of another zone",
      "domain: { name: a.example, zone: { id: Z1, name: b.example } }",
      /domain\.name: Set a name that lies in/,
    ],
    [
      "a domain that only looks like one of the zone",
      "domain: { name: bad.example, zone: { id: Z1, name: d.example } }",
      /domain\.name: Set a name that lies in/,
    ],
    [
      "a zone by its name",
      "domain: { name: a.example, zone: { id: a.example, name: a.example } }",
      /zone\.id: .*begins with Z/,
    ],
    [
      "a negative throttle",
      "throttle: { rate: -1, burst: 1 }",
      /throttle\.rate: Set how many requests a second/,
    ],
    ["half a throttle", "throttle: { rate: 1 }", /throttle\.burst: Set how many requests may come at once/],
    [
      "a throttle in words",
      "throttle: { rate: many, burst: 1 }",
      /throttle\.rate: Set how many requests a second/,
    ],
    [
      "a limit that stops everybody",
      "readerLimit: 0",
      /readerLimit: Set how many requests one address may make/,
    ],
    ["no money", "budget: 0", /budget: Set what a month may cost/],
    [
      "logs for a time that can't be",
      "logDays: 31",
      /logDays: Set how long logs are kept, in days: one of 1, 3, 5/,
    ],
    ["what is no setting", "colour: red", /^stages\.dev\.colour: no such setting\. Remove it/],
  ])("%s", (_, settings, sentence) => {
    const said = refusal(dev(settings));
    expect(said).toEqual([expect.stringMatching(sentence)]);
  });

  it.each(["?realm=staff", "?", "#staff"])("an issuer with %s", (more) => {
    const said = refusal(dev(`identity: { kind: oidc, issuer: 'https://a.example/${more}', audience: a }`));
    expect(said).toEqual([
      expect.stringMatching(/identity\.issuer: Set the address of your .* without `\?` and `#`/),
    ]);
  });

  it.each([
    ["stages: all", "stages: Set what differs for the stages dev and prod"],
    ["stages: { dev: yes }", "stages.dev: Set what differs for this stage"],
    [
      "stages: { dev: { domain: a.example } }",
      "stages.dev.domain: Set the domain of the register: its name and",
    ],
    [
      "stages: { dev: { throttle: 5 } }",
      "stages.dev.throttle: Set what the HTTP API lets through: rate and burst",
    ],
  ])("a word where settings belong: %s", (text, sentence) => {
    expect(refusal(own + text)).toEqual([expect.stringContaining(sentence)]);
  });

  it("nor a stage that is none", () => {
    expect(refusal(`${own}stages: { test: {} }`)).toEqual([
      expect.stringContaining("stages.test: no such setting"),
    ]);
  });
});

describe("A file", () => {
  it("that is no YAML is refused where it breaks", () => {
    expect(refusal("region: [eu\nalarms: a")[0]).toMatch(/is no YAML: .*line/s);
  });

  it("that is missing is named, with what to set", () => {
    expect(() => readConfiguration("/nowhere.yaml")).toThrow(
      "/nowhere.yaml can't be read. Set COLLEGIUM_CONFIGURATION to the file that describes the register",
    );
  });
});
