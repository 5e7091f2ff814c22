import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { type DoctorFact, examineMachine } from "../../../crawler/browser/doctor.ts";
import { formatDoctor } from "../../../crawler/browser/format-doctor.ts";

describe("the doctor", () => {
  it("examines what an audit depends on", async () => {
    const folder = await mkdtemp(join(tmpdir(), "kiemcong-"));
    onTestFinished(() => rm(folder, { recursive: true }));
    const facts = await examineMachine(folder);
    expect(facts.map(({ id }) => id)).toEqual([
      "node",
      "platform",
      "memory",
      "browser",
      "font",
      "ipv6",
      "folder",
    ]);
    const find = (id: DoctorFact["id"]) => facts.find((fact) => fact.id === id);
    expect(find("node")).toMatchObject({ state: "ok", value: process.versions.node });
    expect(find("browser")?.value).toMatch(/\(\d+\.[\d.]+\)$/);
    expect(find("folder")).toMatchObject({ state: "ok", value: folder, help: null });
  });

  it("says how to mend a folder that cannot be written to", async () => {
    const facts = await examineMachine(join(tmpdir(), "kiemcong-khong-co", "ket-qua"));
    const folder = facts.find(({ id }) => id === "folder");
    expect(folder).toMatchObject({ state: "missing" });
    expect(folder?.help?.vi).toContain("--out");
    expect(folder?.help?.en).toContain("--out");
  });

  it("writes facts as lines in the language asked for, help below", () => {
    const facts: DoctorFact[] = [
      { id: "node", name: { vi: "Node.js", en: "Node.js" }, state: "ok", value: "26.0.0", help: null },
      {
        id: "font",
        name: { vi: "Phông chữ tiếng Việt", en: "Vietnamese font" },
        state: "missing",
        value: null,
        help: { vi: "Cài phông.", en: "Install a font." },
      },
    ];
    expect(formatDoctor(facts, "vi")).toBe(
      "Node.js: Có – 26.0.0\nPhông chữ tiếng Việt: Thiếu\n  Cài phông.\n",
    );
    expect(formatDoctor(facts, "en")).toBe(
      "Node.js: Yes – 26.0.0\nVietnamese font: Missing\n  Install a font.\n",
    );
  });
});
