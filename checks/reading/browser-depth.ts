import { adapter, type Htmlparser2TreeAdapterMap } from "parse5-htmlparser2-tree-adapter";

type Parent = Htmlparser2TreeAdapterMap["parentNode"];

/** How deep browsers nest elements: `kMaximumHTMLParserDOMTreeDepth` of Blink, WebKit and Gecko. */
const deepest = 512;

/** Builds the tree as browsers do: what is nested deeper becomes a neighbour of the deepest element. */
export const browserDepth: typeof adapter = {
  ...adapter,
  appendChild: (parent, node) => adapter.appendChild(withinDepth(parent), node),
};

function withinDepth(parent: Parent): Parent {
  let depth = 0;
  for (let above: Parent | null = parent; above; above = above.parent) depth += 1;
  let within = parent;
  for (; depth > deepest && within.parent; depth -= 1) within = within.parent;
  return within;
}
