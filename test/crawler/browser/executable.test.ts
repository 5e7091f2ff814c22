import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { UsageError } from "../../../checks/usage-error.ts";
import { findBrowser, versionOf } from "../../../crawler/browser/executable.ts";

/** A folder with programs of these names. */
async function folderWith(...names: string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "kiemcong-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const name of names) {
    await writeFile(join(folder, name), "#!/bin/sh\necho Chromium 150.0.1.2 built on Debian\n");
    await chmod(join(folder, name), 0o755);
  }
  return folder;
}

describe("finding a browser", () => {
  it("takes the one that is named, before all others", async () => {
    const folder = await folderWith("rieng", "chromium");
    const env = {
      PATH: folder,
      KIEMCONG_BROWSER: join(folder, "rieng"),
      PUPPETEER_EXECUTABLE_PATH: "/khong/co",
    };
    expect(await findBrowser(null, { platform: "linux", env })).toEqual({
      path: join(folder, "rieng"),
      isHeadlessShell: false,
    });
  });

  it("takes the one that is asked for, before the environment's", async () => {
    const folder = await folderWith("hoi", "rieng");
    const env = { KIEMCONG_BROWSER: join(folder, "rieng") };
    const found = await findBrowser(join(folder, "hoi"), { platform: "linux", env });
    expect(found?.path).toBe(join(folder, "hoi"));
  });

  it("understands Puppeteer's variable", async () => {
    const folder = await folderWith("chrome-headless-shell");
    const env = { PUPPETEER_EXECUTABLE_PATH: join(folder, "chrome-headless-shell") };
    expect(await findBrowser(null, { platform: "linux", env })).toMatchObject({ isHeadlessShell: true });
  });

  it("says in both languages that the named one is not there", async () => {
    const env = { KIEMCONG_BROWSER: "/khong/co/chromium" };
    const finding = findBrowser(null, { platform: "linux", env });
    await expect(finding).rejects.toThrow(UsageError);
    await expect(finding).rejects.toThrow(/Không chạy được[\s\S]*\/khong\/co\/chromium[\s\S]*cannot be run/);
  });

  it("prefers the headless shell, then Chromium, then Chrome", async () => {
    const all = await folderWith("google-chrome", "chromium", "chromium-headless-shell");
    const some = await folderWith("google-chrome", "chromium");
    const pathIn = async (folder: string) =>
      (await findBrowser(null, { platform: "linux", env: { PATH: folder } }))?.path;
    expect(await pathIn(all)).toBe(join(all, "chromium-headless-shell"));
    expect(await pathIn(`${some}:${all}`)).toBe(join(all, "chromium-headless-shell"));
  });

  it("passes over files that cannot be run", async () => {
    const folder = await folderWith();
    await writeFile(join(folder, "chromium-headless-shell"), "");
    const found = await findBrowser(null, { platform: "linux", env: { PATH: folder } });
    expect(found?.path).not.toBe(join(folder, "chromium-headless-shell"));
  });

  it("finds none where there is none", async () => {
    expect(await findBrowser(null, { platform: "win32", env: {} })).toBeNull();
  });

  it("reads the version", async () => {
    const folder = await folderWith("chromium");
    expect(await versionOf({ path: join(folder, "chromium"), isHeadlessShell: false })).toBe("150.0.1.2");
    expect(await versionOf({ path: join(folder, "khong-co"), isHeadlessShell: false })).toBeNull();
  });
});
