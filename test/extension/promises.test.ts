import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exportFormats } from "../../extension/judging/tasks.ts";
import { manifestFor, targets } from "../../extension/manifest.ts";
import { checkedAt, exportAs, loadedExtension, sampleProfile, verdictOf } from "./loaded-extension.ts";
import { answer, article } from "./sample-pages.ts";

/** Every request of the whole browser, whichever of its processes makes it, passes here. */
const asked: string[] = [];
const styled = article.replace("</head>", '<link rel="stylesheet" href="http://khac.mau/kieu.css"></head>');
const portal = answer({ "/tin.html": styled, "/kieu.css": "p { color: #222 }" });
let proxy: Server;
beforeAll(async () => {
  proxy = createServer((request, response) => {
    asked.push(request.url ?? "");
    portal(request, response);
  });
  proxy.on("connect", ({ url }, socket) => {
    asked.push(url ?? "");
    socket.destroy();
  });
  await new Promise<void>((ready) => proxy.listen(0, "127.0.0.1", ready));
});
afterAll(() => {
  proxy?.closeAllConnections();
  proxy?.close();
});

const extension = loadedExtension(() => [
  `--proxy-server=http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
  "--proxy-bypass-list=<-loopback>",
  "--disable-background-networking",
  "--disable-component-update",
]);

/** Chromium asks after its own account, after the standing of files it saves, and for pages' icons. */
const ofTheBrowserItself = /^(?:accounts|sb-ssl)\.google\.com:443$|\/favicon\.ico$/;

/** All that a person may do in one sitting. */
async function wholeSession(page: Page): Promise<void> {
  const panel = await extension.press(page);
  await verdictOf(panel);
  for (const name of ["outline", "pictures", "links", "criteria", "issues"])
    await panel.click(`#tab-${name}`);
  await panel.keyboard.press("n");
  await panel.keyboard.press("p");
  await page.waitForSelector("kiemcong-mark");
  await panel.select(".language select", "en");
  for (const format of exportFormats) expect((await exportAs(panel, format)).length).toBeGreaterThan(500);
  await panel.click(".bottom input[type=checkbox]");
  await page.evaluate(() => document.querySelector("h1")?.append(" (sửa)"));
  const before = await checkedAt(panel);
  await verdictOf(panel, before);
  const options = await extension.browser.newPage();
  await options.goto(panel.url().replace("panel.html", "options.html"));
  await options.waitForSelector("form.profile");
  await options.close();
}

describe("what the extension promises", () => {
  it("makes no request, in no process, during a whole session", async () => {
    await extension.choose({ profile: sampleProfile, language: "vi" });
    const page = await extension.open("http://cong.mau/tin.html");
    await page.waitForNetworkIdle();
    expect(asked).toContain("http://cong.mau/tin.html");
    expect(asked).toContain("http://khac.mau/kieu.css");
    asked.length = 0;
    await wholeSession(page);
    expect(asked.filter((url) => !ofTheBrowserItself.test(url))).toEqual([]);
  }, 120_000);

  it("would be caught if it did make one", async () => {
    const page = await extension.open("http://cong.mau/tin.html");
    asked.length = 0;
    await page.evaluate(() => fetch("/kieu.css"));
    expect(asked).toEqual(["http://cong.mau/kieu.css"]);
  });

  it("may see no host that the person did not allow", async () => {
    const held = await extension.inBackground<{ origins: string[]; permissions: string[] }>(
      "chrome.permissions.getAll()",
    );
    expect(held.origins).toEqual([]);
    expect(held.permissions.toSorted()).toEqual(["activeTab", "scripting", "sidePanel", "storage"]);
  });

  it.each(targets)("asks for the least there is in the package for %s", (target) => {
    const manifest = manifestFor(target, { version: "1.0.0" });
    const panel = target === "firefox" ? [] : ["sidePanel"];
    expect(manifest.permissions).toEqual(["activeTab", "scripting", "storage", ...panel]);
    expect(manifest).not.toHaveProperty("host_permissions");
    expect(manifest).not.toHaveProperty("content_scripts");
    expect(manifest).not.toHaveProperty("web_accessible_resources");
    const { extension_pages: policy } = manifest.content_security_policy as { extension_pages: string };
    expect(policy).toContain("connect-src 'none'");
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:/);
  });
});
