import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { serve } from "../crawler/local-server.ts";
import { portalListener, smallPortal } from "../crawler/sample-portal.ts";
import { temporaryFolder } from "../crawler/temporary-folder.ts";
import { kiemcong } from "../e2e/audit-portal.ts";

const run = (...args: string[]) => kiemcong(args, temporaryFolder());

describe("the commands", () => {
  it.each([
    ["without arguments", []],
    ["with --help", ["--help"]],
  ])("are all named, with what they do, %s", async (_how, args) => {
    const { code, stdout, stderr } = await run(...args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const named = [...stdout.matchAll(/^ {2}([a-z]+) (?:\[options\] )?(?:\[command\] )?(?:<\w+>)? {2,}\S/gm)];
    expect(named.map(([, name]) => name)).toEqual([
      "audit",
      "regulations",
      "checks",
      "doctor",
      "demo",
      "init",
      "run",
      "schedule",
      "report",
      "rejudge",
      "verify",
      "help",
    ]);
  });

  it("speak both languages in their help and about a word that is wrong", async () => {
    const { stdout } = await run("run", "--help");
    expect(stdout).toContain("Tùy chọn / Options:");
    expect(stdout).toContain("hiện phần trợ giúp này / show this help");
    expect(await run("run", "ws", "--nwo")).toMatchObject({
      code: 2,
      stderr: [
        "Không có tùy chọn “--nwo”. Có phải “--now”? Xem: kiemcong --help",
        "unknown option '--nwo'. Did you mean “--now”? See: kiemcong --help\n",
      ].join("\n"),
    });
  });

  it("show the law without a network, a browser or a folder", async () => {
    const shown = await run("regulations", "show", "ca-mau", "--date", "2026-11-22", "--lang", "en");
    expect(shown).toMatchObject({ code: 0, stderr: "" });
    expect(shown.stdout).toContain("Cà Mau");
  });

  it("list what is checked, and show one requirement", async () => {
    const checks = await run("checks", "--lang", "vi");
    expect(checks).toMatchObject({ code: 0, stderr: "" });
    expect(checks.stdout).toContain("https-bat-buoc");
    const check = await run("checks", "show", "https-bat-buoc");
    expect(check).toMatchObject({ code: 0, stderr: "" });
  });

  it("make a workspace, and say that it has no round yet", async () => {
    const folder = temporaryFolder();
    const made = await kiemcong(["init", "ws", "--regulation", "ca-mau"], folder);
    expect(made).toMatchObject({ code: 0, stderr: "" });
    expect(made.stdout).toMatch(/^Đã tạo \/ Made:\n {2}/);
    const noRound = await kiemcong(["report", "ws", "--format", "csv"], folder);
    expect(noRound).toMatchObject({ code: 2, stdout: "" });
    expect(noRound.stderr).toContain("chưa có đợt nào");
  });

  it("end with 1 where a dossier is not intact", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "ho-so.zip"), "không phải tệp ZIP");
    const { code, stdout } = await kiemcong(["verify", "ho-so.zip"], folder);
    expect(code).toBe(1);
    expect(stdout).toContain(" / ");
  });

  it("ends an audit at Ctrl-C with a report of what was read, and says that it is not finished", async () => {
    const folder = temporaryFolder();
    const stop = new AbortController();
    const answer = portalListener(smallPortal);
    const { port } = await serve((request, response) => {
      if (request.url === "/tin-tuc") stop.abort();
      answer(request, response);
    });
    const host = "somau.camau.gov.vn";
    const network = ["--allow-private", "--resolve", `${host}=127.0.0.1:${port}`];
    const args = ["audit", `http://${host}/`, "--static", ...network, "--out", folder];
    expect(await kiemcong(args, folder, stop.signal)).toMatchObject({ code: 130 });
    expect(existsSync(join(folder, "report.json"))).toBe(true);
  });
});
