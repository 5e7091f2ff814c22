import { load } from "cheerio";
import type { Element } from "domhandler";
import { describe, expect, it } from "vitest";
import type { Barrier } from "../../checks/accessibility/find-barriers.ts";
import { scoreBarriers } from "./barrier-score.ts";

const page = load('<main><p id="doan"><a id="day">tại đây</a></p><img id="anh"><h2 id="muc">Mục</h2></main>');
const element = (selector: string) => page(selector).get(0) as Element;
const label = (at: string, ...criteria: string[]) => ({ at, criteria, what: at });

function found(outcome: Barrier["outcome"], criterion: string, at: Barrier["at"]): Barrier {
  return { rule: "mau", outcome, criteria: [criterion], level: "A", count: at.length, at, isDoubtful: false };
}

describe("labelled barriers", () => {
  it("are caught, asked about or missed, by criterion and place", () => {
    const labels = [label("day", "2.4.4"), label("anh", "1.1.1"), label("muc", "2.4.6")];
    const score = scoreBarriers(
      [
        found("failed", "2.4.4", [element("#doan")]),
        found("cantTell", "1.1.1", [element("#anh")]),
        found("failed", "1.3.1", [element("#muc")]),
      ],
      labels,
    );
    expect(score).toEqual({
      caught: [labels[0]],
      asked: [labels[1]],
      missed: [labels[2]],
      falselyAccused: ["mau muc"],
      falselyAsked: [],
    });
  });

  it("that stand for the page are met by what is said of the page, and advice counts nowhere", () => {
    const root = load("<html><title>Mẫu</title></html>")("html").get(0) as Element;
    const advice: Barrier = { ...found("failed", "1.3.1", [element("#muc")]), level: null };
    const score = scoreBarriers([found("failed", "3.1.1", [root]), advice], [label("html", "3.1.1")]);
    expect(score.caught).toHaveLength(1);
    expect(score.falselyAccused).toEqual([]);
  });
});
