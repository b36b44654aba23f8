import { join } from "node:path";
import { bundle as bundleApi, bundleDrafts, bundleSearch, bundleSheets } from "@collegium/api/bundle";
import { bundle as bundleStreams } from "@collegium/projector/bundle";
import { bundle as bundlePages } from "@collegium/web/bundle";
import { configurationSchema } from "../configuration/schema.ts";
import { addRegister, emptyApp } from "../register.ts";
import { type Uploads, uploadsIn } from "./uploads.ts";

/** Bundles each function and synthesises a register into `root`: what CDK would upload. */
export async function builtIn(root: string): Promise<Uploads> {
  const built = join(root, "built");
  const bundles = {
    api: join(built, "api"),
    search: join(built, "search"),
    sheets: join(built, "sheets"),
    drafts: join(built, "drafts"),
    pages: join(built, "pages"),
    assets: join(built, "assets"),
    sequencer: join(built, "sequencer"),
    projector: join(built, "projector"),
    searcher: join(built, "searcher"),
  };
  await Promise.all([
    bundleApi(bundles.api),
    bundleSearch(bundles.search),
    bundleSheets(bundles.sheets),
    bundleDrafts(bundles.drafts),
    bundlePages(bundles.pages, bundles.assets),
    bundleStreams(built),
  ]);
  const assembly = join(root, "assembly");
  const app = emptyApp(assembly);
  const configuration = configurationSchema.parse({
    region: "eu-central-1",
    alarms: "operator@register.example",
    repository: "institute/register",
  });
  addRegister(app, { stage: "dev", configuration, bundles });
  app.synth();
  return uploadsIn(assembly, "collegium-dev-");
}
