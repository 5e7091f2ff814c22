import { describe, expect, it } from "vitest";
import type { AgencyKind } from "../../../checks/agency.ts";
import { resolve } from "../../../checks/regulations/resolve.ts";
import type { ResolvedRequirement, RuleSet } from "../../../checks/regulations/schema.ts";
import { UsageError } from "../../../checks/usage-error.ts";
import { shippedLaw } from "../../../crawler/law-files.ts";

const law = shippedLaw();
const days = ["2024-06-01", "2026-06-30", "2026-07-01", "2026-11-22"] as const;

function ruleSet(regulation: string, date: string, agencyKind: AgencyKind = "ubnd-tinh"): RuleSet {
  return resolve(law, { regulation, date, agencyKind });
}

function find({ requirements }: RuleSet, id: string): ResolvedRequirement {
  const requirement = requirements.find((candidate) => candidate.id === id);
  if (!requirement) throw new Error(`no requirement ${id}`);
  return requirement;
}

function cited(requirement: ResolvedRequirement, instrument: string) {
  return requirement.provisions.filter((provision) => provision.instrument === instrument);
}

const spoken = ({ notices }: RuleSet) => notices.map(({ vi }) => vi).join(" ");

describe("deadlines for answering questions", () => {
  const answers = (regulation: string, date: string) =>
    find(ruleSet(regulation, date), "hoi-dap-thoi-han-tra-loi");

  it.each(days)(
    "are 15 working days in Bình Định and Quảng Bình on %s, a dated progress notice accepted",
    (date) => {
      for (const regulation of ["binh-dinh", "quang-binh"]) {
        const { params, notApplicable } = answers(regulation, date);
        expect(notApplicable).toBeNull();
        expect(params).toMatchObject({ answerDays: 15, progressNoticeAccepted: true });
      }
    },
  );

  it("are 15 working days in Cà Mau once its decision is in force, without a progress notice", () => {
    expect(answers("ca-mau", "2024-06-01").notApplicable).toBe("no-parameter");
    for (const date of days.slice(1)) {
      expect(answers("ca-mau", date).params).toMatchObject({ answerDays: 15, progressNoticeAccepted: false });
    }
  });

  it("are 5, 7 and 10 working days in Bắc Ninh from 05/12/2025", () => {
    expect(answers("bac-ninh", "2025-12-04").notApplicable).toBe("no-parameter");
    for (const date of ["2025-12-05", ...days.slice(1)]) {
      expect(answers("bac-ninh", date).params).toMatchObject({
        answerDays: 5,
        interAgencyDays: 7,
        specialDays: 10,
      });
    }
  });

  it.each(days)("do not apply in Bến Tre on %s because no text sets a number", (date) => {
    const { notApplicable, notApplicableText } = answers("ben-tre", date);
    expect(notApplicable).toBe("no-parameter");
    expect(notApplicableText?.vi).toContain("Bến Tre");
  });
});

describe("forwarding questions", () => {
  const forwarding = (regulation: string) =>
    find(ruleSet(regulation, "2026-11-22"), "hoi-dap-tiep-nhan-phan-loai");

  it("is due within two working days in Bình Định and Cà Mau", () => {
    expect(forwarding("binh-dinh").params).toMatchObject({ forwardDays: 2 });
    expect(forwarding("ca-mau").params).toMatchObject({ forwardDays: 2 });
  });

  it("has no number in Quảng Bình, Bến Tre and Bắc Ninh", () => {
    expect(forwarding("quang-binh").notApplicable).toBe("no-parameter");
    expect(forwarding("ben-tre").notApplicable).toBe("no-clause");
    expect(forwarding("bac-ninh").notApplicable).toBe("no-clause");
  });

  it("asks Bình Định alone for a same-day notice out of scope", () => {
    const applies = Object.keys(law.provinces).filter(
      (id) => find(ruleSet(id, "2026-11-22"), "hoi-dap-ngoai-pham-vi").notApplicable === null,
    );
    expect(applies).toEqual(["binh-dinh"]);
  });
});

