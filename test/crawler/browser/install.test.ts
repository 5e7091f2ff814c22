import { describe, expect, it } from "vitest";
import { ensureBrowser, howToInstall } from "../../../crawler/browser/install.ts";

describe("installing a browser", () => {
  it.each([
    [
      { platform: "linux", family: ["debian"], isRoot: false },
      "sudo apt-get install -y chromium fonts-noto-core",
    ],
    [
      { platform: "linux", family: ["debian"], isRoot: true },
      ": apt-get install -y chromium fonts-noto-core",
    ],
    [{ platform: "linux", family: ["ubuntu", "debian"], isRoot: false }, "sudo snap install chromium"],
    [{ platform: "linux", family: ["rocky", "rhel", "fedora"], isRoot: true }, "dnf install -y chromium"],
    [{ platform: "darwin", family: [], isRoot: false }, "brew install --cask chromium"],
    [{ platform: "win32", family: [], isRoot: false }, "winget install --id Google.Chrome"],
  ] as const)("names the command for %o", (system, command) => {
    const { vi, en } = howToInstall(system);
    expect(vi).toContain(command);
    expect(en).toContain(command);
    expect(vi).toMatch(/^Cài bằng lệnh/);
    expect(en).toMatch(/^Install one with/);
  });

  it("still says what to do on systems it does not know", () => {
    const { vi, en } = howToInstall({ platform: "freebsd", family: [], isRoot: false });
    expect(vi).toContain("KIEMCONG_BROWSER");
    expect(en).toContain("KIEMCONG_BROWSER");
  });

  it("installs nothing where everything is there", async () => {
    const told: string[] = [];
    const browser = await ensureBrowser(null, ({ en }) => told.push(en));
    expect(browser.path).not.toBe("");
    expect(told).toEqual([]);
  });
});
