/** What AWS asks for one of its meters. */
export interface Price {
  readonly what: string;
  /** US dollars for `per` of it. */
  readonly dollars: number;
  readonly per: number;
  /** How much of it is free each month, for good and for everybody. */
  readonly free: number;
  readonly source: string;
}

/**
 * List prices of us-east-1 without tax, as found on 2026-11-25. In eu-central-1 most are a tenth to a fifth higher. Allowances that new accounts
 * have for a while are left out.
 */
export const prices = {
  writeUnits: {
    what: "DynamoDB write units, on demand",
    dollars: 0.625,
    per: 1e6,
    free: 0,
    source: "https://aws.amazon.com/dynamodb/pricing/on-demand/",
  },
  readUnits: {
    what: "DynamoDB read units, on demand",
    dollars: 0.125,
    per: 1e6,
    free: 0,
    source: "https://aws.amazon.com/dynamodb/pricing/on-demand/",
  },
  storedGb: {
    what: "DynamoDB storage, GB",
    dollars: 0.25,
    per: 1,
    free: 25,
    source: "https://aws.amazon.com/dynamodb/pricing/on-demand/",
  },
  backedUpGb: {
    what: "Point-in-time recovery, GB",
    dollars: 0.2,
    per: 1,
    free: 0,
    source: "https://aws.amazon.com/dynamodb/pricing/on-demand/",
  },
  s3Writes: {
    what: "S3, requests that put or list",
    dollars: 0.005,
    per: 1000,
    free: 0,
    source: "https://aws.amazon.com/s3/pricing/",
  },
  s3Reads: {
    what: "S3, requests that get",
    dollars: 0.0004,
    per: 1000,
    free: 0,
    source: "https://aws.amazon.com/s3/pricing/",
  },
  s3Gb: {
    what: "S3, GB",
    dollars: 0.023,
    per: 1,
    free: 0,
    source: "https://aws.amazon.com/s3/pricing/",
  },
  invocations: {
    what: "Lambda invocations",
    dollars: 0.2,
    per: 1e6,
    free: 1e6,
    source: "https://aws.amazon.com/lambda/pricing/",
  },
  gigabyteSeconds: {
    what: "Lambda on arm64, GB-seconds",
    dollars: 0.0000133334,
    per: 1,
    free: 400_000,
    source: "https://aws.amazon.com/lambda/pricing/",
  },
  gatewayRequests: {
    what: "API Gateway, requests of an HTTP API",
    dollars: 1,
    per: 1e6,
    free: 0,
    source: "https://aws.amazon.com/api-gateway/pricing/",
  },
  edgeRequests: {
    what: "CloudFront, HTTPS requests",
    dollars: 0.01,
    per: 1e4,
    free: 10e6,
    source: "https://aws.amazon.com/cloudfront/pricing/pay-as-you-go/",
  },
  edgeGb: {
    what: "CloudFront, GB to readers",
    dollars: 0.085,
    per: 1,
    free: 1024,
    source: "https://aws.amazon.com/cloudfront/pricing/pay-as-you-go/",
  },
  loggedGb: {
    what: "CloudWatch, GB of logs",
    dollars: 0.5,
    per: 1,
    free: 5,
    source: "https://aws.amazon.com/cloudwatch/pricing/",
  },
  alarms: {
    what: "CloudWatch, metrics under alarm",
    dollars: 0.1,
    per: 1,
    free: 10,
    source: "https://aws.amazon.com/cloudwatch/pricing/",
  },
  metrics: {
    what: "CloudWatch, metrics of the register's own",
    dollars: 0.3,
    per: 1,
    free: 10,
    source: "https://aws.amazon.com/cloudwatch/pricing/",
  },
} as const satisfies Record<string, Price>;

export type Meter = keyof typeof prices;
export const meters = Object.keys(prices) as Meter[];
