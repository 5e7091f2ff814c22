import { describe, expect, it } from "vitest";
import { isSyllable } from "../../../checks/knowledge/syllables.ts";

describe("isSyllable", () => {
  it.each(["nghieng", "thuong", "quyen", "uy", "giang", "khoa", "yen", "a", "xuong", "ngoeo"])(
    "accepts %s",
    (word) => {
      expect(isSyllable(word)).toBe(true);
    },
  );

  it.each(["province", "street", "for", "was", "wz", "", "strong", "ngth", "thanhs"])(
    "rejects %j",
    (word) => {
      expect(isSyllable(word)).toBe(false);
    },
  );
});
