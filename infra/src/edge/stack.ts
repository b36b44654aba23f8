import { Aws, CfnOutput, Duration, type Stack, Validations } from "aws-cdk-lib";
import {
  AllowedMethods,
  type BehaviorOptions,
  CachedMethods,
  CachePolicy,
  Function as CloudFrontFunction,
  Distribution,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  OriginSslPolicy,
  PriceClass,
  ResponseHeadersPolicy,
  S3OriginAccessControl,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from "aws-cdk-lib/aws-cloudfront";
import { HttpOrigin, OriginGroup, S3BucketOrigin } from "aws-cdk-lib/aws-cloudfront-origins";
import { AaaaRecord, ARecord, RecordTarget } from "aws-cdk-lib/aws-route53";
import { CloudFrontTarget } from "aws-cdk-lib/aws-route53-targets";
import { Bucket, type IBucket } from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";
import { type Assets, assetsFolder } from "../assets/stack.ts";
import { type Deployment, stackOf } from "../deployment.ts";
import { type HandedOver, handOver } from "../hand-over.ts";
import { cachePolicies, errorsNotKept, fixedPaths, formedPaths, livePaths, spokenPaths } from "./caching.ts";
import { type Global, globalStacks, zoneOf } from "./global.ts";

/** What readers reach: CloudFront before the HTTP API, and before the files of pages. Answers the register's address. */
export function edgeStack(
  scope: Construct,
  place: Deployment,
  { apiId, assets }: { readonly apiId: HandedOver; readonly assets: Assets },
): HandedOver {
  const { domain } = place.settings;
  const global = globalStacks(scope, place);
  const stack = stackOf(scope, place, "edge", {
    description: "Collegium: CloudFront before the HTTP API and the files of pages",
  });
  const host = `${apiId.in(stack)}.execute-api.${place.region}.${Aws.URL_SUFFIX}`;
  const files = Bucket.fromBucketAttributes(stack, "files", {
    bucketName: assets.bucket.in(stack),
    region: place.region,
  });
  const distribution = distributionOf(stack, place, { host, files, global });
  if (domain) {
    const target = RecordTarget.fromAlias(new CloudFrontTarget(distribution));
    const record = { zone: zoneOf(stack, domain), recordName: `${domain.name}.`, target };
    new ARecord(stack, "ipv4", record);
    new AaaaRecord(stack, "ipv6", record);
  }
  const address = `https://${domain?.name ?? distribution.distributionDomainName}`;
  new CfnOutput(stack, "Address", { value: address, description: "Where the register is read" });
  return handOver(stack, place, "address", address);
}

function distributionOf(
  stack: Stack,
  place: Deployment,
  {
    host,
    files,
    global: { certificate, firewall },
  }: { readonly host: string; readonly files: IBucket; readonly global: Global },
): Distribution {
  const { domain } = place.settings;
  const { asked, formed, spoken, fixed } = cachePolicies(stack);
  const reached = tellingHost(stack);
  const behaviour = (cachePolicy: BehaviorOptions["cachePolicy"]): BehaviorOptions => ({
    origin,
    cachePolicy,
    viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
    allowedMethods: AllowedMethods.ALLOW_ALL,
    cachedMethods: CachedMethods.CACHE_GET_HEAD,
    // All that a writer sends: Authorization, Idempotency-Key, If-Match, Prefer. API Gateway goes by its own Host.
    originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
    responseHeadersPolicy: headers,
    functionAssociations: [{ function: reached, eventType: FunctionEventType.VIEWER_REQUEST }],
    compress: true,
  });
  const origin = new HttpOrigin(host, {
    protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
    originSslProtocols: [OriginSslPolicy.TLS_V1_2],
    readTimeout: Duration.seconds(30),
    keepaliveTimeout: Duration.seconds(60),
  });
  const headers = securityHeaders(stack);
  // What is not among the files is asked of the function, which says so on a page.
  const filesOrElse = new OriginGroup({
    primaryOrigin: S3BucketOrigin.withBucketDefaults(files, {
      // What the bucket lets this read is said where the bucket is.
      originAccessControlId: new S3OriginAccessControl(stack, "reading").originAccessControlId,
    }),
    fallbackOrigin: origin,
    fallbackStatusCodes: [403, 404],
  });
  const at = (paths: readonly string[], cachePolicy: BehaviorOptions["cachePolicy"]) =>
    paths.map((path) => [path, behaviour(cachePolicy)] as const);
  const distribution = new Distribution(stack, "distribution", {
    comment: `${place.prefix}register`,
    defaultBehavior: behaviour(asked),
    additionalBehaviors: Object.fromEntries([
      [
        `/${assetsFolder}/*`,
        {
          origin: filesOrElse,
          cachePolicy: fixed,
          viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
          responseHeadersPolicy: headers,
          compress: true,
        },
      ],
      ...at(formedPaths, formed),
      ...at(spokenPaths, spoken),
      ...at(fixedPaths, fixed),
      ...at(livePaths, CachePolicy.CACHING_DISABLED),
    ]),
    errorResponses: errorsNotKept,
    httpVersion: HttpVersion.HTTP2_AND_3,
    enableIpv6: true,
    priceClass: PriceClass.PRICE_CLASS_100,
    ...(domain && {
      domainNames: [domain.name],
      certificate,
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
    }),
    ...(firewall && { webAclId: firewall.attrArn }),
  });
  acknowledge(distribution, place);
  return distribution;
}

/**
 * Says to the functions by which name they were reached, over whatever a reader says there: the HTTP API goes by its own. What can't be relative, such as
 * the addresses of a sitemap, is right by it where no domain is set.
 */
const tellingHost = (stack: Stack) =>
  new CloudFrontFunction(stack, "reached", {
    comment: "Tells by which name the register was reached",
    runtime: FunctionRuntime.JS_2_0,
    code: FunctionCode.fromInline(`function handler(event) {
  var request = event.request;
  request.headers["x-forwarded-host"] = { value: request.headers.host.value };
  return request;
}`),
  });

/** For answers that don't say it themselves, such as those of API Gateway and files; the register's own go first. */
const securityHeaders = (stack: Stack) =>
  new ResponseHeadersPolicy(stack, "headers", {
    securityHeadersBehavior: {
      strictTransportSecurity: { accessControlMaxAge: Duration.days(365), override: false },
      contentTypeOptions: { override: true },
      contentSecurityPolicy: {
        contentSecurityPolicy: "default-src 'none'; frame-ancestors 'none'",
        override: false,
      },
      frameOptions: { frameOption: HeadersFrameOption.DENY, override: false },
      referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: false },
    },
  });

function acknowledge(distribution: Distribution, { settings }: Deployment): void {
  const reasons = {
    "AwsSolutions-CFR1": "A public register is for readers of every country.",
    "AwsSolutions-CFR3":
      "Its logs would keep who reads what. The HTTP API's own log has each request that is not answered from here, without addresses.",
    ...(settings.readerLimit === undefined && {
      "AwsSolutions-CFR2":
        "A firewall costs more than the rest of a small register, which the HTTP API throttles; `readerLimit` sets one.",
    }),
    ...(!settings.domain && {
      "AwsSolutions-CFR4": "CloudFront's own name has its own certificate, whose protocols can't be chosen.",
    }),
  };
  for (const [id, reason] of Object.entries(reasons))
    Validations.of(distribution).acknowledge({ id, reason });
}
