import type { Plugin } from "vite";

/** The panel asks for the code of the first glance when it has started itself; so it is fetched meanwhile. */
export function preloadGlance(): Plugin {
  return {
    name: "kiemcong-preload-glance",
    transformIndexHtml: (_html, { filename }) =>
      filename.endsWith("panel.html")
        ? [
            {
              tag: "link",
              attrs: { rel: "modulepreload", crossorigin: true, href: "./glance.js" },
              injectTo: "head",
            },
          ]
        : [],
  };
}
