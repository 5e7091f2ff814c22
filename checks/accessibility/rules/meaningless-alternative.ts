import type { Element } from "domhandler";
import type { PageView } from "../../page-view.ts";
import type { Found, PageRule } from "./page-rule.ts";
import { isVague, plainName } from "./vague-words.ts";

const fileName = /\.(?:jpe?g|png|gif|webp|svg|bmp|tiff?|avif|ico)$/i;
/** Names that cameras, telephones and screenshot tools give: IMG_2034, DSC01234, z5123456789_ab, Screenshot 2025-…. */
const deviceName =
  /^(?:img|dsc[fn]?|dcim|pxl|mvc|zalo|z\d{9,}|screenshot|screen shot|capture|unnamed|wp)[\s_-]*[\d_-]*$/i;
const mostLikelyName = /^[\w-]*\d{4,}[\w-]*$/;

/** WCAG 1.1.1: an image described by its file's name or by a word that would do for any image ("ảnh 1", "image"). */
export default {
  id: "meaningless-alternative",
  find: (page) =>
    page.find("img[alt], input[type=image], area[href], [role=img]").flatMap((image): Found[] => {
      const name = page.facts(image)?.name ?? page.attribute(image, "alt") ?? "";
      if (name === "" || !page.isVisible(image)) return [];
      const outcome = isFileName(name) || isVague(name, "images") ? "failed" : suspect(page, image, name);
      return outcome ? [{ at: image, outcome }] : [];
    }),
} satisfies PageRule;

function isFileName(name: string): boolean {
  const plain = name.trim();
  return !/\s/.test(plain.replace(/\.\w+$/, "").trim()) && (fileName.test(plain) || deviceName.test(plain));
}

/** The bare name of the image's own file may by chance be a description ("logo", "fireworks"). */
function suspect(page: PageView, image: Element, name: string): Found["outcome"] | null {
  const file = (page.attribute(image, "src") ?? "").split(/[?#]/)[0]?.split("/").at(-1) ?? "";
  const bare = plainName(file.replace(fileName, ""));
  const plain = plainName(name);
  if (plain === "" || bare === "" || plain !== bare) return null;
  return mostLikelyName.test(plain) || /[a-z0-9]_[a-z0-9]/.test(plain) ? "failed" : "cantTell";
}