describe("publication deadlines", () => {
  it("run from issue in Bình Định, from receipt in Cà Mau, by Decree 43 in Quảng Bình", () => {
    const params = (id: string) => find(ruleSet(id, "2026-11-22"), "thoi-han-van-ban-qppl").params;
    expect(params("binh-dinh")).toMatchObject({ days: 2, trigger: "issue" });
    expect(params("ca-mau")).toMatchObject({ days: 2, trigger: "receipt" });
    expect(params("quang-binh")).toMatchObject({ days: 2, scopeDays: 10, trigger: "issue" });
  });

  it("are not set by Bến Tre and Bắc Ninh, where the five days of the access law remain", () => {
    for (const id of ["ben-tre", "bac-ninh"]) {
      const rules = ruleSet(id, "2026-11-22");
      expect(find(rules, "thoi-han-van-ban-qppl").notApplicable).toBe("no-clause");
      expect(find(rules, "thoi-han-mac-dinh-tctt").params).toMatchObject({ days: 5 });
    }
  });

  it("for legal guidance are 15 days in Bình Định and 3 in Cà Mau", () => {
    const days = (id: string) =>
      find(ruleSet(id, "2026-11-22"), "thoi-han-tuyen-truyen-phap-luat").params.days;
    expect([days("binh-dinh"), days("ca-mau")]).toEqual([15, 3]);
  });
});

describe("commune host names in Bến Tre", () => {
  const levels = (date: string) => {
    const rules = ruleSet("ben-tre", date, "ubnd-xa");
    return {
      five: find(rules, "ten-mien-cap-xa-cap-5-ben-tre"),
      four: find(rules, "ten-mien-cap-xa-cap-4"),
    };
  };

  it("are of level five until 30/6/2026, without conflict", () => {
    const { five, four } = levels("2026-06-30");
    expect(five).toMatchObject({
      notApplicable: null,
      conflict: null,
      params: { level: 5, toleratedLevels: [] },
    });
    expect(four.notApplicable).toBe("no-clause");
  });

  it.each(["2026-07-01", "2026-11-22"])(
    "conflict with Decree 224 on %s and fail nobody who follows either text",
    (date) => {
      const { five, four } = levels(date);
      expect(five.conflict).toMatchObject({ with: "nd-224-2026", article: "11" });
      expect(five).toMatchObject({ notApplicable: null, params: { level: 5, toleratedLevels: [4] } });
      expect(four).toMatchObject({ notApplicable: null, params: { level: 4, toleratedLevels: [5] } });
    },
  );

  it("are a matter of Bến Tre only", () => {
    const others = Object.keys(law.provinces).filter((id) => id !== "ben-tre");
    for (const id of others) {
      const rules = ruleSet(id, "2026-11-22", "ubnd-xa");
      expect(rules.requirements.filter(({ conflict }) => conflict !== null)).toEqual([]);
      expect(find(rules, "ten-mien-cap-xa-cap-5-ben-tre").notApplicable).toBe("no-clause");
    }
  });
});

describe("replaced national texts", () => {
  it("bind everywhere until 30/6/2026", () => {
    for (const id of ["binh-dinh", "ben-tre", "ca-mau", "bac-ninh"]) {
      const [decree] = cited(find(ruleSet(id, "2026-06-30"), "tim-kiem-co-chuc-nang"), "nd-42-2022");
      expect(decree).toMatchObject({ state: "in-force", replacedBy: null });
    }
  });

  it.each(["ben-tre", "ca-mau", "bac-ninh"])("stay listed as replaced in %s from 01/7/2026", (id) => {
    const requirement = find(ruleSet(id, "2026-07-01"), "gioi-thieu-co-cau-to-chuc");
    expect(cited(requirement, "nd-42-2022")).toMatchObject([
      { state: "replaced", replacedBy: "nd-224-2026" },
    ]);
    expect(cited(requirement, "nd-224-2026")).toMatchObject([{ state: "in-force", substitutes: null }]);
    expect(spoken(ruleSet(id, "2026-07-01"))).toContain("42/2022/NĐ-CP → 224/2026/NĐ-CP");
  });

  it("are read as their successors in Bình Định from 01/7/2026", () => {
    const requirement = find(ruleSet("binh-dinh", "2026-07-01"), "gioi-thieu-co-cau-to-chuc");
    expect(cited(requirement, "nd-42-2022")).toEqual([]);
    expect(cited(requirement, "nd-224-2026")).toMatchObject([
      { state: "in-force", substitutes: "nd-42-2022" },
    ]);
    const byReference = cited(requirement, "binh-dinh-2025").filter(({ via }) => via !== null);
    expect(byReference).toMatchObject([{ via: "nd-224-2026", substitutes: "nd-42-2022", verified: true }]);
    expect(spoken(ruleSet("binh-dinh", "2026-07-01"))).toContain("áp dụng văn bản thay thế");
  });

  it("are not said to be replaced by a clause on something new", () => {
    const notice = find(ruleSet("binh-dinh", "2026-07-01"), "thong-bao-tam-ngung");
    expect(cited(notice, "nd-224-2026")).toMatchObject([{ article: "13", substitutes: null }]);
  });

  it("leave a Bình Định duty to be confirmed where the successor holds no such clause", () => {
    const before = find(ruleSet("binh-dinh", "2026-06-30"), "in-tin-bai");
    const after = find(ruleSet("binh-dinh", "2026-07-01"), "in-tin-bai");
    expect([before.verified, after.verified]).toEqual([true, false]);
    expect(cited(after, "nd-42-2022")).toMatchObject([{ state: "replaced" }]);
    expect(find(ruleSet("ben-tre", "2026-07-01"), "in-tin-bai").verified).toBe(true);
  });

  it("of Quảng Bình lead from Decree 43 to the one in force on the day", () => {
    const successor = (date: string) =>
      cited(find(ruleSet("quang-binh", date), "gioi-thieu-co-cau-to-chuc"), "nd-43-2011")[0]?.replacedBy;
    expect(successor("2024-06-01")).toBe("nd-42-2022");
    expect(successor("2026-07-01")).toBe("nd-224-2026");
  });

  it("are not cited by a province whose text never referred to them", () => {
    expect(cited(find(ruleSet("ca-mau", "2026-11-22"), "gioi-thieu-co-cau-to-chuc"), "nd-43-2011")).toEqual(
      [],
    );
  });
});

