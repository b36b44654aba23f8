import { Duration, type Stack } from "aws-cdk-lib";
import {
  CacheCookieBehavior,
  CacheHeaderBehavior,
  CachePolicy,
  CacheQueryStringBehavior,
  type ErrorResponse,
  type ICachePolicy,
} from "aws-cdk-lib/aws-cloudfront";
import { assetsFolder } from "../assets/stack.ts";
import { unreachableFile } from "../bundles.ts";

/**
 * How CloudFront keeps answers: as long as the register's `Cache-Control` says, and not at all where it says nothing: documents and lists for
 * seconds, full pages of the feed for a year. Who asks with a token is told apart by it, and so is given what the register says to that
 * request, never what it said to somebody else: an editor who was told that a commit is shown sees it. Compressed answers have weak ETags,
 * which the register takes for its own.
 *
 * CloudFront goes by these keys alone and not by `Vary`: what an answer varies by has to be in the key of its path.
 */
export function cachePolicies(stack: Stack): Record<"asked" | "formed" | "spoken" | "fixed", ICachePolicy> {
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
    formed: policy(
      "formed",
      "Answers that differ by the form that is asked for as well",
      CacheQueryStringBehavior.all(),
      CacheHeaderBehavior.allowList("Authorization", "Accept"),
    ),
    spoken: policy(
      "spoken",
      "Answers that differ by what a reader reads as well",
      CacheQueryStringBehavior.all(),
      CacheHeaderBehavior.allowList("Authorization", "Accept-Language"),
    ),
    fixed: policy(
      "fixed",
      "Pages and files that neither query nor reader changes",
      CacheQueryStringBehavior.none(),
      CacheHeaderBehavior.none(),
    ),
  };
}

/** What is answered in the form that `Accept` asks for. */
export const formedPaths = ["/v1/claims"];
/** Where readers are led to their language. */
export const spokenPaths = ["/"];
/** Paths of pages and files that are the same for every query, some of them good for a day. */
export const fixedPaths = ["/docs*", "/problem*", "/openapi.json", "/.well-known/*"];
/** Paths that say how the register is now. */
export const livePaths = ["/healthz", "/readyz"];

/**
 * What CloudFront says itself, where it can't reach what answers: no function says so. What a function says, also that it failed, is passed on as it
 * is: the API says it to programs, and pages to readers.
 */
const unreachable = [502, 504];

/** Without these CloudFront would keep errors for ten seconds: a record just made would still be 404 where somebody looked too early. */
export const errorsNotKept: ErrorResponse[] = [400, 403, 404, 405, 414, 416, 500, 501, 502, 503, 504].map(
  (httpStatus) => ({
    httpStatus,
    ttl: Duration.seconds(0),
    ...(unreachable.includes(httpStatus) && {
      responseHttpStatus: httpStatus,
      responsePagePath: `/${assetsFolder}/${unreachableFile}`,
    }),
  }),
);
