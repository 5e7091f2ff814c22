import { describe, expect, it } from "vitest";
import { lookDistance } from "../../../checks/reading/look-distance.ts";
import type { RegionLook } from "../../../checks/snapshot.ts";

const look = (colours: [string, number][], blocks: RegionLook["blocks"] = []): RegionLook => ({
  width: 1366,
  height: colours.reduce((sum, [, height]) => sum + height, 0),
  bands: colours.map(([colour, height]) => ({ colour, height })),
  blocks,
});
const red = "rgb(192, 28, 40)";
const gold = "rgb(255, 215, 0)";

describe("lookDistance", () => {
  it("finds no distance between a region and itself", () => {
    const own = look([[red, 100]], ["emblem", "name"]);
    expect(lookDistance(own, own)).toEqual({
      colours: { own: "#c01c28", reference: "#c01c28" },
      dominant: 0,
      palette: 0,
      order: 1,
      height: 1,
    });
  });

  it("puts black and white a hundred apart", () => {
    expect(lookDistance(look([["rgb(0, 0, 0)", 50]]), look([["rgb(255, 255, 255)", 50]])).dominant).toBe(100);
  });

  it("takes the colour of most height for the main one, wherever it stands", () => {
    const own = look([
      [red, 40],
      [gold, 60],
      [red, 40],
    ]);
    expect(lookDistance(own, look([[gold, 100]])).colours.own).toBe("#c01c28");
  });

  it("counts only what stands in the same order", () => {
    const own = look([[red, 100]], ["name", "emblem", "menu"]);
    const reference = look([[red, 50]], ["emblem", "name", "menu"]);
    expect(lookDistance(own, reference)).toMatchObject({ order: 0.67, height: 0.5 });
    expect(lookDistance(reference, own)).toMatchObject({ order: 0.67, height: 0.5 });
  });
});
