import { DynamoDBClient, type DynamoDBClientConfig } from "@aws-sdk/client-dynamodb";

type AuthScheme = NonNullable<DynamoDBClientConfig["httpAuthSchemes"]>[number];

const schemeId = "smithy.api#noAuth";
/** DynamoDB Local wants to be told who asks, and checks no signature: signing would be a quarter of what a call takes here. */
const unsigned: AuthScheme = {
  schemeId,
  identityProvider: () => async () => ({}),
  signer: {
    async sign(request) {
      request.headers.authorization =
        "AWS4-HMAC-SHA256 Credential=local/20260101/local/dynamodb/aws4_request, SignedHeaders=host, Signature=0";
      return request;
    },
  },
};

/**
 * What a client of DynamoDB Local needs, or one of its streams; it takes any region and any keys. It closes connections that were idle for
 * 30 s, as happens between two calls on a machine that is busy: who takes one up in that moment gets a reset, and the SDK tries again.
 */
export const localConfig = (endpoint: string) => ({
  endpoint,
  region: "local",
  credentials: { accessKeyId: "local", secretAccessKey: "local" },
  httpAuthSchemes: [unsigned],
  httpAuthSchemeProvider: () => [{ schemeId }],
});

/** A client of DynamoDB Local. Destroy it after use. */
export const localClient = (endpoint: string, options: DynamoDBClientConfig = {}): DynamoDBClient =>
  new DynamoDBClient({ ...localConfig(endpoint), ...options });
