import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Plugin } from "vite";

const reading = /readFileSync\(new URL\("([^"]+)", import\.meta\.url\), "utf8"\)/g;

/** Writers read their style sheets from beside them; in the browser the text stands in the bundle instead. */
export function inlinedFiles(): Plugin {
  return {
    name: "kiemcong-inlined-files",
    transform(code, id) {
      if (!id.endsWith(".tsx") || code.search(reading) < 0) return null;
      const inlined = code
        .replace(reading, (_, path: string) => JSON.stringify(readFileSync(join(dirname(id), path), "utf8")))
        .replace(/import \{ readFileSync \} from "node:fs";\n/, "");
      return { code: inlined, map: null };
    },
  };
}
