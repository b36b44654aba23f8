import { type Site, siteOf } from "@collegium/http";

/** What is the same in every answer of the API: open to readers on other sites. */
export const apiSite = (baseUrl: string): Site =>
  siteOf(baseUrl, {
    "access-control-allow-origin": "*",
    // API Gateway gives `WWW-Authenticate` another name: a page of another site may read it under either.
    "access-control-expose-headers":
      "ETag, Link, Location, Preference-Applied, Retry-After, WWW-Authenticate, X-Amzn-Remapped-WWW-Authenticate, X-Request-Id",
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
    "cross-origin-resource-policy": "cross-origin",
    // See `sendReading`: a token changes nothing of an answer, but how long it may be kept.
    vary: "Authorization",
  });
