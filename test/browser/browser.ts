/** Chromium for tests: offline, on a file of this machine, with everything it complains about. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";

/** A folder for pages, and for pictures of them if nobody names another one. */
export const home: string = mkdtempSync(join(tmpdir(), "anslag-page-"));
export const pictures: string = process.env.SCREENSHOTS ?? home;

export const sizes = {
  phone: { width: 390, height: 844 },
  desktop: { width: 1280, height: 900 },
} as const;

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/** Opens a file; the list gets what the console says, and every request for another file. */
export async function open(
  browser: Browser,
  file: string,
  complaints: string[],
  options: Parameters<Browser["newContext"]>[0] = {},
): Promise<[Page, BrowserContext]> {
  const context = await browser.newContext({ offline: true, viewport: sizes.desktop, ...options });
  const page = await context.newPage();
  page.on("console", (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("request", (request) => {
    const isOwn = request.url().startsWith("file:") || request.url().startsWith("data:image/svg");
    if (!isOwn) complaints.push(`asked for ${request.url()}`);
  });
  await page.goto(pathToFileURL(file).href);
  return [page, context];
}

/** Writes a page into a file, and returns its path. */
export function fileOf(name: string, html: string): string {
  const file = join(home, name);
  writeFileSync(file, html);
  return file;
}
