import type { Stack } from "aws-cdk-lib";
import { Certificate, CertificateValidation, type ICertificate } from "aws-cdk-lib/aws-certificatemanager";
import { HostedZone, type IHostedZone } from "aws-cdk-lib/aws-route53";
import { CfnWebACL } from "aws-cdk-lib/aws-wafv2";
import type { Construct } from "constructs";
import { type Place, stackOf } from "../place.ts";

/** What CloudFront takes from us-east-1 alone. */
export interface Global {
  readonly certificate?: ICertificate;
  readonly firewall?: CfnWebACL;
}

/** The certificate of the domain and the firewall, where they were asked for. */
export function globalStack(scope: Construct, place: Place): Global {
  const { domain, readerLimit } = place.settings;
  if (!domain && readerLimit === undefined) return {};
  const stack = stackOf(scope, { ...place, region: "us-east-1" }, "global", {
    description: "Collegium: what CloudFront takes from us-east-1 alone",
  });
  return {
    ...(domain && {
      certificate: new Certificate(stack, "certificate", {
        domainName: domain.name,
        validation: CertificateValidation.fromDns(zoneOf(stack, domain)),
      }),
    }),
    ...(readerLimit !== undefined && { firewall: firewallOf(stack, place, readerLimit) }),
  };
}

export const zoneOf = (stack: Stack, { zone }: NonNullable<Place["settings"]["domain"]>): IHostedZone =>
  HostedZone.fromHostedZoneAttributes(stack, "zone", { hostedZoneId: zone.id, zoneName: zone.name });

/** Blocks an address that asks more often than `limit` times in five minutes, until it asks less. */
function firewallOf(stack: Stack, { prefix }: Place, limit: number): CfnWebACL {
  const seen = (metricName: string): CfnWebACL.VisibilityConfigProperty => ({
    metricName,
    cloudWatchMetricsEnabled: true,
    // Samples would keep readers' addresses.
    sampledRequestsEnabled: false,
  });
  return new CfnWebACL(stack, "firewall", {
    name: `${prefix}firewall`,
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
