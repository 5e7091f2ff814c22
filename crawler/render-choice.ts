import type { PageKind } from "../checks/page-kind.ts";

/** Which pages are opened in the browser: a few of each template and kind; the rest is read statically. */
export interface RenderChoice {
  /**
   * Whether a page of this kind and template is to be rendered; counts it if so. A page that says next to
   * nothing in its HTML may be filled by scripts: only a browser can tell that it is empty.
   */
  takes(page: { kind: PageKind; template: string; isSparse: boolean }): boolean;
}

const perTemplate = 3;
/** Where the skeleton of each page differs a little, each would be a template of its own. */
const perKind = 6;
const sparsePages = 12;

export function createRenderChoice(): RenderChoice {
  const counts = new Map<string, number>();
  const count = (key: string) => counts.get(key) ?? 0;
  return {
    takes({ kind, template, isSparse }) {
      const key = `${kind} ${template}`;
      const isSampled = count(key) < perTemplate && count(kind) < perKind;
      const isInDoubt = isSparse && count("sparse") < sparsePages;
      if (!isSampled && !isInDoubt) return false;
      for (const counted of isSampled ? [key, kind] : ["sparse"]) counts.set(counted, count(counted) + 1);
      return true;
    },
  };
}
