import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { chromium } from "playwright-core";
import { expect, test } from "vitest";
import { createApp } from "../app.ts";
import { tokenVerifier } from "../identity/index.ts";
import { referenceFrom } from "./node.ts";

test("the reference opens in a browser, from the register alone, within its policy", async () => {
  const options = { verifyToken: tokenVerifier([]), referenceFile: referenceFrom() };
  const app = createApp(options as unknown as Parameters<typeof createApp>[0]);
  const server = createServer(getRequestListener(app.fetch));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-background-networking"],
    timeout: 0,
  });
  try {
    const page = await browser.newPage();
    // A slow machine is no fault. What never comes is given up well before its test is cut, so that one reads what it was.
    page.setDefaultTimeout(5 * 60_000);
    const trouble: string[] = [];
    page.on("console", (message) => message.type() === "error" && trouble.push(message.text()));
    page.on("pageerror", (error) => trouble.push(String(error)));
    page.on("requestfailed", (request) => trouble.push(`failed: ${request.url()}`));
    page.on("response", (response) => {
      if (response.status() >= 400) trouble.push(`${response.status()}: ${response.url()}`);
    });
    page.on("request", (request) => {
      const url = request.url();
      if (!url.startsWith(origin) && !/^(data|blob):/.test(url)) trouble.push(`elsewhere: ${url}`);
    });
    await page.goto(`${origin}/docs`, { waitUntil: "networkidle" });
    const operation = page.locator("#operations-sessions-readSession");
    await operation.waitFor();
    await operation.locator(".opblock-summary-control").click();
    await operation.getByText("What the register said at that time").waitFor();
    await page.goto(`${origin}/problems/refused`, { waitUntil: "networkidle" });
    await page.getByText("quotation-not-found").waitFor();
    expect(trouble).toEqual([]);
  } finally {
    await browser.close();
    await new Promise((resolve) => server.close(resolve));
  }
});
