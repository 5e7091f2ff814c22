import { expect, it } from "vitest";
import { decodePercent } from "../../../checks/knowledge/percent-decoding.ts";

it.each([
  ["/upload/Ph%E1%BB%A5%20l%E1%BB%A5c.pdf", "/upload/Phụ lục.pdf"],
  ["Phụ lục đạt 100%", "Phụ lục đạt 100%"],
  ["tep%E1%BB.pdf", "tep%E1%BB.pdf"],
])("reads the escapes of %j where they are well formed", (text, expected) => {
  expect(decodePercent(text)).toBe(expected);
});
