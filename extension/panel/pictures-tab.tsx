import { useEffect, useState } from "preact/hooks";
import type { PageReport, Picture } from "../judging/page-report.ts";
import { altNames, words } from "../words.ts";
import { useSay } from "./language.ts";
import { ShowMore, useShown } from "./show-more.tsx";
import { usePanelStore } from "./store-context.ts";

interface PicturesTabProps {
  report: Pick<PageReport, "pictures" | "checkedAt">;
  thumbnails: Readonly<Record<number, string>>;
}

/** Every picture beside its alternative text, so that all can be reviewed at one go. */
export function PicturesTab({ report: { pictures, checkedAt }, thumbnails }: PicturesTabProps) {
  const say = useSay();
  const store = usePanelStore();
  const [onlyProblems, setOnlyProblems] = useState(false);
  const wanted = onlyProblems ? pictures.filter(isProblem) : pictures;
  const { shown, left, showMore } = useShown(wanted);
  const wantedNodes = shown.flatMap(({ node }) => (node === null ? [] : [node])).join();
  useEffect(() => {
    store.tab?.drawThumbnails(wantedNodes === "" ? [] : wantedNodes.split(",").map(Number));
  }, [store, checkedAt, wantedNodes]);
  if (pictures.length === 0) return <p class="empty">{say(words.noPictures)}</p>;
  return (
    <>
      <label class="choice">
        <input
          type="checkbox"
          checked={onlyProblems}
          onChange={({ currentTarget }) => setOnlyProblems(currentTarget.checked)}
        />
        {say(words.onlyProblems)} ({pictures.filter(isProblem).length})
      </label>
      <ul class="pictures">
        {shown.map((picture, index) => (
          <PictureRow key={index} picture={picture} thumbnail={thumbnails[picture.node ?? 0] ?? null} />
        ))}
      </ul>
      <ShowMore left={left} onMore={showMore} />
    </>
  );
}

function isProblem({ state }: Picture): boolean {
  return state === "missing" || state === "doubtful";
}

function PictureRow({ picture, thumbnail }: { picture: Picture; thumbnail: string | null }) {
  const say = useSay();
  const store = usePanelStore();
  const { alt, state, source, node } = picture;
  const name = source.split(/[?#]/)[0]?.split("/").at(-1) ?? "";
  return (
    <li>
      <span class="thumbnail">
        {thumbnail ? <img src={thumbnail} alt="" /> : <span class="fine">{say(words.noThumbnail)}</span>}
      </span>
      <span class="what">
        <span class={isProblem(picture) ? "flag" : "note"}>{say(altNames[state])}</span>
        {alt ? <q class="quote">{alt}</q> : null}
        {node !== null && (
          <button
            type="button"
            class="link"
            onClick={() => store.tab?.show(node, alt || say(altNames[state]))}
          >
            {say(words.showOnPage)}
            <span class="unseen">: {alt || name}</span>
          </button>
        )}
        <span class="fine address">{name}</span>
      </span>
    </li>
  );
}
