import { isReportAddress } from "@collegium/http/settings";
import { RetentionDays } from "aws-cdk-lib/aws-logs";
import { RegionInfo } from "aws-cdk-lib/region-info";
import { z } from "zod";

const https = (says: string) =>
  z.url({ protocol: /^https$/, hostname: z.regexes.domain, error: `${says}, with https://` });
const text = (says: string) => z.string({ error: says }).min(1, { error: says });
const whole = (says: string, least: number, most: number) =>
  z.int({ error: says }).min(least, { error: says }).max(most, { error: says });

const domainName = (says: string) => z.string({ error: says }).regex(z.regexes.domain, { error: says });

/** Cognito gives a code to the editor's own machine without TLS, and to no other. */
const staysSecret = (address: string): boolean => {
  if (!URL.canParse(address)) return true;
  const { protocol, hostname } = new URL(address);
  return protocol !== "http:" || hostname === "localhost";
};

const cognito = z.strictObject({
  kind: z.literal("cognito"),
  callbacks: z
    .array(
      z
        .url({
          protocol: /^https?$/,
          error:
            "Set the addresses that the sign-in page may return to, such as http://localhost:8787/signed-in",
        })
        .refine(staysSecret, { error: "Set an address with https://; only localhost may do with http://" }),
    )
    .min(1, {
      error: "Set at least one address that the sign-in page may return to, or leave `callbacks` out",
    })
    .default(["http://localhost:8787/signed-in", "http://localhost:8788/signed-in"]),
});

const oidc = z.strictObject({
  kind: z.literal("oidc"),
  issuer: https(
    "Set the address of your OpenID Connect issuer, exactly as its tokens say it in `iss`",
  ).refine((issuer) => !/[?#]/.test(issuer), {
    error: "Set the address of your OpenID Connect issuer without `?` and `#`: an issuer has neither",
  }),
  audience: text("Set what your issuer's tokens must be for: the client's id, or the API's name"),
  audienceClaim: z
    .enum(["aud", "client_id"], { error: "Set the claim that names the audience: aud or client_id" })
    .optional(),
  scopeClaim: text("Set the claim that holds the scopes, such as scope or groups").optional(),
  scopePrefix: text("Set what stands before a scope's name, such as collegium/").optional(),
  jwksUri: https("Set where the issuer's keys are, or leave it out to have them discovered").optional(),
  clientId: text("Set the id of the public client that editors sign in by, or leave it out").optional(),
  signInScope: text("Set what editors' programs ask your issuer for, such as openid").optional(),
  loopback: z
    .array(
      z.url({
        protocol: /^http$/,
        hostname: /^(?:localhost|127\.0\.0\.1|\[::1\])$/,
        error: "Set addresses of editors' own machines, such as http://127.0.0.1/signed-in",
      }),
    )
    .min(1, { error: "Set at least one address that your issuer may return to, or leave `loopback` out" })
    .optional(),
  origins: z.array(https("Set where else your issuer answers browsers")).optional(),
});

const domain = z
  .strictObject(
    {
      name: domainName("Set the name that readers type, such as register.example.org, without https://"),
      zone: z.strictObject(
        {
          id: z.string({ error: "Set the id of the Route 53 hosted zone" }).regex(/^Z[A-Z0-9]{1,31}$/, {
            error: "Set the id of the Route 53 hosted zone: it begins with Z",
          }),
          name: domainName("Set the name of the Route 53 hosted zone, such as example.org"),
        },
        { error: "Set the Route 53 hosted zone of the domain: its id and its name" },
      ),
    },
    { error: "Set the domain of the register: its name and its Route 53 hosted zone" },
  )
  .refine(({ name, zone }) => name === zone.name || name.endsWith(`.${zone.name}`), {
    path: ["name"],
    error: "Set a name that lies in the hosted zone: the zone's own name, or one that ends with it",
  });

const throttle = (usual: { rate: number; burst: number }) =>
  z
    .strictObject(
      {
        rate: whole("Set how many requests a second may go on, a whole number from 1 to 10000", 1, 10_000),
        burst: whole("Set how many requests may come at once, a whole number from 1 to 5000", 1, 5_000),
      },
      { error: "Set what the HTTP API lets through: rate and burst" },
    )
    .prefault(usual);

/** The periods that CloudWatch keeps logs for, in days. */
const logPeriods = Object.values(RetentionDays).filter(
  (days) => typeof days === "number" && days !== RetentionDays.INFINITE,
);

/** Where CDK knows AWS to be, but for the partitions that are worlds of their own: China, governments. */
const regions = RegionInfo.regions.filter(({ partition }) => partition === "aws").map(({ name }) => name);

const reportTo =
  "Set where pages lead who found an error in a claim, mailto:somebody@register.example or a web address, or leave it out";

const stage = z.strictObject(
  {
    identity: z
      .discriminatedUnion("kind", [cognito, oidc], {
        error: "Set `kind` to cognito (a user pool of the register's own) or oidc (your own issuer)",
      })
      .prefault({ kind: "cognito" }),
    domain: domain.optional(),
    throttle: throttle({ rate: 50, burst: 100 }),
    writeThrottle: throttle({ rate: 20, burst: 50 }),
    generation: whole(
      "Set which generation of tables is read and written: 1, and the next whole number after a restore",
      1,
      999,
    ).default(1),
    readerLimit: whole(
      "Set how many requests one address may make in five minutes, from 10 to 2000000000, or leave it out to have no firewall",
      10,
      2_000_000_000,
    ).optional(),
    reportTo: z.string({ error: reportTo }).refine(isReportAddress, { error: reportTo }).optional(),
    budget: z
      .number({ error: "Set what a month may cost, in US dollars, more than 0" })
      .positive({ error: "Set what a month may cost, in US dollars, more than 0" })
      .default(20),
    logDays: z
      .number({ error: `Set how long logs are kept, in days: one of ${logPeriods.join(", ")}` })
      .refine((days) => logPeriods.includes(days), {
        error: `Set how long logs are kept, in days: one of ${logPeriods.join(", ")}`,
      })
      .default(30),
  },
  { error: "Set what differs for this stage, such as `budget: 50`, or leave it empty" },
);

/** What `register.yaml` may say. Every refusal is a sentence that says what to set. */
export const configurationSchema = z.strictObject({
  region: z
    .string({ error: "Set the AWS region of the register, such as eu-central-1" })
    .refine((region) => regions.includes(region), {
      error: `Set an AWS region that there is: one of ${regions.join(", ")}`,
    }),
  alarms: z.email({ error: "Set the e-mail address that hears of alarms" }),
  repository: z
    .string({ error: "Set the GitHub repository that deploys, as owner/name or owner@id/name@id" })
    .regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,38}(?:\/[\w.-]{1,100}|@\d+\/[\w.-]{1,100}@\d+)$/, {
      error: "Set the GitHub repository that deploys, as owner/name or owner@id/name@id",
    }),
  stages: z
    .strictObject(
      { dev: stage.prefault({}), prod: stage.prefault({}) },
      { error: "Set what differs for the stages dev and prod, or leave it out" },
    )
    .prefault({}),
});

export type Configuration = z.output<typeof configurationSchema>;
export type StageName = keyof Configuration["stages"];
export type StageSettings = Configuration["stages"][StageName];
export type Identity = StageSettings["identity"];