describe("what a province leaves out", () => {
  it("is IPv6 in Quảng Bình on every day", () => {
    for (const date of days) {
      expect(find(ruleSet("quang-binh", date), "ipv6-dns").notApplicable).toBe("left-out-by-province");
      expect(find(ruleSet("binh-dinh", date), "ipv6-dns").notApplicable).toBeNull();
    }
  });

  it("is social features in Bắc Ninh once its text is in force", () => {
    const social = (date: string) => find(ruleSet("bac-ninh", date), "tinh-nang-mang-xa-hoi");
    expect(social("2024-06-01").notApplicable).toBeNull();
    expect(social("2026-06-30")).toMatchObject({ notApplicable: "left-out-by-province" });
    expect(social("2026-11-22").notApplicableText?.vi).toContain("a, c, d, đ");
    expect(find(ruleSet("binh-dinh", "2026-11-22"), "tinh-nang-mang-xa-hoi").params.features).toHaveLength(3);
  });

  it("is the English address outside Bình Định and Cà Mau", () => {
    const address = (id: string) => find(ruleSet(id, "2026-11-22"), "dia-chi-tieng-anh");
    expect(address("binh-dinh").params.address).toBe("https://binhdinh.gov.vn/en");
    expect(address("ca-mau").params.address).toBe("https://english.camau.gov.vn");
    for (const id of ["ben-tre", "quang-binh", "bac-ninh"]) expect(address(id).notApplicable).not.toBeNull();
  });

  it("is what the requirement asks of other kinds of agencies", () => {
    const rules = ruleSet("ca-mau", "2026-11-22", "ubnd-xa");
    expect(find(rules, "ten-mien-cap-3-tinh").notApplicable).toBe("not-this-kind-of-agency");
    expect(find(rules, "ten-mien-cap-xa-cap-4").notApplicable).toBeNull();
  });
});

describe("clauses that were not seen", () => {
  it("do not make a requirement verified, as those of Circular 22", () => {
    const requirement = find(ruleSet("ca-mau", "2026-11-22", "so-nganh"), "chan-trang-thong-tin-chu-quan");
    expect(requirement).toMatchObject({ notApplicable: null, verified: false });
  });

  it("leave a recommendation standing on good practice alone", () => {
    const headers = find(ruleSet("ca-mau", "2026-11-22"), "https-hsts");
    expect(headers).toMatchObject({ strength: "should", notApplicable: null, verified: false });
  });
});

