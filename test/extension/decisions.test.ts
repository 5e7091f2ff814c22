import { describe, expect, it } from "vitest";
import {
  type Decision,
  findDecision,
  mergeDecisions,
  readDecisions,
  withoutDecision,
  writeDecisions,
} from "../../extension/decisions.ts";
import { canonicalAddress } from "../../extension/judging/fingerprint.ts";

const decision: Decision = {
  issue: "dan-nguon-tin-lay-lai",
  page: "https://mau.gov.vn/tin",
  fingerprint: "a1",
  answer: "met",
  reason: "Bài tự viết.",
  author: "Người mẫu",
  at: "2026-11-22T09:00:00+07:00",
};

describe("an editor's answer", () => {
  it("is found for the same finding on the same page and for no other", () => {
    expect(findDecision([decision], decision)).toEqual(decision);
    expect(findDecision([decision], { ...decision, fingerprint: "b2" })).toBeNull();
    expect(findDecision([decision], { ...decision, page: "https://mau.gov.vn/khac" })).toBeNull();
  });

  it("gives way to a later one, whichever comes first", () => {
    const later: Decision = { ...decision, answer: "not-met", at: "2026-11-22T10:00:00+07:00" };
    expect(mergeDecisions([decision], [later])).toEqual([later]);
    expect(mergeDecisions([later], [decision])).toEqual([later]);
  });

  it("can be withdrawn", () => {
    expect(withoutDecision([decision], decision)).toEqual([]);
  });

  it("goes into a file and comes back the same", () => {
    expect(readDecisions(writeDecisions([decision]))).toEqual([decision]);
  });

  it.each(["", "{}", "[]", '{"format":"kiemcong-decisions","version":2,"decisions":[]}', "không phải JSON"])(
    "is not read from %j",
    (text) => {
      expect(readDecisions(text)).toBeNull();
    },
  );

  it("needs a reason", () => {
    expect(readDecisions(writeDecisions([{ ...decision, reason: "  " }]))).toBeNull();
  });
});

describe("the address of a page", () => {
  it.each([
    ["https://mau.gov.vn/tin?id=3&utm_source=zalo#binh-luan", null, "https://mau.gov.vn/tin?id=3"],
    ["https://mau.gov.vn/#/tin/3", null, "https://mau.gov.vn/#/tin/3"],
    ["https://mau.gov.vn/tin?id=3", "/bai-viet/3", "https://mau.gov.vn/bai-viet/3"],
    ["https://mau.gov.vn/tin?id=3", "https://khac.vn/bai", "https://mau.gov.vn/tin?id=3"],
    ["https://mau.gov.vn/tin?id=3", "https://mau.gov.vn/", "https://mau.gov.vn/tin?id=3"],
  ])("of %s with canonical %s is %s", (url, declared, expected) => {
    expect(canonicalAddress(url, declared)).toBe(expected);
  });
});
