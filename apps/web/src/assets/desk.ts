import { build } from "esbuild";

const script = new URL("../desk/main.tsx", import.meta.url);

/** The desk's script: one file, without a module that it would have to ask for. */
export async function deskScript(): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [script.pathname],
    bundle: true,
    write: false,
    platform: "browser",
    format: "iife",
    target: ["chrome120", "firefox140", "safari18"],
    jsx: "automatic",
    jsxImportSource: "preact",
    minify: true,
    charset: "utf8",
    legalComments: "none",
    logLevel: "silent",
  });
  const [file] = outputFiles;
  if (!file) throw new Error("The desk's script came to no file");
  return file.contents;
}
