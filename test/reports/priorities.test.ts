import { describe, expect, it } from "vitest";
import { sampleReport } from "./sample-report.ts";

const report = sampleReport("typical");
const priorityOf = (id: string) => report.priorities.find(({ requirement }) => requirement === id);

describe("what to fix first", () => {
  it("goes by who acts, then by the points it brings back", () => {
    expect(report.priorities.map(({ owner, requirement }) => [owner, requirement])).toEqual([
      ["editor", "van-ban-truong-thong-tin"],
      ["editor", "tiep-can-van-ban-thay-the"],
      ["editor", "tin-tuc-su-kien"],
      ["editor", "gioi-thieu-lien-he"],
      ["editor", "dan-nguon-tin-lay-lai"],
      ["vendor", "in-tin-bai"],
    ]);
  });

  it("leaves out what is encouraged only and what rests on an unverified clause", () => {
    expect(report.results.find((r) => r.requirement === "so-do-cong")?.outcome).toBe("failed");
    expect(priorityOf("so-do-cong")).toBeUndefined();
    expect(report.results.find((r) => r.requirement === "ten-mien-don-vi-su-nghiep")?.outcome).toBe("failed");
    expect(priorityOf("ten-mien-don-vi-su-nghiep")).toBeUndefined();
  });

  it("tells the extent as pages and instances", () => {
    expect(priorityOf("tiep-can-van-ban-thay-the")).toMatchObject({ pages: 42, instances: 84 });
    expect(priorityOf("dan-nguon-tin-lay-lai")).toMatchObject({ pages: 7, instances: 7 });
  });

  it("hints at the effort: one place, a template, or page after page", () => {
    expect(priorityOf("gioi-thieu-lien-he")?.effort).toBe("one-place");
    expect(priorityOf("in-tin-bai")?.effort).toBe("template");
    // Editors mend pictures where they stand, although the pages share a template.
    expect(priorityOf("tiep-can-van-ban-thay-the")?.effort).toBe("many-pages");
  });

  it("is empty where nothing failed", () => {
    for (const kind of ["no-findings", "only-untested", "unreachable"] as const) {
      expect(sampleReport(kind).priorities).toEqual([]);
    }
  });
});
