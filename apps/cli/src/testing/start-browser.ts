import { type Browser, chromium } from "playwright-core";

/** Of a window, what no test looks at: the lists below its address field, which are pages themselves, and a process kept ready for the next site. */
const unneededParts = [
  "WebUIOmniboxPopup",
  "WebUIOmniboxAimPopup",
  "WebUIOmniboxFullPopup",
  "SpareRendererForSitePerProcess",
];

/** What Playwright turns off for its own sake, as its `chromiumSwitches` has it: of two such lists Chromium reads the last alone. */
const unwantedByPlaywright = [
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsUpgrades",
  "HttpsFirstBalancedModeAutoEnable",
  "LensOverlay",
  "MediaRouter",
  "PaintHolding",
  "ThirdPartyStoragePartitioning",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "OptimizationHints",
  "NetworkTimeServiceQuerying",
  "AimEnabled",
  "PreconnectToSearch",
];

/** Debian's Chromium, or the one that `CHROMIUM` names. */
export const startBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-background-networking",
      // Pages of one site share a process: each test asks one of them at a time, and a process takes long to start.
      "--renderer-process-limit=1",
      `--disable-features=${[...unneededParts, ...unwantedByPlaywright].join(",")}`,
    ],
    timeout: 0,
  });
