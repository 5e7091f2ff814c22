import type { PageKind } from "../checks/page-kind.ts";

/** Which pages are opened in the browser: a few of each template and kind; the rest is read statically. */
export interface RenderChoice {
  /** Whether a page of this kind and template is to be rendered; counts it if so. */
  takes(kind: PageKind, template: string): boolean;
}

const perTemplate = 3;
/** Where the skeleton of each page differs a little, each would be a template of its own. */
const perKind = 6;

export function createRenderChoice(): RenderChoice {
  const counts = new Map<string, number>();
  const count = (key: string) => counts.get(key) ?? 0;
  return {
    takes(kind, template) {
      const key = `${kind} ${template}`;
      if (count(key) >= perTemplate || count(kind) >= perKind) return false;
      counts.set(key, count(key) + 1);
      counts.set(kind, count(kind) + 1);
      return true;
    },
  };
}
