import { DynamoDBClient, type DynamoDBClientConfig } from "@aws-sdk/client-dynamodb";
import { ConfiguredRetryStrategy } from "@smithy/core/retry";

export interface ClientOptions extends DynamoDBClientConfig {
  /** Tries of one call, the first included. With 8, and three of ten tries failing, one call in 15,000 still fails. */
  readonly attempts?: number;
  /** The longest wait between two tries, in milliseconds. */
  readonly longestDelay?: number;
}

const firstDelay = 50;

/**
 * A client for one process, made once and kept: it holds the connections. Region, credentials and endpoint come from the options or from the
 * environment, as everywhere in AWS's SDK.
 *
 * Throttling, 5xx and network faults are tried again with full jitter over 50, 100, 200 … ms: at most about 4 s for all tries of one call,
 * well within what a reader's request may take. The SDK's retry quota stops that while an outage lasts. A call that hangs is given up after 5 s.
 */
export function dynamoClient({
  attempts = 8,
  longestDelay = 1000,
  ...config
}: ClientOptions = {}): DynamoDBClient {
  const backoff = (attempt: number) =>
    Math.random() * Math.min(longestDelay, firstDelay * 2 ** Math.max(0, attempt - 1));
  return new DynamoDBClient({
    retryStrategy: new ConfiguredRetryStrategy(attempts, backoff),
    requestHandler: { connectionTimeout: 1000, requestTimeout: 5000, throwOnRequestTimeout: true },
    ...config,
  });
}
