import { Duration, type Stack } from "aws-cdk-lib";
import {
  CacheCookieBehavior,
  CacheHeaderBehavior,
  CachePolicy,
  CacheQueryStringBehavior,
  type ErrorResponse,
  type ICachePolicy,
} from "aws-cdk-lib/aws-cloudfront";

/**
 * How CloudFront keeps answers: as long as the register's `Cache-Control` says, and not at all where it says nothing: documents and lists for
 * seconds, full pages of the feed for a year. Who asks with a token is told apart by it, and so is given what the register says to that
 * request, never what it said to somebody else: an editor who was told that a commit is shown sees it. Compressed answers have weak ETags,
 * which the register takes for its own.
 */
export function cachePolicies(stack: Stack): { asked: ICachePolicy; fixed: ICachePolicy } {
  const policy = (
    name: string,
    comment: string,
    queryStringBehavior: CacheQueryStringBehavior,
    headerBehavior: CacheHeaderBehavior,
  ) =>
    new CachePolicy(stack, name, {
      comment,
      minTtl: Duration.seconds(0),
      defaultTtl: Duration.seconds(0),
      maxTtl: Duration.days(365),
      queryStringBehavior,
      headerBehavior,
      cookieBehavior: CacheCookieBehavior.none(),
      enableAcceptEncodingBrotli: true,
      enableAcceptEncodingGzip: true,
    });
  return {
    asked: policy(
      "asked",
      "Answers that differ by the query, and by who asks",
      CacheQueryStringBehavior.all(),
      CacheHeaderBehavior.allowList("Authorization"),
    ),
    fixed: policy(
      "fixed",
      "Pages and files that neither query nor reader changes",
      CacheQueryStringBehavior.none(),
      CacheHeaderBehavior.none(),
    ),
  };
}

/** Paths of pages and files that are the same for every query, some of them good for a day. */
export const fixedPaths = ["/docs*", "/problem*", "/openapi.json", "/.well-known/*"];
/** Paths that say how the register is now. */
export const livePaths = ["/healthz", "/readyz"];

/** Without these CloudFront would keep errors for ten seconds: a record just made would still be 404 where somebody looked too early. */
export const errorsNotKept: ErrorResponse[] = [400, 403, 404, 405, 414, 416, 500, 501, 502, 503, 504].map(
  (httpStatus) => ({ httpStatus, ttl: Duration.seconds(0) }),
);
