import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import { stayUp } from "../../commands/actions/stay-up.ts";
import { shippedLaw } from "../../crawler/law-files.ts";
import { openStore } from "../../crawler/store/audit-store.ts";
import { initWorkspace } from "../../crawler/workspace/init-workspace.ts";
import { serve } from "../crawler/local-server.ts";
import { portalListener, smallPortal } from "../crawler/sample-portal.ts";
import { temporaryFolder } from "../crawler/temporary-folder.ts";

const portal = "http://somau.camau.gov.vn/";

/** A workspace of one portal on a local server whose nights are far off. */
async function workspaceWith(probes: string | undefined) {
  const { port, asked } = await serve(portalListener(smallPortal));
  const folder = join(temporaryFolder(), "ws");
  await initWorkspace(shippedLaw(), folder, "ca-mau");
  const path = join(folder, "workspace.yaml");
  const settings = readFileSync(path, "utf8")
    .replace('schedule: "0 20 * * *"', 'schedule: "0 0 29 2 *"')
    .replace(/^probes: .*$/m, probes === undefined ? "" : `probes: ${probes}`);
  writeFileSync(path, `${settings}network: { resolve: ["somau.camau.gov.vn=127.0.0.1:${port}"] }\n`);
  const list = `Tên cơ quan,Loại,Địa chỉ cổng,Sáp nhập vào
Sở Mẫu,so-nganh,${portal},
Sở Cũ,so-nganh,http://socu.camau.gov.vn/,Sở Mẫu
`;
  writeFileSync(join(folder, "agencies.csv"), list);
  return { folder, asked };
}

/** A console that ends what is under way once enough was printed. */
function consoleUntil(isEnough: (printed: readonly string[]) => boolean) {
  const ending = new AbortController();
  const printed: string[] = [];
  const print = (text: string) => {
    printed.push(text);
    if (isEnough(printed)) ending.abort();
  };
  return { print, printed, width: 80, today: () => "2026-11-22", signal: ending.signal };
}

/** A process that probes the workspace, for all that others can see. */
const holding = `
  const { lockWorkspace } = await import(${JSON.stringify(new URL("../../crawler/round/run-lock.ts", import.meta.url).href)});
  globalThis.held = lockWorkspace(process.argv[1], "lúc thử", "probing");
  process.stdout.write("khóa");
  setInterval(() => {}, 1000);
`;

const results = (printed: readonly string[]) => printed.filter((text) => text.includes("Uptime probes:"));
const atOnce = () => true;

describe("the schedule of a workspace", () => {
  it("probes the portals that a round would visit", { timeout: 30_000 }, async () => {
    const { folder } = await workspaceWith('"* * * * * *"');
    const console = consoleUntil((printed) => results(printed).length === 2);
    await stayUp(folder, "vi", console);
    expect(results(console.printed)[0]).toContain("Uptime probes: 1 portals answered, 0 did not, 0 unknown");
    const store = await openStore(folder);
    onTestFinished(() => store.close());
    const rows = await store.database.selectFrom("probe").select(["url", "failure"]).execute();
    expect(rows).toEqual([
      { url: portal, failure: null },
      { url: portal, failure: null },
    ]);
  });

  it("leaves the probes to another process until that ends", { timeout: 60_000 }, async () => {
    const { folder, asked } = await workspaceWith('"* * * * * *"');
    const holder = spawn(process.execPath, ["--input-type=module", "-e", holding, folder], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    onTestFinished(() => void holder.kill("SIGKILL"));
    await once(holder.stdout, "data");
    const console = consoleUntil((printed) => results(printed).length === 1);
    const kept = stayUp(folder, "vi", console);
    await delay(1_500);
    expect(asked).toEqual([]);
    holder.kill("SIGKILL");
    await kept;
    expect(asked.filter((path) => path === "/")).toHaveLength(1);
  });

  it("has probes every half hour where nobody set them, and none where they are null", async () => {
    const usual = consoleUntil(atOnce);
    await stayUp((await workspaceWith(undefined)).folder, "vi", usual);
    expect(usual.printed).toEqual([
      expect.stringContaining("Next run"),
      expect.stringMatching(/Next probes: .*T\d\d:[03]0:00\.000\+07:00$/),
    ]);
    const off = consoleUntil(atOnce);
    await stayUp((await workspaceWith("null")).folder, "vi", off);
    expect(off.printed).toEqual([expect.stringContaining("Next run")]);
  });

  it("names a probe line that is no cron line, in both languages, and runs nothing", async () => {
    const { folder, asked } = await workspaceWith('"nửa giờ"');
    const console = consoleUntil(atOnce);
    const problem = await stayUp(folder, "vi", console).catch((error: Error) => error.message);
    expect(problem).toContain("mục “probes”: cần dòng lịch cron (phút giờ ngày tháng thứ)");
    expect(problem).toContain("“probes”: needs a cron line (minute hour day month weekday)");
    expect({ printed: console.printed, asked }).toEqual({ printed: [], asked: [] });
  });
});
