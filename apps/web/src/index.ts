export { createPages, type PagesOptions } from "./app.ts";
export { type Asset, type Assets, assetsOf } from "./assets/assets.ts";
export { readAssets, writeAssets } from "./assets/kept.ts";
export { readingOf } from "./reading/local.ts";
export type { Reading } from "./reading/port.ts";
export { pageSettings } from "./settings.ts";
