import { spawn } from "node:child_process";
import { once } from "node:events";
import { describe, expect, it, onTestFinished } from "vitest";
import { lockWorkspace } from "../../../crawler/round/run-lock.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const script = `
  const { lockWorkspace } = await import(${JSON.stringify(new URL("../../../crawler/round/run-lock.ts", import.meta.url).href)});
  lockWorkspace(process.argv[1], "lúc thử");
  gc();
  process.stdout.write("khóa");
  setInterval(() => {}, 1000);
`;

describe("the lock of a workspace", () => {
  it("lets one run in at a time, and the next one after its end", () => {
    const folder = temporaryFolder();
    const lock = lockWorkspace(folder, "2026-11-22T20:00:00.000+07:00");
    expect(() => lockWorkspace(folder, "sau")).toThrow(`${process.pid}, 2026-11-22T20:00:00.000+07:00`);
    lock.release();
    lockWorkspace(folder, "sau").release();
  });

  it("keeps probes from being made twice, and lets them be made beside a round", () => {
    const folder = temporaryFolder();
    const round = lockWorkspace(folder, "đêm");
    const probing = lockWorkspace(folder, "đo", "probing");
    expect(() => lockWorkspace(folder, "sau", "probing")).toThrow("đang đo khả năng truy cập");
    probing.release();
    round.release();
  });

  it("ends with the process that held it, however that ends", async () => {
    const folder = temporaryFolder();
    const holder = spawn(process.execPath, ["--expose-gc", "--input-type=module", "-e", script, folder], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    onTestFinished(() => void holder.kill("SIGKILL"));
    await once(holder.stdout, "data");
    expect(() => lockWorkspace(folder, "đây")).toThrow("đang làm việc trong thư mục này");
    holder.kill("SIGKILL");
    await once(holder, "exit");
    lockWorkspace(folder, "đây").release();
  });
});