describe("the standing of a regulation", () => {
  it.each(["binh-dinh", "quang-binh", "bac-ninh"])("of %s is a draft, and a notice says so", (id) => {
    const rules = ruleSet(id, "2026-11-22");
    expect(spoken(rules)).toContain("dự thảo");
    const own = rules.requirements.flatMap(({ provisions }) =>
      provisions.filter(({ national }) => !national),
    );
    expect(new Set(own.map(({ state }) => state))).toEqual(new Set(["draft"]));
  });

  it.each(["ca-mau", "bac-ninh"])("of %s binds nobody before its first day", (id) => {
    const rules = ruleSet(id, "2024-06-01");
    expect(spoken(rules)).toContain("chưa có hiệu lực");
    expect(rules.requirements.flatMap(({ provisions }) => provisions).every(({ national }) => national)).toBe(
      true,
    );
    expect(find(rules, "ten-mien-quoc-gia-vn").notApplicable).toBeNull();
  });

  it("of a merged province is said from the day of the merger", () => {
    expect(spoken(ruleSet("ben-tre", "2025-06-30"))).not.toContain("Vĩnh Long");
    expect(spoken(ruleSet("ben-tre", "2025-07-01"))).toContain("Vĩnh Long");
  });
});

describe("a rule set", () => {
  it("holds every requirement, every instrument it cites, and the calendar of known years only", () => {
    const rules = ruleSet("ca-mau", "2026-11-22", "so-nganh");
    expect(rules.requirements.map(({ id }) => id)).toEqual(law.requirements.map(({ id }) => id));
    const ids = rules.requirements.flatMap(({ provisions }) =>
      provisions.flatMap(({ instrument, via, replacedBy }) => [instrument, via, replacedBy]),
    );
    for (const id of ids) if (id !== null) expect(rules.instruments[id]?.id).toBe(id);
    expect(rules.calendar.map(({ year }) => year)).toEqual([2024, 2025, 2026]);
  });

  it("says when the calendar of its year is not complete", () => {
    expect(spoken(ruleSet("ca-mau", "2027-03-01"))).toContain("2027");
  });

  it.each([
    ["ubnd-tinh", "de-xuat-cong-tinh"],
    ["so-nganh", "de-xuat-so-nganh"],
    ["don-vi", "de-xuat-so-nganh"],
    ["ubnd-xa", "de-xuat-cap-xa"],
  ] as const)("for %s is scored by %s", (kind, rubric) => {
    expect(ruleSet("ca-mau", "2026-11-22", kind).rubric.id).toBe(rubric);
  });

  it("has the same hash each time, and another with another day, kind or province", () => {
    const { hash } = ruleSet("ca-mau", "2026-11-22");
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(ruleSet("ca-mau", "2026-11-22").hash).toBe(hash);
    const others = [
      ruleSet("ca-mau", "2026-11-21"),
      ruleSet("ca-mau", "2026-11-22", "ubnd-xa"),
      ruleSet("ben-tre", "2026-11-22"),
    ];
    for (const other of others) expect(other.hash).not.toBe(hash);
  });

  it("has another hash when any parameter changes", () => {
    const hashes = new Set<string>();
    law.requirements.forEach((requirement, index) => {
      if (index % 24 !== 0) return;
      const changed = { ...requirement, params: { ...requirement.params, changed: index } };
      const requirements = law.requirements.with(index, changed);
      const question = { regulation: "ca-mau", date: "2026-11-22", agencyKind: "ubnd-tinh" } as const;
      hashes.add(resolve({ ...law, requirements }, question).hash);
    });
    hashes.add(ruleSet("ca-mau", "2026-11-22").hash);
    expect(hashes.size).toBe(Math.ceil(law.requirements.length / 24) + 1);
  });
});

describe("a question that cannot be answered", () => {
  it("names the regulations there are", () => {
    expect(() => ruleSet("ha-noi", "2026-11-22")).toThrow(UsageError);
    expect(() => ruleSet("ha-noi", "2026-11-22")).toThrow(/ha-noi[\s\S]*binh-dinh[\s\S]*no regulation/);
    expect(() => ruleSet("constructor", "2026-11-22")).toThrow(UsageError);
  });

  it.each(["2026-02-30", "22/11/2026", ""])("says that %j is no date", (date) => {
    expect(() => ruleSet("ca-mau", date)).toThrow(/không phải là một ngày[\s\S]*is no date/);
  });

  it("says from when there are criteria", () => {
    expect(() => ruleSet("ca-mau", "2010-01-01")).toThrow(/Không có bộ tiêu chí[\s\S]*2019-01-01/);
  });
});
