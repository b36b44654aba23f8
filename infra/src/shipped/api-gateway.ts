import type { APIGatewayProxyEventV2 } from "aws-lambda";

export interface Sent {
  readonly method?: string;
  readonly path: string;
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A request as an HTTP API of API Gateway hands it to a function (payload format 2.0). Bodies come in base64, as those of unknown types do. */
export const requestEvent = ({
  method = "GET",
  path,
  query = "",
  headers = {},
  body,
}: Sent): APIGatewayProxyEventV2 => ({
  version: "2.0",
  routeKey: "$default",
  rawPath: path,
  rawQueryString: query,
  headers: { host: "register.example", "user-agent": "a test", ...headers },
  requestContext: {
    accountId: "111122223333",
    apiId: "api",
    domainName: "api.execute-api.eu-central-1.amazonaws.com",
    domainPrefix: "api",
    http: { method, path, protocol: "HTTP/1.1", sourceIp: "192.0.2.1", userAgent: "a test" },
    requestId: "JKJaXmPLvHcESHA=",
    routeKey: "$default",
    stage: "$default",
    time: "18/Nov/2031:09:00:00 +0000",
    timeEpoch: 1_952_672_400_000,
  },
  isBase64Encoded: body !== undefined,
  ...(body !== undefined && { body: Buffer.from(body).toString("base64") }),
});

/** What a function answers to such a request. */
export interface RequestAnswer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly isBase64Encoded: boolean;
}
