import { describe, expect, it } from "vitest";
import { readMeasuringIds } from "../../../checks/reading/measuring-code.ts";
import { openPage } from "./static-snapshot.ts";

const snippet = (id: string) => `var _govaq = window._govaq || [];
  _govaq.push(['trackPageView']);
  (function () { _govaq.push(['setTrackerUrl', 'https://f-emc.ngsp.gov.vn/tracking']);
  _govaq.push(['setSiteId', ${id}]); })();`;
const ids = (html: string) => readMeasuringIds(openPage(html));

describe("EMC site ids", () => {
  it.each([
    ["a literal", `<script>${snippet("'8981'")}</script>`, ["8981"]],
    ["a number", `<script>${snippet("60")}</script>`, ["60"]],
    ["a variable", `<script>var emcId = "77";</script><script>${snippet("emcId")}</script>`, ["77"]],
    ["an empty id", `<script>${snippet("''")}</script>`, [""]],
    ["an id that cannot be read", `<script>${snippet("idOf(location)")}</script>`, [""]],
    [
      "two ids",
      `<script>${snippet("'1'")}</script><script>${snippet("'2'")}${snippet("'2'")}</script>`,
      ["1", "2"],
    ],
    ["no code", "<script>var a = 'setSiteId';</script>", []],
    ["code in an HTML comment", `<!-- <script>${snippet("'1'")}</script> -->`, []],
    ["code in a block comment", `<script>/* ${snippet("'1'")} */</script>`, []],
    ["code in line comments", `<script>// _govaq.push(['setSiteId', '1']);</script>`, []],
    ["an address beside live code", `<script>var u = 'https://a';${snippet("'5'")}</script>`, ["5"]],
  ])("reads %s", (_name, html, expected) => {
    expect(ids(html)).toEqual(expected);
  });
});
