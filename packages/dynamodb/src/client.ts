import { DynamoDBClient, type DynamoDBClientConfig } from "@aws-sdk/client-dynamodb";
import { ConfiguredRetryStrategy } from "@smithy/core/retry";

/** Tries of one call, the first included: with three of ten tries failing, one call in 15,000 still fails. */
const attempts = 8;
const firstDelay = 50;
const longestDelay = 1000;

/** Full jitter over 50, 100, 200 … 1,000 ms: at most about 4 s for all tries of one call, well within what a reader's request may take. */
const backoff = (attempt: number): number =>
  Math.random() * Math.min(longestDelay, firstDelay * 2 ** Math.max(0, attempt - 1));

/**
 * A client for one process, made once and kept: it holds the connections. Region, credentials and endpoint come from `config` or from the
 * environment, as everywhere in AWS's SDK.
 *
 * Throttling, 5xx and network faults are tried again with jitter; the SDK's retry quota stops that while an outage lasts. A call that hangs is
 * given up after 5 s.
 */
export function dynamoClient(config: DynamoDBClientConfig = {}): DynamoDBClient {
  return new DynamoDBClient({
    retryStrategy: new ConfiguredRetryStrategy(attempts, backoff),
    requestHandler: { connectionTimeout: 1000, requestTimeout: 5000, throwOnRequestTimeout: true },
    ...config,
  });
}
