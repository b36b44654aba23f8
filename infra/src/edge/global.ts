import { createHash } from "node:crypto";
import type { Stack } from "aws-cdk-lib";
import { Certificate, CertificateValidation, type ICertificate } from "aws-cdk-lib/aws-certificatemanager";
import { HostedZone, type IHostedZone } from "aws-cdk-lib/aws-route53";
import { CfnWebACL } from "aws-cdk-lib/aws-wafv2";
import type { Construct } from "constructs";
import { type Deployment, stackOf } from "../deployment.ts";

type Domain = NonNullable<Deployment["settings"]["domain"]>;

/** What CloudFront takes from us-east-1 alone. */
export interface Global {
  readonly certificate?: ICertificate;
  readonly firewall?: CfnWebACL;
}

/**
 * The certificate of the domain and the firewall, where they were asked for: each in a stack of its own, since neither can be removed while
 * CloudFront uses it. A setting that is taken back leaves its stack standing, unused, to be removed by hand.
 */
export function globalStacks(scope: Construct, place: Deployment): Global {
  const { domain, readerLimit } = place.settings;
  const stack = (name: string, what: string) =>
    stackOf(scope, { ...place, region: "us-east-1" }, name, {
      description: `Collegium: ${what}, which CloudFront takes from us-east-1 alone`,
    });
  return {
    ...(domain && { certificate: certificateOf(stack("certificate", "the domain's certificate"), domain) }),
    ...(readerLimit !== undefined && {
      firewall: firewallOf(stack("firewall", "the firewall"), place, readerLimit),
    }),
  };
}

export const zoneOf = (stack: Stack, { zone }: Domain): IHostedZone =>
  HostedZone.fromHostedZoneAttributes(stack, "zone", { hostedZoneId: zone.id, zoneName: zone.name });

/** Called after its domain: another one's certificate is another output, and so a change of whoever refers to it from another region. */
function certificateOf(stack: Stack, domain: Domain): ICertificate {
  const { name, zone } = domain;
  const sign = createHash("sha256")
    .update(JSON.stringify([name, zone.id]))
    .digest("hex")
    .slice(0, 8);
  return new Certificate(stack, `certificate-${sign}`, {
    domainName: name,
    validation: CertificateValidation.fromDns(zoneOf(stack, domain)),
  });
}

/** Blocks an address that asks more often than `limit` times in five minutes, until it asks less. */
function firewallOf(stack: Stack, { prefix }: Deployment, limit: number): CfnWebACL {
  const seen = (metricName: string): CfnWebACL.VisibilityConfigProperty => ({
    metricName,
    cloudWatchMetricsEnabled: true,
    // Samples would keep readers' addresses.
    sampledRequestsEnabled: false,
  });
  return new CfnWebACL(stack, "firewall", {
    scope: "CLOUDFRONT",
    defaultAction: { allow: {} },
    visibilityConfig: seen(`${prefix}firewall`),
    rules: [
      {
        name: "reader-limit",
        priority: 0,
        action: { block: { customResponse: { responseCode: 429 } } },
        statement: { rateBasedStatement: { limit, aggregateKeyType: "IP", evaluationWindowSec: 300 } },
        visibilityConfig: seen(`${prefix}reader-limit`),
      },
    ],
  });
}
