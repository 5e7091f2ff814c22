import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { UsageError } from "../../../checks/usage-error.ts";
import { shippedLaw } from "../../../crawler/law-files.ts";
import { initWorkspace } from "../../../crawler/workspace/init-workspace.ts";
import { readWorkspace } from "../../../crawler/workspace/read-workspace.ts";
import { temporaryFolder } from "../temporary-folder.ts";

async function newWorkspace(): Promise<string> {
  const folder = join(temporaryFolder(), "ws");
  await initWorkspace(shippedLaw(), folder, "ca-mau");
  return folder;
}

function edit(folder: string, from: string | RegExp, to: string): void {
  const path = join(folder, "workspace.yaml");
  writeFileSync(path, readFileSync(path, "utf8").replace(from, to));
}

describe("a workspace", () => {
  it.each(Object.keys(shippedLaw().provinces))("made for %s can be read at once", async (regulation) => {
    const folder = join(temporaryFolder(), "ws");
    await initWorkspace(shippedLaw(), folder, regulation);
    const { settings, agencies, law } = await readWorkspace(folder);
    expect(settings.regulation).toBe(regulation);
    expect(agencies.map(({ kind }) => kind)).toEqual(["ubnd-tinh", "so-nganh", "ubnd-xa"]);
    expect(law.rubrics).toEqual(shippedLaw().rubrics);
  });

  it("is not made twice in one folder, nor for a regulation that is not known", async () => {
    const folder = await newWorkspace();
    await expect(initWorkspace(shippedLaw(), folder, "ca-mau")).rejects.toThrow(
      "đã là một không gian làm việc",
    );
    await expect(initWorkspace(shippedLaw(), temporaryFolder(), "khong-co")).rejects.toThrow(UsageError);
  });

  it("uses the office's own rubrics", async () => {
    const folder = await newWorkspace();
    const path = join(folder, "rubrics/de-xuat-cap-xa.yaml");
    writeFileSync(path, readFileSync(path, "utf8").replace("overall: 0.85", "overall: 0.5"));
    const { law } = await readWorkspace(folder);
    expect(law.rubrics.find(({ id }) => id === "de-xuat-cap-xa")?.coverage.overall).toBe(0.5);
  });

  it("names the field of a setting that is wrong, in both languages", async () => {
    const folder = await newWorkspace();
    edit(folder, "hosts: 6", "hosts: 0");
    edit(folder, "18:30", "25:00");
    const problem = await readWorkspace(folder).catch((error: UsageError) => error.message);
    expect(problem).toContain("mục “limits.hosts”");
    expect(problem).toContain("“window.from”");
    expect(problem).toContain("workspace.yaml has 2 things to mend");
  });

  it("says what each setting needs, in words and not in patterns", async () => {
    const folder = await newWorkspace();
    edit(folder, "18:30", "25:00");
    edit(folder, "hosts: 6", "hosts: nhiều");
    edit(folder, "contact: null", "contact: 5\nlimit: 3");
    edit(folder, /^title: .*/m, 'title: ""');
    edit(folder, "maximum: 2", "maximum: 0");
    edit(folder, /^schedule: .*/m, "schedule: tám giờ tối");
    const problem = await readWorkspace(folder).catch((error: UsageError) => error.message);
    expect(problem).toContain("mục “window.from”: cần giờ và phút, như 18:30.");
    expect(problem).toContain("“limits.hosts”: needs a number.");
    expect(problem).toContain("mục “contact”: cần chữ.");
    expect(problem).toContain("mục “limit”: không có mục mang tên này");
    expect(problem).toContain("mục “title”: không được để trống.");
    expect(problem).toContain("“cchc.maximum”: must be more than 0.");
    expect(problem).toContain("mục “schedule”: cần dòng lịch cron");
  });

  it("says what to do where there is none, where the YAML is broken, or the regulation is not known", async () => {
    await expect(readWorkspace(temporaryFolder())).rejects.toThrow("kiemcong init");
    const folder = await newWorkspace();
    edit(folder, "regulation: ca-mau", "regulation: ca-mao");
    await expect(readWorkspace(folder)).rejects.toThrow("không có quy định mang mã “ca-mao”");
    edit(folder, "title:", "title: [");
    await expect(readWorkspace(folder)).rejects.toThrow("sai cú pháp YAML ở gần dòng");
  });
});
