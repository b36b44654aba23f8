import type { Site } from "./env.ts";

/** What an app's answers have in their headers: never to be taken for anything but what they say they are, and the app's own. */
export const siteOf = (baseUrl: string, own: Readonly<Record<string, string>>): Site => ({
  baseUrl,
  headers: {
    ...own,
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    ...(baseUrl.startsWith("https:") && { "strict-transport-security": "max-age=31536000" }),
  },
});
