import type { Site } from "./env.ts";

/** Headers of every answer: open to readers on other sites, never to be taken for anything but what it says it is. */
export const siteOf = (baseUrl: string): Site => ({
  baseUrl,
  headers: {
    "access-control-allow-origin": "*",
    "access-control-expose-headers":
      "ETag, Link, Location, Preference-Applied, Retry-After, WWW-Authenticate, X-Request-Id",
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
    "cross-origin-resource-policy": "cross-origin",
    "referrer-policy": "no-referrer",
    // See `sendReading`: a token changes nothing of an answer, but how long it may be kept.
    vary: "Authorization",
    "x-content-type-options": "nosniff",
    ...(baseUrl.startsWith("https:") && { "strict-transport-security": "max-age=31536000" }),
  },
});
